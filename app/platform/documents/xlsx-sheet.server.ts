import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { cellRef } from 'hucre/xlsx'
import { columnStyle, xlsxColumns, xlsxHead, xlsxRow, xlsxTotals } from '#app/platform/documents/xlsx-cells.server.ts'
import type { TableDescription } from '#app/shared/documents/table.ts'

const headingRow = 3
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
  const lastRow = headingRow + Math.max(table.rows.length, 1)
  const rows = [...xlsxHead(table, dateLine), ...table.rows.map((row) => xlsxRow(table, row))]
  if (totals) {
    if (table.rows.length === 0) rows.push([])
    rows.push(xlsxTotals(table, totals))
  }
  return {
    name,
    columns: xlsxColumns(table),
    rows,
    cells: cellStyles(table, lastRow + 1),
    freezePane: { rows: headingRow + 1 },
    autoFilter: { range: `${cellRef(headingRow, 0)}:${cellRef(lastRow, Math.max(columns.length - 1, 0))}` },
    pageSetup: { orientation: columns.length > 6 ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

function cellStyles(table: TableDescription, totalsAt: number): NonNullable<WriteSheet['cells']> {
  const cells: NonNullable<WriteSheet['cells']> = new Map([
    ['0,0', { style: captionStyle }],
    ['1,0', { style: dateLineStyle }],
  ])
  table.columns.forEach((column, at) => {
    cells.set(`${headingRow},${at}`, { style: headingStyle })
    if (table.totals) cells.set(`${totalsAt},${at}`, { style: { ...columnStyle(column, table), font: bold } })
  })
  return cells
}
