import type { CellValue, Missing, ValueKind, ValueOf } from '#app/shared/documents/values.ts'

export type Column = {
  readonly key: string
  readonly label: string
  readonly kind: ValueKind
  /** Shown once, in the heading: «Úvazky (úv.)». */
  readonly unit?: string
}

export type Row = Readonly<Record<string, CellValue>>

export type TableDescription = {
  readonly type: 'table'
  /** Name of the table for machines, unique in its document: JSON, `renderCsv`. */
  readonly key: string
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Sums under the columns that have them. */
  readonly totals?: Row
}

type RowOf<Columns extends readonly Column[]> = {
  readonly [Each in Columns[number] as Each['key']]: ValueOf[Each['kind']] | Missing
}

/** Builds a table whose rows are checked against its columns by the compiler. */
export function describeTable<const Columns extends readonly Column[]>(table: {
  readonly key: string
  readonly caption: string
  readonly columns: Columns
  readonly rows: readonly RowOf<Columns>[]
  readonly totals?: Row
}): TableDescription {
  for (const key of Object.keys(table.totals ?? {})) {
    if (!table.columns.some((column) => column.key === key)) throw new TypeError(`A total without a column: ${key}`)
  }
  return { type: 'table', ...table }
}

export function columnLabel(column: Column): string {
  return column.unit ? `${column.label} (${column.unit})` : column.label
}

/** A cell that must be there: a row without its column is a mistake in our code, not an unknown value. */
export function cellOf(row: Row, column: Column): CellValue {
  const value = row[column.key]
  if (value === undefined) throw new TypeError(`The row has no value for the column ${column.key}`)
  return value
}

export function isNumeric(kind: ValueKind): boolean {
  return kind !== 'text' && kind !== 'date'
}
