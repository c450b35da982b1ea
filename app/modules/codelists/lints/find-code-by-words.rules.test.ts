import { expect, test } from 'vitest'
import { aCode, aVersion } from '../rows/code.fixtures.ts'
import { findCodeByWords } from './find-code-by-words.rules.ts'

const codes = [
  aCode({
    code: 'eu-esf',
    versions: [aVersion({ name: 'Evropský sociální fond', attributes: { alsoCalled: ['ESF', 'EU – ESF'] } })],
  }),
  aCode({ code: 'obce', versions: [aVersion({ name: 'rozpočty obcí', attributes: { alsoCalled: ['obce'] } })] }),
]

test('words of a document are found by the name and by other names, never by half of them', () => {
  expect(findCodeByWords('EU - ESF', codes, '2026-01-01')?.code).toBe('eu-esf')
  expect(findCodeByWords('Rozpočty obcí', codes, '2026-01-01')?.code).toBe('obce')
  expect(findCodeByWords('obce a kraj', codes, '2026-01-01')).toBeUndefined()
})
