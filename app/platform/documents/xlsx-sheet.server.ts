import type { CellStyle, CellValue as XlsxValue, WriteSheet } from 'hucre/xlsx'
import { cellRef } from 'hucre/xlsx'
import type { Column, Row, TableDescription } from '#app/shared/documents/table.ts'
import { cellOf, columnLabel, isNumeric } from '#app/shared/documents/table.ts'
import type { CellValue } from '#app/shared/documents/values.ts'
import { formatValue, isMissing, typed } from '#app/shared/documents/values.ts'
import { xmlText } from '#app/shared/documents/xml-text.ts'

// Excel refuses the whole file when one cell is longer.
const longestCell = 32_767
const cutMark = ' … [zkráceno, celý text je v CSV a JSON]'
const headingRow = 3
const narrowest = 8
const widest = 60

const bold = { bold: true }
const captionStyle: CellStyle = { font: { ...bold, size: 14 } }
const dateLineStyle: CellStyle = { alignment: { wrapText: false } }
const headingStyle: CellStyle = {
  font: bold,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F7' } },
  alignment: { vertical: 'bottom', wrapText: true },
}

/** Caption and the date of the data on top, then the heading (frozen, with filters) and the rows. */
export function xlsxSheet(table: TableDescription, name: string, dateLine: string): WriteSheet {
  const { columns, totals } = table
  const rows = table.rows.map((row) => columns.map((column) => xlsxValue(column, cellOf(row, column))))
  const lastRow = headingRow + Math.max(rows.length, 1)
  const cells: NonNullable<WriteSheet['cells']> = new Map([
    ['0,0', { style: captionStyle }],
    ['1,0', { style: dateLineStyle }],
  ])
  columns.forEach((_, at) => cells.set(`${headingRow},${at}`, { style: headingStyle }))
  if (totals)
    columns.forEach((column, at) => cells.set(`${lastRow + 1},${at}`, { style: { ...columnStyle(column, table), font: bold } }))
  return {
    name,
    columns: columns.map((column, at) => ({ width: widthOf(column, rows, at), style: columnStyle(column, table) })),
    rows: [
      [xmlText(table.caption)],
      [xmlText(dateLine)],
      [],
      columns.map((column) => xmlText(columnLabel(column))),
      ...rows,
      ...(totals ? [...(rows.length > 0 ? [] : [[]]), totalsRow(columns, totals)] : []),
    ],
    cells,
    freezePane: { rows: headingRow + 1 },
    autoFilter: { range: `${cellRef(headingRow, 0)}:${cellRef(lastRow, Math.max(columns.length - 1, 0))}` },
    pageSetup: { orientation: columns.length > 6 ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

function totalsRow(columns: readonly Column[], totals: Row): XlsxValue[] {
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

function columnStyle(column: Column, table: TableDescription): CellStyle {
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

function widthOf(column: Column, rows: readonly (readonly XlsxValue[])[], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, displayLength(column, row[at] ?? null)), columnLabel(column).length)
  return Math.min(Math.max(longest + 3, narrowest), widest)
}

function displayLength(column: Column, value: XlsxValue): number {
  if (typeof value === 'string') return value.length
  if (value instanceof Date) return 12
  const digits = String(Math.trunc(Number(value))).length
  return digits + Math.floor(digits / 3) + (column.kind === 'money' ? 6 : 4)
}
