import { territoryColumns, territoryRow } from './territory-row.schema.ts'
import { factsFrom, type KnownSeats, type NumberedRow, type RowError, type TerritoryFacts } from './territory-units.rules.ts'

export type FileReading = { facts: TerritoryFacts; errors: [] } | { facts: null; errors: RowError[] }
type FileTable = { header: string[]; rows: { line: number; cells: string[] }[] }

/** Reads the rows of an uploaded list of municipalities; says everything that is wrong with it at once, in order of lines. */
export function readTerritoryFile({ header, rows }: FileTable, known: KnownSeats): FileReading {
  const missing = territoryColumns.filter((name) => !header.includes(name))
  if (missing.length > 0) return failed([{ line: 1, text: `V záhlaví chybí sloupce: ${missing.join(', ')}.` }])
  if (rows.length === 0) return failed([{ line: 1, text: 'Pod záhlavím není žádná obec.' }])
  const errors: RowError[] = []
  const checked = checkRows(header, rows, errors)
  reportDuplicates(checked, errors)
  const facts = factsFrom(checked, known, errors)
  return errors.length === 0 ? { facts, errors: [] } : failed(errors)
}

const failed = (errors: RowError[]): FileReading => ({
  facts: null,
  errors: errors.toSorted((left, right) => left.line - right.line),
})

function checkRows(header: readonly string[], rows: FileTable['rows'], errors: RowError[]): NumberedRow[] {
  const places = territoryColumns.map((name) => [name, header.indexOf(name)] as const)
  return rows.flatMap(({ line, cells }) => {
    if (cells.length !== header.length) {
      errors.push({ line, text: `Řádek má ${cells.length} sloupců, záhlaví jich má ${header.length}.` })
      return []
    }
    const read = territoryRow.safeParse(Object.fromEntries(places.map(([name, at]) => [name, cells[at]])))
    if (read.success) return [{ line, row: read.data }]
    errors.push(...read.error.issues.map((issue) => ({ line, text: issue.message })))
    return []
  })
}

function reportDuplicates(rows: readonly NumberedRow[], errors: RowError[]): void {
  const lines = new Map<string, number>()
  for (const { line, row } of rows) {
    const first = lines.get(row.code)
    if (first === undefined) lines.set(row.code, line)
    else errors.push({ line, text: `Obec ${row.code} už je na řádku ${first}.` })
  }
}
