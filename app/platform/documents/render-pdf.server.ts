import { typstData } from '#app/platform/documents/typst-data.server.ts'
import { createTypstProcess } from '#app/platform/documents/typst-process.server.ts'
import type { DocumentDescription } from '#app/shared/documents/document.ts'

const typst = createTypstProcess({ milliseconds: 30_000, megabytes: 768, idleMilliseconds: 60_000 })

/** A tagged PDF. Its only date is the date of the data, so the same description gives the same bytes. */
export function renderPdf(description: DocumentDescription): Promise<Uint8Array> {
  return typst.compile('description', typstData(description))
}

/** A formal document with a template of its own: templates/<name>.typ reads the data from /data.json. */
export function renderTemplate(name: string, data: unknown): Promise<Uint8Array> {
  return typst.compile(name, data)
}

/** For an orderly end of the server; the process would also end by itself. */
export function stopPdfProcess(): void {
  typst.stop()
}
