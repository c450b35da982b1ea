import type { PdfRules } from './pdf-rules.server.ts'

/** A run of text on one baseline; coordinates in points, y grows upwards. */
export interface PdfPiece {
  text: string
  left: number
  right: number
  y: number
  size: number
}

/** An empty marked span right after a text is where some writers draw a soft hyphen. */
interface PdfSpanMark {
  type: string
}

interface PdfTextItem {
  str: string
  transform: number[]
  width: number
  height: number
}

// Two runs closer than this part of the letter size are one word.
const wordGap = 0.18

/** Runs of the page in the order of its stream; neighbours on one baseline are joined, wide gaps divide. */
export function joinItems(items: readonly (PdfTextItem | PdfSpanMark)[], rules: PdfRules): PdfPiece[] {
  const pieces: PdfPiece[] = []
  let emptySpan = false
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent' && emptySpan) addSoftHyphen(pieces.at(-1))
      emptySpan = item.type === 'beginMarkedContentProps'
      continue
    }
    emptySpan = false
    if (item.str === '') continue
    if (item.str.trim() === '') continue
    for (const piece of splitAtRule(pieceOf(item), rules)) addPiece(pieces, piece, rules)
  }
  return pieces
}

function addPiece(pieces: PdfPiece[], piece: PdfPiece, rules: PdfRules): void {
  const last = pieces.at(-1)
  if (last && continues(last, piece) && !isRuledOff(last, piece, rules)) append(last, piece)
  else pieces.push(piece)
}

// The library joins texts of neighbouring cells when they nearly touch; the border between them says where to part.
function splitAtRule(piece: PdfPiece, rules: PdfRules): PdfPiece[] {
  const y = piece.y + 0.3 * piece.size
  const rule = rules.vertical.find(({ x, from, to }) => x > piece.left + 3 && x < piece.right - 3 && from < y && to > y)
  if (!rule) return [piece]
  const width = (piece.right - piece.left) / Math.max(1, piece.text.length)
  const blanks = [...piece.text.matchAll(/ /g)].map(({ index }) => ({ index, x: piece.left + (index + 0.5) * width }))
  const [nearest] = blanks.sort((a, b) => Math.abs(a.x - rule.x) - Math.abs(b.x - rule.x))
  if (!nearest || Math.abs(nearest.x - rule.x) > 3 * piece.size) return [piece]
  const head = { ...piece, text: piece.text.slice(0, nearest.index).trimEnd(), right: rule.x - 1 }
  return [head, ...splitAtRule({ ...piece, text: piece.text.slice(nearest.index + 1), left: rule.x + 1 }, rules)]
}

function addSoftHyphen(piece: PdfPiece | undefined): void {
  if (piece && /\p{L}$/u.test(piece.text)) piece.text += '\u00ad'
}

function pieceOf({ str, transform, width, height }: PdfTextItem): PdfPiece {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform
  const size = Math.hypot(a, b) || height || 10
  const text = str.trim()
  // Blanks at the ends of a run would hide the border of a cell.
  const blank = Math.min(width / Math.max(1, str.length), size * 0.28)
  const left = x + blank * (str.length - str.trimStart().length)
  const right = x + width - blank * (str.length - str.trimEnd().length)
  return { text: text.normalize('NFC'), left, right, y, size }
}

function continues(last: PdfPiece, next: PdfPiece): boolean {
  const size = Math.max(last.size, next.size)
  const raised = Math.abs(last.y - next.y)
  if (raised > (next.size < last.size * 0.85 ? 0.62 : 0.25) * size) return false
  const gap = next.left - last.right
  if (gap < -0.4 * size) return false
  return gap < 0.75 * size
}

// A border between two cells divides them however near they stand.
function isRuledOff(last: PdfPiece, next: PdfPiece, rules: PdfRules): boolean {
  const y = last.y + 0.3 * last.size
  return rules.vertical.some((rule) => rule.x > last.left + 2 && rule.x < next.left + 2 && rule.from < y && rule.to > y)
}

/** Bullets and short numbers are printed apart from their line. */
export function joinMarks(pieces: readonly PdfPiece[]): PdfPiece[] {
  const joined: PdfPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const gap = last ? piece.left - last.right : 0
    const isMarked =
      last && Math.abs(last.y - piece.y) < 0.25 * piece.size && gap > 0 && gap < reachOfMark(last.text) * piece.size
    if (isMarked) joined[joined.length - 1] = { ...piece, text: `${last.text} ${piece.text}`, left: last.left }
    else joined.push(piece)
  }
  return joined
}

function reachOfMark(text: string): number {
  if (/^(?:[•●▪■◦‣·–*\uf0b7\uf0a7-]|o)$/.test(text)) return 3
  return /^(?:\d{1,2}[.)]|[a-z]\))$/.test(text) ? 1.4 : 0
}

function append(last: PdfPiece, next: PdfPiece): void {
  const gap = next.left - last.right
  const isRaised = next.size < last.size * 0.85 && next.y > last.y + 1
  const glue = gap > wordGap * Math.min(last.size, next.size) && !isRaised ? ' ' : ''
  last.text += glue + (isRaised ? superscript(next.text) : next.text)
  last.right = Math.max(last.right, next.right)
}

// The mark of a footnote stays apart from the word, as it is printed.
function superscript(text: string): string {
  return /^\d{1,2}$/.test(text) ? [...text].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('') : text
}

export interface PdfLine extends PdfPiece {
  startsParagraph: boolean
  gapBefore: boolean
}

/** Pieces that share a baseline become one line, from the top down. */
export function linesOf(pieces: readonly PdfPiece[]): PdfPiece[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.left - b.left)
  const lines: PdfPiece[][] = []
  for (const piece of sorted) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && Math.abs(first.y - piece.y) < 0.35 * Math.max(first.size, piece.size)) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(mergeLine)
}

function mergeLine(pieces: PdfPiece[]): PdfPiece {
  const sorted = [...pieces].sort((a, b) => a.left - b.left)
  const [first, ...rest] = sorted
  const line: PdfPiece = first ? { ...first } : { text: '', left: 0, right: 0, y: 0, size: 0 }
  for (const piece of rest) {
    const glue = piece.left - line.right > wordGap * line.size ? ' ' : ''
    line.text += glue + piece.text
    line.right = Math.max(line.right, piece.right)
  }
  return line
}

/** A line begins a paragraph when its first word would have fitted on the line before, or after a gap. */
export function markParagraphs(lines: readonly PdfPiece[], right: number): PdfLine[] {
  return lines.map((line, index) => {
    const before = lines[index - 1]
    if (!before) return { ...line, startsParagraph: true, gapBefore: false }
    const pitch = before.y - line.y
    const gapBefore = pitch > 1.75 * Math.max(before.size, line.size)
    const word = line.text.split(' ')[0] ?? ''
    const wordWidth = ((line.right - line.left) * word.length) / Math.max(1, line.text.length)
    const room = right - before.right - 0.5 * line.size
    return { ...line, gapBefore, startsParagraph: gapBefore || room > wordWidth }
  })
}
