import { isLetter, isLowerCase, isUpperCase } from './characters.ts'
import { emptyFlow, flowOf, joinFlows, type Flow, type Joint } from './flow.ts'
import type { SourceLine, SourceText } from './source-text.ts'

export const bullet =
  /^(?:[•●▪■◦○‣⁃∙·►➢➤✓*]|§(?=\s+\p{L})|[-–—](?=\s|\p{Lu})|o(?=\s+\p{L})|[\uf02d\uf076\uf0a7\uf0b7\uf0d8\uf0fc])\s*/u
const enumerator = /^(?:\d{1,2}[.)]|[a-z]\))\s+/

// Where the lines of the text end, to know which of them were broken only because the next word did not fit.
interface Edges {
  width: number
  ends: Map<SourceLine, { edge: number; widest: number }>
}

const neighbourhood = 8

function edgesOf(source: SourceText): Edges | null {
  const lines = source.lines.filter((line) => line.table === null && line.to > line.from)
  const edges = lines.map((line) => line.to - (source.text.lastIndexOf('\n', line.from - 1) + 1))
  if (edges.length < 8) return null
  const sorted = [...edges].sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  // Longer lines are whole paragraphs, shorter ones are no running text.
  if (width <= 45 || width >= 170) return null
  const ends: Edges['ends'] = new Map()
  lines.forEach((line, index) => {
    const near = edges.slice(Math.max(0, index - neighbourhood), index + neighbourhood + 1)
    ends.set(line, { edge: edges[index] ?? 0, widest: Math.max(width * 0.8, ...near) })
  })
  return { width, ends }
}

export interface Reader {
  source: SourceText
  edges: Edges | null
  flows: Map<SourceLine, Flow>
}

export function readerOf(source: SourceText): Reader {
  return { source, edges: edgesOf(source), flows: new Map() }
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
  if (isMidSentence(left.flow.text, right.flow.text)) return true
  if (right.line.gapBefore || enumerator.test(right.flow.text)) return false
  if (right.line.startsParagraph !== null) return !right.line.startsParagraph
  return left.line.table === null && didNotFit(reader, left, right)
}

function isMidSentence(left: string, right: string): boolean {
  return isLowerCase(right.charAt(0)) || /^[(,.;)§]/.test(right) || /[,/+(–-]$/.test(left) || hasOpenBracket(left)
}

// The line was broken because the next word would have stuck out.
function didNotFit(reader: Reader, left: Piece, right: Piece): boolean {
  const end = reader.edges?.ends.get(left.line)
  const word = right.flow.text.split(' ', 1).join('')
  return end !== undefined && end.edge + 1 + word.length > end.widest * 0.9
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
