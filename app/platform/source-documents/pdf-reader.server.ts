import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { SourceText } from '#app/shared/source-text/source-text.ts'
import { sourceFromPages, type ReadPage } from './pdf-lines.server.ts'
import { joinItems } from './pdf-pieces.server.ts'
import { readRules, type PdfRules } from './pdf-rules.server.ts'
import type { OnProgress } from './progress.server.ts'
import { documentProblems } from './source-document-problem.server.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPageProxy = Awaited<ReturnType<PdfDocument['getPage']>>

/** Text of every page rebuilt from positions: cells of drawn tables, columns, paragraphs, furniture of the page. */
export async function readPdf(bytes: Uint8Array, onProgress: OnProgress): Promise<SourceText> {
  const document = await openPdf(bytes)
  try {
    const pages: ReadPage[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(await document.getPage(number)))
      onProgress({ done: number, total: document.numPages, what: 'stránky' })
    }
    if (pages.every((page) => page.pieces.length === 0)) throw documentProblems.scannedPdf()
    return sourceFromPages(pages)
  } finally {
    await document.cleanup()
  }
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // The library keeps the array it is given.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw documentProblems.encryptedPdf()
    throw documentProblems.brokenPdf(error)
  }
}

async function readPage(page: PdfPageProxy): Promise<ReadPage> {
  const [, bottom = 0, , top = 842] = page.view
  const content = await page.getTextContent({ includeMarkedContent: true }).catch((error: unknown) => {
    throw documentProblems.brokenPdf(error)
  })
  const rules = await readPageRules(page)
  const pieces = joinItems(content.items, rules)
  page.cleanup()
  return { height: top - bottom, pieces, rules }
}

// Borders only help; a page whose drawing cannot be read is read without them.
async function readPageRules(page: PdfPageProxy): Promise<PdfRules> {
  try {
    const [{ fnArray, argsArray }, { OPS }] = await Promise.all([page.getOperatorList(), getResolvedPDFJS()])
    return readRules(fnArray, argsArray, OPS)
  } catch {
    return { horizontal: [], vertical: [] }
  }
}
