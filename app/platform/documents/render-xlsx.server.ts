import { writeXlsx } from 'hucre/xlsx'
import { xlsxSheet } from '#app/platform/documents/xlsx-sheet.server.ts'
import { setZipDates } from '#app/platform/documents/zip-dates.server.ts'
import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { tablesOf } from '#app/shared/documents/document.ts'
import { footerText } from '#app/shared/documents/footer.ts'
import { dayOf } from '#app/shared/documents/values.ts'
import { xmlText } from '#app/shared/documents/xml-text.ts'

const longestSheetName = 31

/** One sheet for each table. The same description gives the same bytes. */
export async function renderXlsx(description: DocumentDescription): Promise<Uint8Array> {
  const tables = tablesOf(description)
  if (tables.length === 0) throw new Error(`The document «${description.title}» has no table to put into XLSX`)
  const names = sheetNames(tables.map((table) => table.caption))
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
