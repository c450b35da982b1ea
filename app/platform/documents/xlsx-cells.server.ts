import type { CellStyle, ColumnDef, CellValue as XlsxValue } from 'hucre/xlsx'
import type { Column, Row, TableDescription } from '#app/shared/documents/table.ts'
import { cellOf, columnLabel, isNumeric } from '#app/shared/documents/table.ts'
import type { CellValue } from '#app/shared/documents/values.ts'
import { formatValue, isMissing, typed } from '#app/shared/documents/values.ts'
import { xmlText } from '#app/shared/documents/xml-text.ts'

export type { XlsxValue }

// Excel refuses the whole file when one cell is longer.
const longestCell = 32_767
const cutMark = ' … [zkráceno, celý text je v CSV a JSON]'
const narrowest = 8
const widest = 60
const rowsForWidth = 2000

/** Caption, the date of the data, an empty row and the heading. */
export function xlsxHead({ caption, columns }: TableDescription, dateLine: string): XlsxValue[][] {
  return [[xmlText(caption)], [xmlText(dateLine)], [], columns.map((column) => xmlText(columnLabel(column)))]
}

export function xlsxRow({ columns }: TableDescription, row: Row): XlsxValue[] {
  return columns.map((column) => xlsxValue(column, cellOf(row, column)))
}

export function xlsxTotals({ columns }: TableDescription, totals: Row): XlsxValue[] {
  return columns.map((column, at) => {
    const total = totals[column.key]
    if (total !== undefined) return xlsxValue(column, total)
    return at === 0 ? 'Celkem' : null
  })
}

/** Numbers as numbers, dates as dates; everything else is text, also when it begins with «=». */
function xlsxValue(column: Column, value: CellValue): XlsxValue {
  if (isMissing(value)) return formatValue(column.kind, value)
  const it = typed(column.kind, value)
  switch (it.kind) {
    case 'text':
      return cellText(it.value)
    case 'date':
      return new Date(`${it.value}T00:00:00Z`)
    case 'integer':
      return it.value
    case 'money':
      return Number(it.value) / 100
    case 'quantity':
      return it.value / 1000
    case 'percent':
      return it.value / 100_000
  }
}

function cellText(text: string): string {
  const clean = xmlText(text)
  return clean.length > longestCell ? clean.slice(0, longestCell - cutMark.length).toWellFormed() + cutMark : clean
}

export function columnStyle(column: Column, table: TableDescription): CellStyle {
  const numFmt = numberFormat(column, table)
  const alignment: CellStyle['alignment'] = isNumeric(column.kind)
    ? { vertical: 'top', horizontal: 'right' }
    : { vertical: 'top', wrapText: column.kind === 'text' }
  return { alignment, ...(numFmt && { numFmt }) }
}

function numberFormat({ key, kind }: Column, { rows }: TableDescription): string | undefined {
  if (kind === 'date') return 'd". "m". "yyyy'
  if (kind === 'integer') return '#,##0'
  if (kind === 'quantity') return '#,##0.000'
  if (kind === 'percent') return '0.0%'
  if (kind === 'text') return undefined
  const hasHalere = rows.some((row) => typeof row[key] === 'bigint' && row[key] % 100n !== 0n)
  return hasHalere ? '#,##0.00 "Kč"' : '#,##0 "Kč"'
}

export function xlsxColumns(table: TableDescription): ColumnDef[] {
  const sample = table.rows.slice(0, rowsForWidth).map((row) => xlsxRow(table, row))
  return table.columns.map((column, at) => {
    const longest = sample.reduce(
      (most, row) => Math.max(most, displayLength(column, row[at] ?? null)),
      columnLabel(column).length,
    )
    return { width: Math.min(Math.max(longest + 3, narrowest), widest), style: columnStyle(column, table) }
  })
}

function displayLength(column: Column, value: XlsxValue): number {
  if (typeof value === 'string') return value.length
  if (value instanceof Date) return 12
  const digits = String(Math.trunc(Number(value))).length
  return digits + Math.floor(digits / 3) + (column.kind === 'money' ? 6 : 4)
}
