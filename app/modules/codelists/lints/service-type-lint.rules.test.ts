import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#app/platform/root.server.ts'
import { readCsv } from '#app/platform/tables/read-csv.server.ts'
import { findServiceTypeByName, lintServiceType, serviceTypeProblemText } from './service-type-lint.rules.ts'

const { table } = readCsv(await readFile(path.join(projectRoot, 'database/reference/service-types.csv')))
const serviceTypes = (table?.rows ?? []).map(({ cells: [section = '', name = ''] }) => ({ section, name }))
const lint = (section: string, name: string) => lintServiceType({ section, name }, serviceTypes)

test.each([
  ['35', 'Odborné sociální poradenství', 'unknown-section', '37'],
  ['65', 'Terapeutické komunity', 'wrong-section', '68'],
  ['63', 'Podpora samostatného bydlení', 'wrong-section', '43'],
  ['70', 'STD', 'wrong-section', '67'],
  ['70', 'Sociálně terapeutické dílny', 'wrong-section', '67'],
  ['53', 'Služby sociální prevence', 'heading', undefined],
  ['38', 'Služby sociální péče', 'heading', undefined],
  ['99', 'něco jiného', 'unknown-section', undefined],
])('§ %s with the name «%s» is reported with the right one', (section, name, code, right) => {
  const problem = lint(section, name)
  expect(problem?.code).toBe(code)
  expect(problem?.right?.section).toBe(right)
})

test('every row of the list agrees with itself, in other cases and abbreviated too', () => {
  for (const { section, name } of serviceTypes) expect(lint(section, name)).toBeNull()
  expect(lint('65', 'sociálně aktivizačních služeb pro rodiny s dětmi')).toBeNull()
  expect(lint('62', 'NZDM')).toBeNull()
  expect(lint('57', 'azylový dům')).toBeNull()
  expect(lint('58', 'Azylový dům')?.right?.section).toBe('57')
  expect(lint('67', 'STD')).toBeNull()
  expect(lint('70a', 'CDZ')).toBeNull()
})

test('a § that is not given, and a name that says nothing, are no mistakes', () => {
  expect(lintServiceType({ section: null, name: 'Terapeutické komunity' }, serviceTypes)).toBeNull()
  expect(lint('40', 'terénní služba')).toBeNull()
  expect(findServiceTypeByName('služby', serviceTypes)).toBeUndefined()
})

test('the sentence says what to do', () => {
  const problem = lint('65', 'Terapeutické komunity')
  expect(problem && serviceTypeProblemText(problem, 'Terapeutické komunity')).toBe(
    '§ 65 je sociálně aktivizační služby pro rodiny s dětmi. Službě „Terapeutické komunity“ odpovídá § 68.',
  )
})
