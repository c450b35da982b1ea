import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { xlsxColumns, xlsxHead, xlsxRow, xlsxTotals } from '#app/platform/documents/xlsx-cells.server.ts'
import type { XlsxValue } from '#app/platform/documents/xlsx-cells.server.ts'
import { xlsxSheet } from '#app/platform/documents/xlsx-sheet.server.ts'
import { setZipDates } from '#app/platform/documents/zip-dates.server.ts'
import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { tablesOf } from '#app/shared/documents/document.ts'
import { footerText } from '#app/shared/documents/footer.ts'
import type { TableDescription } from '#app/shared/documents/table.ts'
import { dayOf } from '#app/shared/documents/values.ts'
import { xmlText } from '#app/shared/documents/xml-text.ts'

const longestSheetName = 31
// Above this the whole workbook in memory would take hundreds of megabytes and hold up other requests for a second.
const streamedFrom = 5000

/** One sheet for each table. The same description gives the same bytes. */
export async function renderXlsx(description: DocumentDescription): Promise<Uint8Array> {
  const tables = tablesOf(description)
  if (tables.length === 0) throw new Error(`The document «${description.title}» has no table to put into XLSX`)
  const names = sheetNames(tables.map((table) => table.caption))
  const [only] = tables
  if (tables.length === 1 && only && only.rows.length >= streamedFrom) return streamXlsx(only, names[0] ?? only.key, description)
  const date = new Date(`${dayOf(description.dataAsOf)}T00:00:00Z`)
  const workbook = await writeXlsx({
    sheets: tables.map((table, at) => xlsxSheet(table, names[at] ?? table.key, footerText(description))),
    properties: {
      title: xmlText(description.title),
      created: date,
      modified: date,
      ...(description.author && { creator: xmlText(description.author) }),
    },
  })
  return setZipDates(workbook, dayOf(description.dataAsOf))
}

/** A long table row by row: the writer knows no filters and no bold heading there, but its memory does not grow with the rows. */
async function streamXlsx(table: TableDescription, name: string, description: DocumentDescription): Promise<Uint8Array> {
  const rows = streamedRows(table, footerText(description))
  // The caption stands in the first column, and no cell here can have a look of its own.
  const columns = xlsxColumns(table).map(({ style, ...column }) => ({
    ...column,
    style: { ...style, alignment: { vertical: 'top' } as const },
  }))
  const stream = writeXlsxStream(rows, { name, columns, freezePane: { rows: 4 }, repeatHeaders: false })
  return setZipDates(new Uint8Array(await new Response(stream).arrayBuffer()), dayOf(description.dataAsOf))
}

function* streamedRows(table: TableDescription, dateLine: string): Generator<XlsxValue[]> {
  yield* xlsxHead(table, dateLine)
  for (const row of table.rows) yield xlsxRow(table, row)
  if (table.totals) yield xlsxTotals(table, table.totals)
}

/** Excel takes 31 characters without []:*?/\ and no two names that differ only in case. */
export function sheetNames(captions: readonly string[]): string[] {
  const taken = new Set<string>()
  return captions.map((caption) => {
    const clean = xmlText(caption)
      .replace(/[[\]:*?/\\\s]+/gu, ' ')
      .replace(/^[' ]+|[' ]+$/gu, '')
    const base = clean || 'List'
    let name = base.slice(0, longestSheetName).trimEnd()
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1)
      name = `${base.slice(0, longestSheetName - 6).trimEnd()} (${copy})`
    taken.add(name.toLowerCase())
    return name
  })
}
