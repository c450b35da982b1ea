import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/shared/dates.ts'
import { isNoDifference } from '#app/shared/difference.ts'
import { aCode, aVersion } from '../rows/code.fixtures.ts'
import { versionOn, type Code } from '../rows/code.ts'
import { codeDifference, endedByImport, importedVersions } from './code-difference.rules.ts'
import type { FileRow } from './code-file.rules.ts'

const DAY = '2026-04-01'
const names = fc.constantFrom('sever', 'jih', 'východ')
const rows = fc.uniqueArray(fc.record({ code: fc.constantFrom('a', 'b', 'c', 'd'), name: names }), {
  selector: (row) => row.code,
})

const recordOf = ({ code, name }: { code: string; name: string }): Code => aCode({ code, versions: [aVersion({ name })] })
const fileRowOf = ({ code, name }: { code: string; name: string }): FileRow => ({
  ...aVersion({ name, validFrom: DAY }),
  code,
  supersededBy: null,
  hasOwnSource: true,
})

function applied(records: readonly Code[], file: readonly FileRow[]): Code[] {
  const difference = codeDifference(records, file, DAY)
  const byCode = new Map(records.map((code) => [code.code, code]))
  for (const { code } of difference.ended) {
    const before = byCode.get(code)
    if (before) byCode.set(code, { ...before, versions: endedByImport(before, DAY) })
  }
  for (const { code } of [...difference.added, ...difference.changed.map(({ after }) => after)]) {
    const row = file.find((each) => each.code === code)
    if (row) byCode.set(code, { ...aCode({ code }), ...byCode.get(code), versions: importedVersions(byCode.get(code), row, DAY) })
  }
  return [...byCode.values()]
}

test('from its day on the list is what the file says; before it, what it was; and nothing is doubled', () => {
  fc.assert(
    fc.property(rows, rows, (before, wanted) => {
      const records = before.map(recordOf)
      const file = wanted.map(fileRowOf)
      const after = applied(records, file)
      expect(isNoDifference(codeDifference(after, file, DAY))).toBe(true)
      const eve = addDays(DAY, -1)
      for (const record of records) {
        const now = after.find(({ code }) => code === record.code)
        expect(now && versionOn(now, eve)?.name).toBe(versionOn(record, eve)?.name)
      }
      expect(new Set(after.map(({ code }) => code)).size).toBe(after.length)
    }),
  )
})

test('rows of a file that ended before its day are history and change nothing', () => {
  const history: FileRow = { ...fileRowOf({ code: 'z', name: 'dávno' }), validTo: '2020-12-31' }
  expect(isNoDifference(codeDifference([], [history], DAY))).toBe(true)
})

test('a row that changes nothing but lacks a source keeps the one it has', () => {
  const record = recordOf({ code: 'a', name: 'sever' })
  const same: FileRow = { ...fileRowOf({ code: 'a', name: 'sever' }), source: 'soubor', hasOwnSource: false }
  expect(isNoDifference(codeDifference([record], [same], DAY))).toBe(true)
  expect(codeDifference([record], [{ ...same, name: 'jih' }], DAY).changed[0]?.after.source).toBe('soubor')
})
