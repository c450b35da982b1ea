import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { cellStyle } from '#app/platform/documents/docx-styles.server.ts'
import { plainRuns } from '#app/platform/documents/docx-text.server.ts'
import { columnWeights, formattedRows, formattedTotals } from '#app/shared/documents/printed-table.ts'
import type { TableDescription } from '#app/shared/documents/table.ts'
import { columnLabel, isNumeric } from '#app/shared/documents/table.ts'

const twipsPerCharacter = 105
const cellPadding = 200
const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8BDC7' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

export function docxTable(table: TableDescription, pageWidth: number): Table {
  const rows = formattedRows(table)
  const totals = formattedTotals(table)
  const columnWidths = widthsOf(table, rows, pageWidth)
  const alignments = table.columns.map((column) => (isNumeric(column.kind) ? AlignmentType.RIGHT : AlignmentType.LEFT))
  const row = (texts: readonly string[], look: { bold?: boolean; tableHeader?: boolean } = {}) =>
    new TableRow({
      ...(look.tableHeader && { tableHeader: true, cantSplit: true }),
      children: texts.map((text, at) => {
        const paragraph = new Paragraph({
          style: cellStyle,
          alignment: alignments[at] ?? AlignmentType.LEFT,
          children: plainRuns(text, look.bold ? { bold: true } : {}),
        })
        return new TableCell({
          children: [paragraph],
          ...(look.tableHeader && { shading: { type: ShadingType.CLEAR, fill: 'EEF1F7' } }),
        })
      }),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: [
      row(table.columns.map(columnLabel), { bold: true, tableHeader: true }),
      ...(rows.length > 0
        ? rows.map((texts) => row(texts))
        : [row(table.columns.map((_, at) => (at === 0 ? 'Žádné záznamy' : '')))]),
      ...(totals.length > 0 ? [row(totals, { bold: true })] : []),
    ],
  })
}

/** Short columns take what their longest text needs, the others divide the rest; the sum is the width of the page. */
function widthsOf(table: TableDescription, rows: readonly (readonly string[])[], pageWidth: number): number[] {
  const weights = columnWeights(table)
  const needs = table.columns.map((column, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), columnLabel(column).length)
    return longest * twipsPerCharacter + cellPadding
  })
  const short = needs.reduce((sum, need, at) => sum + (weights[at] === 0 ? need : 0), 0)
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  const rest = Math.max(pageWidth - short, pageWidth / 3)
  const wanted = needs.map((need, at) => (weights[at] === 0 ? need : (rest * (weights[at] ?? 0)) / weightSum))
  const total = wanted.reduce((sum, width) => sum + width, 0)
  return wanted.map((width) => Math.floor((width * pageWidth) / total))
}
