import { withoutFormulaGuard } from '#app/shared/documents/csv.ts'
import { foldCzech } from '#app/shared/text.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import type { KnownCodes, NewCodeInput } from '../rows/code.rules.ts'
import { addObstacles } from '../rows/code.rules.ts'
import { readNewRow, type Typed } from '../rows/code.form.ts'

export type FileTable = { header: string[]; rows: { line: number; cells: string[] }[] }
export type RowError = { line: number; text: string }
/** Without a source of its own a row takes that of the import, unless nothing else of it changes. */
export type FileRow = NewCodeInput & { supersededBy: string | null; hasOwnSource: boolean }
export type CodeFileReading = { rows: FileRow[]; errors: [] } | { rows: null; errors: RowError[] }

/** What is left out of the file is taken from the import itself. */
export type FileDefaults = { validFrom: string; source: string }

export const standardColumns = {
  code: 'Kód',
  name: 'Název',
  validFrom: 'Platí od',
  validTo: 'Platí do',
  supersededBy: 'Nahrazuje jej',
  source: 'Zdroj',
} as const
type StandardColumn = keyof typeof standardColumns

const plain = (text: string): string => foldCzech(text).replace(/[^a-z0-9]/g, '')
const namesOfColumn = (key: string, label: string): string[] => [plain(key), plain(label)]

/** A column is found by its English key or by its Czech heading, as exports write it. */
function columnFinder(header: readonly string[]) {
  const plainHeader = header.map(plain)
  return (key: string, label: string): number => plainHeader.findIndex((name) => namesOfColumn(key, label).includes(name))
}

/** Exports to XLSX begin with a title and a date; the heading is the first line with a code and a name. */
export function findHeader(table: FileTable): FileTable | undefined {
  const isHeader = (cells: readonly string[]): boolean => {
    const find = columnFinder(cells)
    return find('code', standardColumns.code) !== -1 && find('name', standardColumns.name) !== -1
  }
  if (isHeader(table.header)) return table
  const at = table.rows.slice(0, 10).findIndex(({ cells }) => isHeader(cells))
  return at === -1 ? undefined : { header: table.rows[at]?.cells ?? [], rows: table.rows.slice(at + 1) }
}

type Cell = (key: string, label: string) => string | undefined

function typedFrom(list: CodeList, cell: Cell, defaults: FileDefaults): Typed & { supersededBy: string; hasOwnSource: boolean } {
  const standard = (key: StandardColumn): string => cell(key, standardColumns[key]) ?? ''
  return {
    code: standard('code').toLowerCase(),
    name: standard('name'),
    validFrom: standard('validFrom') || defaults.validFrom,
    validTo: standard('validTo'),
    source: standard('source') || defaults.source,
    supersededBy: standard('supersededBy').toLowerCase(),
    hasOwnSource: standard('source') !== '',
    attributes: Object.fromEntries(list.fields.map(({ key, label }) => [key, [cell(key, label) ?? '']])),
  }
}

const DATE_WITH_TIME = /^(\d{4}-\d{2}-\d{2})T/
// Exports to XLSX say in words that a value is missing.
const missing = new Set(['neuvedeno', 'netýká se'])

function cleanCell(text: string): string {
  const clean = withoutFormulaGuard(text.trim()).replace(DATE_WITH_TIME, '$1')
  return missing.has(clean) ? '' : clean
}

/** Reads a whole list from a file; everything that is wrong is said at once, with lines. */
export function readCodeFile(
  list: CodeList,
  file: FileTable,
  { known, defaults }: { known: KnownCodes; defaults: FileDefaults },
): CodeFileReading {
  const table = findHeader(file)
  if (table === undefined)
    return { rows: null, errors: [{ line: 1, text: 'V záhlaví chybí sloupce Kód a Název (nebo code a name).' }] }
  const find = columnFinder(table.header)
  const absent = list.fields.filter(({ key, label }) => find(key, label) === -1)
  if (absent.length > 0)
    return {
      rows: null,
      errors: [{ line: 1, text: `V záhlaví chybí sloupce: ${absent.map(({ label }) => label).join(', ')}.` }],
    }
  if (table.rows.length === 0) return { rows: null, errors: [{ line: 1, text: 'Pod záhlavím není žádný řádek.' }] }
  const errors: RowError[] = []
  const rows = table.rows.flatMap(({ line, cells }): { line: number; row: FileRow }[] => {
    const typed = typedFrom(
      list,
      (key, label) => (find(key, label) === -1 ? undefined : cleanCell(cells[find(key, label)] ?? '')),
      defaults,
    )
    const { input, reasons } = readNewRow(list, typed)
    if (input !== null)
      return [{ line, row: { ...input, supersededBy: typed.supersededBy || null, hasOwnSource: typed.hasOwnSource } }]
    errors.push(...reasons.map(({ text }) => ({ line, text })))
    return []
  })
  errors.push(...crossCheck(list, rows, known))
  if (errors.length > 0) return { rows: null, errors: errors.toSorted((left, right) => left.line - right.line) }
  return { rows: rows.map(({ row }) => row), errors: [] }
}

/** Codes stand once, and what they name is in the file or in another list. */
function crossCheck(list: CodeList, rows: readonly { line: number; row: FileRow }[], known: KnownCodes): RowError[] {
  const lines = new Map<string, number>()
  const errors: RowError[] = []
  for (const { line, row } of rows) {
    const first = lines.get(row.code)
    if (first === undefined) lines.set(row.code, line)
    else errors.push({ line, text: `Kód ${row.code} už je na řádku ${first}.` })
  }
  const knownToo: KnownCodes = { has: (key, code) => (key === list.key ? lines.has(code) : known.has(key, code)) }
  for (const { line, row } of rows) {
    const obstacles = addObstacles(list, row, knownToo).filter(({ code }) => code !== 'code-taken')
    errors.push(...obstacles.map(({ text }) => ({ line, text })))
    if (row.supersededBy !== null && (!lines.has(row.supersededBy) || row.supersededBy === row.code))
      errors.push({ line, text: `Kód ${row.supersededBy}, který má řádek nahradit, v souboru není.` })
  }
  return errors
}
