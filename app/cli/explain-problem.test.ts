import { expect, test } from 'vitest'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import { explainProblem } from './explain-problem.ts'

const withCode = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more })

test.for([
  [withCode('ECONNREFUSED'), 'neodpovídá'],
  [new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]), 'neodpovídá'],
  [withCode('ENOTFOUND'), 'neexistuje'],
  [new Error('timeout expired'), 'neodpověděla včas'],
  [withCode('28P01'), 'odmítla heslo'],
  [withCode('3D000'), 'na serveru není'],
  [withCode('53100'), 'došlo místo'],
  [
    new Error('Migrace neproběhla', { cause: new Error('could not extend file "base/1": No space left on device') }),
    'došlo místo',
  ],
  [new Error('could not write to file: File too large'), 'omezuje velikost souboru'],
  [withCode('ENOSPC', { syscall: 'write', path: '/data/x' }), '(/data/x)'],
  [withCode('EACCES', { syscall: 'mkdir', path: '/root/x' }), 'Chybí právo k zápisu (/root/x)'],
  [new StartProblem('Věta.'), 'Věta.'],
] as const)('%s is one sentence', ([error, part]) => {
  const lines = explainProblem(error) ?? []
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(part)
})

test('what nobody foresaw keeps its stack', () => {
  expect(explainProblem(new TypeError('x is not a function'))).toBe(undefined)
})
