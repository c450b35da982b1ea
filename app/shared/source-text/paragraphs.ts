import { isLetter, isLowerCase, isUpperCase } from './characters.ts'
import { emptyFlow, flowOf, joinFlows, type Flow, type Joint } from './flow.ts'
import type { SourceLine, SourceText } from './source-text.ts'

export const bullet =
  /^(?:[•●▪■◦○‣⁃∙·►➢➤✓*]|§(?=\s+\p{L})|[-–—](?=\s|\p{Lu})|o(?=\s+\p{L})|[\uf02d\uf076\uf0a7\uf0b7\uf0d8\uf0fc])\s*/u
const enumerator = /^(?:\d{1,2}[.)]|[a-z]\))\s+/
const sentenceEnd = /[.!?:;]["“”)]?$/

// Line width at which the document was wrapped, or null when its lines are whole paragraphs.
export function wrapWidth(source: SourceText): number | null {
  const lengths = source.lines.filter((line) => line.table === null && line.to > line.from).map((line) => line.to - line.from)
  if (lengths.length < 8) return null
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  return width > 45 && width < 170 ? width : null
}

export interface Reader {
  source: SourceText
  width: number | null
  flows: Map<SourceLine, Flow>
}

export function readerOf(source: SourceText): Reader {
  return { source, width: wrapWidth(source), flows: new Map() }
}

export function flowOfLine(reader: Reader, line: SourceLine): Flow {
  const known = reader.flows.get(line)
  if (known) return known
  const flow = flowOf(reader.source.text, line.from, line.to)
  reader.flows.set(line, flow)
  return flow
}

// A piece of a field: (the rest of) one line.
export interface Piece {
  line: SourceLine
  flow: Flow
}

export function joinPieces(reader: Reader, pieces: readonly Piece[]): Flow {
  let joined = emptyFlow
  let previous: Piece | undefined
  for (const piece of pieces) {
    joined = joinFlows(joined, piece.flow, previous ? jointOf(reader, previous, piece) : 'hard')
    if (piece.flow.text !== '') previous = piece
  }
  return joined
}

export function jointOf(reader: Reader, left: Piece, right: Piece): Joint {
  if (bullet.test(right.flow.text) || left.line.heading !== right.line.heading) return 'hard'
  if (endsWithSoftHyphen(reader, left.line)) return 'none'
  if (isHyphenated(reader, left.flow.text, right.flow.text)) return 'hyphen'
  if (endsWithHyphen(left.flow.text, right.flow.text)) return 'soft'
  if (right.line.startsParagraph !== null && left.line.page === right.line.page)
    return right.line.startsParagraph ? 'hard' : 'soft'
  return looksContinued(reader, left, right) ? 'soft' : 'hard'
}

function looksContinued(reader: Reader, left: Piece, right: Piece): boolean {
  const first = right.flow.text.charAt(0)
  if (isLowerCase(first) || /^[(,.;)§]/.test(first) || /[,/+(–-]$/.test(left.flow.text) || hasOpenBracket(left.flow.text))
    return true
  if (right.line.gapBefore || enumerator.test(right.flow.text)) return false
  if (right.line.startsParagraph !== null) return !right.line.startsParagraph
  const width = reader.width
  if (width === null || left.line.table !== null) return false
  return left.line.to - left.line.from > width * (sentenceEnd.test(left.flow.text) ? 0.85 : 0.7)
}

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

function endsWithSoftHyphen(reader: Reader, line: SourceLine): boolean {
  return reader.source.text.charAt(line.to - 1) === '\u00ad'
}

function endsWithHyphen(left: string, right: string): boolean {
  return /\p{L}-$/u.test(left) && isLetter(right.charAt(0))
}

// A word divided at the end of a line; a hyphen that belongs to the word («sociálně-právní») stays.
function isHyphenated(reader: Reader, left: string, right: string): boolean {
  const head = /(\p{L}+)-$/u.exec(left)?.[1]
  const tail = /^\p{L}+/u.exec(right)?.[0]
  if (head === undefined || tail === undefined || isUpperCase(tail.charAt(0))) return false
  const text = reader.source.text
  if (text.includes(`${head}-${tail}`)) return false
  if (text.includes(head + tail)) return true
  return !/[ěo]$/.test(head) || head.length < 4
}
