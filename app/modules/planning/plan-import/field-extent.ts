import { bullet, jointOf, type Reader } from '#app/shared/source-text/paragraphs.ts'
import type { FieldSegment } from './assembly.types.ts'
import type { Entry } from './marks.ts'
import type { CardField } from './card-fields.ts'

const single: readonly CardField[] = ['number', 'name', 'period', 'goal', 'area', 'note']
const long: readonly CardField[] = ['description', 'outputs', 'measures']

// Whether a line without a label still belongs to the field before it.
export function belongsTo(reader: Reader, segment: FieldSegment, entry: Entry): boolean {
  if (entry.line.heading !== null) return false
  if (segment.table !== null) return belongsToCell(segment, entry)
  if (entry.line.table !== null) return long.includes(segment.field) && entry.filled > 1
  return belongsToParagraphs(reader, segment, entry)
}

function belongsToCell(segment: FieldSegment, entry: Entry): boolean {
  const { line, row } = entry
  const firstIsEmpty = row.cells[0] !== undefined && row.cells[0].column === 0 && isEmptyCell(entry)
  if (line.table !== segment.table) return line.table !== null && firstIsEmpty && row.cells.length > 1
  if (line.row === segment.row || firstIsEmpty) return true
  // Label and value in rows of one cell each.
  return entry.filled === 1 && row.cells.length === 1
}

function isEmptyCell(entry: Entry): boolean {
  const first = entry.row.cells[0]
  return first !== undefined && first.lines.every((line) => line.to === line.from) && entry.line.column > 0
}

function belongsToParagraphs(reader: Reader, segment: FieldSegment, entry: Entry): boolean {
  const last = segment.pieces.findLast((piece) => piece.flow.text !== '')
  if (!last) return true
  if (jointOf(reader, last, entry) !== 'hard') return true
  if (single.includes(segment.field)) return false
  if (!long.includes(segment.field)) return continuesList(segment, entry)
  if (segment.field !== 'measures') return !looksLikeTitle(entry)
  const hasBullets = segment.pieces.some((piece) => bullet.test(piece.flow.text))
  if (bullet.test(entry.flow.text)) return true
  return !hasBullets && !entry.line.gapBefore
}

function continuesList(segment: FieldSegment, entry: Entry): boolean {
  const first = segment.pieces.find((piece) => piece.flow.text !== '')
  const startsWithBullet = first !== undefined && bullet.test(first.flow.text)
  if (bullet.test(entry.flow.text)) return startsWithBullet
  if (entry.line.gapBefore || startsWithBullet) return false
  return !looksLikeSentence(entry.flow.text)
}

function looksLikeSentence(text: string): boolean {
  return /[.!?]$/.test(text) && text.split(' ').length >= 8
}

function looksLikeTitle(entry: Entry): boolean {
  const { text } = entry.flow
  return (
    entry.line.gapBefore && text.length <= 60 && !/[.,;:!?)]$/.test(text) && !bullet.test(text) && text.split(' ').length <= 6
  )
}
