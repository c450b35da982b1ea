import type { LineKind } from '#app/shared/source-text/source-text.ts'
import type { PdfPiece } from './pdf-pieces.server.ts'

export interface PdfPage {
  height: number
  pieces: PdfPiece[]
}

const edge = 0.12
const pageNumber =
  /^(?:[-–—]\s*)?(?:(?:strana|str\.|stránka)\s*)?\d{1,4}(?:\s*(?:\/|z|ze)\s*(?!(?:19|20)\d{2}(?!\d))\d{1,4})?(?:\s*[-–—])?$/i

/** Headers, footers and page numbers: what repeats at the same height of several pages. */
export function findPageEdges(pages: readonly PdfPage[]): Map<PdfPiece, LineKind> {
  const groups = new Map<string, { piece: PdfPiece; page: PdfPage }[]>()
  for (const page of pages) {
    for (const piece of page.pieces) {
      if (!isAtEdge(piece, page)) continue
      const key = `${String(Math.round(piece.y / 4))} ${piece.text.replace(/\d+/g, '#')}`
      groups.set(key, [...(groups.get(key) ?? []), { piece, page }])
    }
  }
  const found = new Map<PdfPiece, LineKind>()
  for (const group of groups.values()) {
    const repeats = new Set(group.map(({ page }) => page)).size
    for (const { piece, page } of group) {
      const isNumber = pageNumber.test(piece.text.trim())
      if (repeats < 2 && !(isNumber && isOutermost(piece, page))) continue
      found.set(piece, isNumber ? 'page-number' : piece.y > page.height / 2 ? 'page-header' : 'page-footer')
    }
  }
  return found
}

// At most two lines from the edge; a line of several pieces is rather a row of a table.
function isAtEdge(piece: PdfPiece, page: PdfPage): boolean {
  const isTop = piece.y > page.height * (1 - edge)
  if (!isTop && piece.y >= page.height * edge) return false
  const beyond = page.pieces.filter((other) => (isTop ? other.y > piece.y + 2 : other.y < piece.y - 2))
  const beside = page.pieces.filter((other) => Math.abs(other.y - piece.y) <= 2)
  return new Set(beyond.map((other) => Math.round(other.y / 3))).size < 2 && beside.length <= 3
}

function isOutermost(piece: PdfPiece, page: PdfPage): boolean {
  return (
    page.pieces.every((other) => other === piece || other.y > piece.y) ||
    page.pieces.every((other) => other === piece || other.y < piece.y)
  )
}

/** Small print at the foot of a page, when it begins with the mark of a footnote. */
export function findPdfFootnotes(pieces: readonly PdfPiece[], bodySize: number): Set<PdfPiece> {
  const sorted = [...pieces].sort((a, b) => a.y - b.y)
  const small: PdfPiece[] = []
  for (const piece of sorted) {
    if (piece.size > bodySize * 0.93) break
    small.push(piece)
  }
  const top = small.at(-1)
  return top && small.some((piece) => /^(?:[⁰¹²³⁴-⁹]|\d{1,2}[\s\p{Lu}])/u.test(piece.text) || /^\d{1,2}$/.test(piece.text))
    ? new Set(small)
    : new Set()
}

export function bodySizeOf(pages: readonly PdfPage[]): number {
  const weights = new Map<number, number>()
  for (const piece of pages.flatMap((page) => page.pieces)) {
    const size = Math.round(piece.size * 2) / 2
    weights.set(size, (weights.get(size) ?? 0) + piece.text.length)
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}
