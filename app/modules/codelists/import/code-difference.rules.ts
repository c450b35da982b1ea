import { addDays } from '#app/shared/dates.ts'
import { differenceOf, type Comparison, type Difference } from '#app/shared/difference.ts'
import { attributeText, type Attributes } from '../definitions/attribute-field.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import { newestVersion, versionOn, type Code, type CodeVersion } from '../rows/code.ts'
import { changedVersions, endedVersions } from '../rows/code.rules.ts'
import type { FileRow } from './code-file.rules.ts'

/** A row as it is on one day. */
export type RowOnDay = { code: string; name: string; attributes: Attributes; source: string }

const comparison: Comparison<RowOnDay> = { keyOf: ({ code }) => code, fields: ['name', 'attributes', 'source'] }

const isOnDay = ({ validTo }: FileRow, day: string): boolean => validTo === null || validTo >= day

const rowsOn = (codes: readonly Code[], day: string): RowOnDay[] =>
  codes.flatMap((code) => {
    const version = versionOn(code, day)
    return version === undefined
      ? []
      : [{ code: code.code, name: version.name, attributes: version.attributes, source: version.source }]
  })

const sameBut = (before: RowOnDay, after: RowOnDay): boolean =>
  before.name === after.name && JSON.stringify(before.attributes) === JSON.stringify(after.attributes)

/** What must happen for the list to be, from the day on, what the file says. Rows that ended before it are history and are left alone. */
export function codeDifference(codes: readonly Code[], file: readonly FileRow[], day: string): Difference<RowOnDay> {
  const current = rowsOn(codes, day)
  const byCode = new Map(current.map((row) => [row.code, row]))
  const wanted = file
    .filter((row) => isOnDay(row, day))
    .map(({ code, name, attributes, source, hasOwnSource }) => {
      const row = { code, name, attributes, source }
      const before = byCode.get(code)
      return before !== undefined && !hasOwnSource && sameBut(before, row) ? before : row
    })
  return differenceOf(current, wanted, comparison)
}

export type CodeChange = {
  change: 'added' | 'changed' | 'ended'
  code: string
  name: string
  fields: { field: string; before: string; after: string }[]
}

type Meaning = Omit<RowOnDay, 'code'>

/** What differs between two versions of a row, old and new. */
export function changedFields(list: CodeList, before: Meaning, after: Meaning): CodeChange['fields'] {
  const texts = [
    { field: 'Název', before: before.name, after: after.name },
    ...list.fields.map((field) => ({
      field: field.label,
      before: attributeText(field, before.attributes[field.key]),
      after: attributeText(field, after.attributes[field.key]),
    })),
    { field: 'Zdroj', before: before.source, after: after.source },
  ]
  return texts.filter((text) => text.before !== text.after)
}

export function describeCodeDifference(list: CodeList, { added, changed, ended }: Difference<RowOnDay>): CodeChange[] {
  const plain =
    (change: 'added' | 'ended') =>
    ({ code, name }: RowOnDay): CodeChange => ({ change, code, name, fields: [] })
  return [
    ...ended.map(plain('ended')),
    ...added.map(plain('added')),
    ...changed.map(({ before, after }) => ({
      change: 'changed' as const,
      code: after.code,
      name: after.name,
      fields: changedFields(list, before, after),
    })),
  ]
}

/** Sentences on rows that cannot be changed from the day, because a later version of them is already set. */
export function differenceObstacles(
  codes: readonly Code[],
  { changed, ended, added }: Difference<RowOnDay>,
  day: string,
): string[] {
  const touched = new Set([
    ...changed.map(({ after }) => after.code),
    ...ended.map(({ code }) => code),
    ...added.map(({ code }) => code),
  ])
  return codes
    .filter((code) => touched.has(code.code) && (newestVersion(code)?.validFrom ?? '') >= day)
    .map(
      ({ code, versions }) =>
        `Řádek ${code} má znění platné až od ${versions.at(-1)?.validFrom ?? ''}. Zvolte pozdější den, od kterého soubor platí.`,
    )
}

/** The row's versions after the import; for a row that is not in the list yet `code` is undefined. */
export function importedVersions(code: Code | undefined, row: FileRow, day: string): CodeVersion[] {
  const { name, attributes, source, validTo } = row
  if (code === undefined) return [{ name, attributes, source, validFrom: row.validFrom, validTo }]
  return changedVersions(code, { name, attributes, source, validFrom: day }).map((version, index, all) =>
    index === all.length - 1 ? { ...version, validTo } : version,
  )
}

export const endedByImport = (code: Code, day: string): CodeVersion[] => endedVersions(code, addDays(day, -1))
