import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { contentDisposition } from '#app/shared/documents/file-name.ts'
import { isExportFormat } from '#app/shared/documents/formats.ts'
import { AppError } from '#app/shared/errors.ts'
import { renderExport, type Export } from '../documents/render-export.server.ts'

// Public exports are the same for everybody, and a PDF costs hundreds of times more than a page.
const MAX_BYTES = 48 * 1024 * 1024
const finished = new Map<string, Promise<Export>>()
let bytes = 0

function remember(key: string, making: Promise<Export>): void {
  finished.set(key, making)
  making.then(
    ({ body }) => {
      bytes += body.byteLength
      for (const [oldest, each] of finished) {
        if (bytes <= MAX_BYTES || oldest === key) break
        finished.delete(oldest)
        void each.then((gone) => {
          bytes -= gone.body.byteLength
        })
      }
    },
    () => finished.delete(key),
  )
}

const answer = ({ body, contentType, fileName }: Export): Response =>
  new Response(body, {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': contentDisposition(fileName),
      'X-Content-Type-Options': 'nosniff',
    },
  })

/** A file from a description made for one person; never kept. @throws AppError not-found for an unknown format */
export async function exportResponse(format: string | undefined, description: DocumentDescription): Promise<Response> {
  if (format === undefined || !isExportFormat(format)) throw new AppError('not-found')
  return answer(await renderExport(format, description))
}

/** A file of a public page, made once for a publication. `address` and the version tell files apart. */
export async function publicExportResponse(
  format: string | undefined,
  at: { address: string; version: bigint },
  describe: () => DocumentDescription,
): Promise<Response> {
  if (format === undefined || !isExportFormat(format)) throw new AppError('not-found')
  const key = `${at.version} ${format} ${at.address}`
  const known = finished.get(key)
  if (known !== undefined) return answer(await known)
  const making = renderExport(format, describe())
  remember(key, making)
  return answer(await making)
}
