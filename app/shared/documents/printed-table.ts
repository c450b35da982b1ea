import type { TableDescription } from '#app/shared/documents/table.ts'
import { cellOf } from '#app/shared/documents/table.ts'
import { formatValue } from '#app/shared/documents/values.ts'
import { bindShortWords } from '#app/shared/text.ts'

const longestUnbroken = 18

/** The cells of a table as people read them. */
export function formattedRows({ columns, rows }: TableDescription): string[][] {
  return rows.map((row) =>
    columns.map((column) => {
      const text = formatValue(column.kind, cellOf(row, column))
      return column.kind === 'text' ? bindShortWords(text) : text
    }),
  )
}

/** The last row; its first column says «Celkem» unless it has a total of its own. Empty when there are no totals. */
export function formattedTotals({ columns, totals }: TableDescription): string[] {
  if (!totals) return []
  return columns.map((column, at) => {
    const total = totals[column.key]
    if (total !== undefined) return formatValue(column.kind, total)
    return at === 0 ? 'Celkem' : ''
  })
}

/** Shares of the width among columns with long texts; 0 leaves the width to the content, so that short words are not broken. */
export function columnWeights({ columns, rows }: TableDescription): number[] {
  return columns.map((column) => {
    if (column.kind !== 'text') return 0
    const lengths = rows.map((row) => formatValue('text', cellOf(row, column)).length)
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
    if (longest <= longestUnbroken) return 0
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    return Math.round(Math.sqrt(Math.min(Math.max(mean, 20), 600)) * 10) / 10
  })
}
