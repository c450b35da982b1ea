import type { Column, TableDescription } from '#app/shared/documents/table.ts'
import { cellOf, columnLabel } from '#app/shared/documents/table.ts'
import type { CellValue } from '#app/shared/documents/values.ts'
import { decimalText, formatValue, isMissing } from '#app/shared/documents/values.ts'

const byteOrderMark = '\ufeff'
// OWASP, CSV Injection: a text that a spreadsheet would take for a formula.
const formulaStart = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u

/**
 * Open data by RFC 4180: commas, CRLF, UTF-8 with a byte order mark, one heading row, rows without totals. Numbers have a dot and no
 * spaces, money is in crowns, dates are ISO. Unknown is an empty field, an empty text is `""`, not applicable is «netýká se».
 * A text that looks like a formula gets an apostrophe in front; `withoutFormulaGuard` takes it away again.
 */
export function renderCsv(table: TableDescription): string {
  const lines = [
    table.columns.map((column) => quote(headingOf(column))),
    ...table.rows.map((row) => table.columns.map((column) => fieldOf(column, cellOf(row, column)))),
  ]
  return byteOrderMark + lines.map((fields) => `${fields.join(',')}\r\n`).join('')
}

export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text
}

function headingOf(column: Column): string {
  if (column.unit) return columnLabel(column)
  if (column.kind === 'money') return `${column.label} (Kč)`
  return column.kind === 'percent' ? `${column.label} (%)` : column.label
}

function fieldOf({ kind }: Column, value: CellValue): string {
  if (isMissing(value)) return value.missing === 'unknown' ? '' : formatValue(kind, value)
  const text = decimalText(kind, value)
  if (kind !== 'text') return text
  return text === '' ? '""' : quote(text)
}

function quote(text: string): string {
  const guarded = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
