import { renderDocx } from '#app/platform/documents/render-docx.server.ts'
import { renderPdf } from '#app/platform/documents/render-pdf.server.ts'
import { renderXlsx } from '#app/platform/documents/render-xlsx.server.ts'
import { renderCsv } from '#app/shared/documents/csv.ts'
import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { tablesOf } from '#app/shared/documents/document.ts'
import { exportFileName } from '#app/shared/documents/file-name.ts'
import type { ExportFormat } from '#app/shared/documents/formats.ts'
import { exportContentTypes } from '#app/shared/documents/formats.ts'
import { renderJson } from '#app/shared/documents/json.ts'

export type Export = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly contentType: string
  readonly fileName: string
  readonly extension: string
}

/** The same description in any format: the only way from a page to a file. */
export async function renderExport(format: ExportFormat, description: DocumentDescription): Promise<Export> {
  const body = await renderers[format](description)
  return {
    body: new Uint8Array(body),
    contentType: exportContentTypes[format],
    fileName: exportFileName(description.title, description.dataAsOf, format),
    extension: format,
  }
}

const renderers: Record<ExportFormat, (description: DocumentDescription) => Promise<Uint8Array>> = {
  pdf: renderPdf,
  docx: renderDocx,
  xlsx: renderXlsx,
  csv: async (description) => encode(renderCsv(firstTable(description))),
  json: async (description) => encode(renderJson(description)),
}

/** A CSV file holds one table; a document with several puts the one for machines first. */
function firstTable(description: DocumentDescription) {
  const [table] = tablesOf(description)
  if (!table) throw new Error(`The document «${description.title}» has no table to put into CSV`)
  return table
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
