import { sourceFromPlainText } from '#app/shared/source-text/plain-text.ts'
import type { SourceText } from '#app/shared/source-text/source-text.ts'
import { decodeText } from './decode-text.server.ts'
import { detectDocumentType, type DocumentType } from './detect-document-type.server.ts'
import type { OnProgress } from './progress.server.ts'
import { documentProblems } from './source-document-problem.server.ts'

export const maximalDocumentBytes = 50 * 1024 * 1024

interface ReadOptions {
  onProgress?: OnProgress
}

/** Text of a document with its lines, cells and pages. Throws SourceDocumentProblem with a sentence for the person. */
export async function readSourceDocument(
  bytes: Uint8Array,
  { onProgress = () => undefined }: ReadOptions = {},
): Promise<SourceText> {
  if (bytes.length > maximalDocumentBytes) throw documentProblems.tooBig(maximalDocumentBytes)
  const type = detectDocumentType(bytes)
  const source = await readers[type](bytes, onProgress)
  if (source.text.trim() === '') throw type === 'pdf' ? documentProblems.scannedPdf() : documentProblems.withoutText()
  return source
}

// Each reader is loaded only for the type that needs it.
const readers: Record<DocumentType, (bytes: Uint8Array, onProgress: OnProgress) => Promise<SourceText>> = {
  docx: async (bytes, onProgress) => (await import('./docx-reader.server.ts')).readDocx(bytes, onProgress),
  pdf: async (bytes, onProgress) => (await import('./pdf-reader.server.ts')).readPdf(bytes, onProgress),
  html: async (bytes) => {
    const { declaredCharset, readHtml } = await import('./html-reader.server.ts')
    const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
    return readHtml(decodeText(bytes, declaredCharset(head)))
  },
  text: (bytes) => Promise.resolve(sourceFromPlainText(decodeText(bytes))),
}
