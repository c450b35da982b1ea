import type { LineKind } from '#app/shared/source-text/source-text.ts'
import type { PdfPiece } from './pdf-pieces.server.ts'

export interface PdfPage {
  height: number
  pieces: PdfPiece[]
}

const edge = 0.12
const pageNumber =
  /^(?:[-–—]\s*)?(?:(?:strana|str\.|stránka)\s*)?\d{1,4}(?:\s*(?:\/|z|ze)\s*(?!(?:19|20)\d{2}(?!\d))\d{1,4})?(?:\s*[-–—])?$/i

interface PlacedPiece {
  piece: PdfPiece
  page: PdfPage
}

/** Headers, footers and page numbers: what repeats at the same height of several pages. */
export function findPageEdges(pages: readonly PdfPage[]): Map<PdfPiece, LineKind> {
  const groups = new Map<string, PlacedPiece[]>()
  for (const placed of pages.flatMap((page) => page.pieces.map((piece) => ({ piece, page })))) {
    if (!isAtEdge(placed.piece, placed.page)) continue
    const key = `${String(Math.round(placed.piece.y / 4))} ${placed.piece.text.replace(/\d+/g, '#')}`
    groups.set(key, [...(groups.get(key) ?? []), placed])
  }
  const found = new Map<PdfPiece, LineKind>()
  for (const group of groups.values()) {
    const repeats = new Set(group.map(({ page }) => page)).size > 1
    for (const placed of group) {
      const kind = edgeKind(placed, repeats)
      if (kind) found.set(placed.piece, kind)
    }
  }
  return found
}

function edgeKind({ piece, page }: PlacedPiece, repeats: boolean): LineKind | undefined {
  const isNumber = pageNumber.test(piece.text.trim())
  if (isNumber && (repeats || isOutermost(piece, page))) return 'page-number'
  if (!repeats) return undefined
  return piece.y > page.height / 2 ? 'page-header' : 'page-footer'
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
