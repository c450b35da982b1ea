import { findColumnTable, type ColumnTable } from '#app/shared/source-text/column-tables.ts'
import { emptyFlow, joinFlows, type Flow } from '#app/shared/source-text/flow.ts'
import { matchLabel, matchSplitLabel, type LabelMatch, type SplitLabel } from '#app/shared/source-text/label-matching.ts'
import { findPageFurniture } from '#app/shared/source-text/page-furniture.ts'
import { flowOfLine, joinPieces, jointOf, type Reader } from '#app/shared/source-text/paragraphs.ts'
import { listRows, type SourceLine, type SourceRow } from '#app/shared/source-text/source-text.ts'
import { matchCardHead, matchHeading, type CardHead, type Heading } from './headings.ts'
import type { CardField } from './card-fields.ts'
import { planLabels } from './plan-fields.ts'
import { readRunningNote, startsRunningNote, type RunningNote } from './running-notes.ts'

type Mark =
  | { type: 'text' }
  | { type: 'furniture'; kind: string }
  | { type: 'label'; match: LabelMatch<CardField>; certain: boolean }
  // A further line of a label that began above: only its first characters belong to the label.
  | { type: 'label-rest'; to: number }
  | { type: 'head'; head: CardHead }
  | { type: 'heading'; heading: Heading }
  | { type: 'note'; note: RunningNote }
  | { type: 'note-rest' }
  // A label of the document that is none of ours; what follows it must not fall into the field before.
  | { type: 'foreign-label' }

export interface Entry {
  line: SourceLine
  flow: Flow
  row: SourceRow
  // Cells of the row that are not empty.
  filled: number
  mark: Mark
}

export interface MarkedDocument {
  reader: Reader
  entries: Entry[]
  rows: SourceRow[]
  columnTables: Map<SourceRow, ColumnTable<CardField>>
}

export function markDocument(reader: Reader): MarkedDocument {
  const rows = listRows(reader.source.lines)
  const entries = rows.flatMap((row) => entriesOf(reader, row))
  const document: MarkedDocument = { reader, entries, rows, columnTables: new Map() }
  for (const entry of entries) entry.mark = markLine(entry)
  markSplitLabels(entries)
  markMultilineLabels(document)
  markWrappedNotes(document)
  markFurniture(document)
  rows.forEach((row, index) => {
    const table = findColumnTable(reader, planLabels, rows, index)
    if (table && !document.columnTables.has(row)) document.columnTables.set(row, table)
  })
  return document
}

function entriesOf(reader: Reader, row: SourceRow): Entry[] {
  const lines = row.cells.flatMap((cell) => cell.lines).map((line) => ({ line, flow: flowOfLine(reader, line) }))
  const filled = new Set(lines.filter(({ flow }) => flow.text !== '').map(({ line }) => line.column)).size
  const isDivider = lines.length > 1 && filled > 0 && lines.every(({ flow }) => /^:?-*:?$/.test(flow.text))
  return lines.map(({ line, flow }) => ({
    line,
    flow,
    row,
    filled,
    mark: isDivider ? { type: 'furniture', kind: 'table-line' } : { type: 'text' },
  }))
}

function markLine(entry: Entry): Mark {
  const { flow } = entry
  if (entry.mark.type === 'furniture' || flow.text === '') return entry.mark
  const alone = isAlone(entry) ? markStandingAlone(flow) : undefined
  if (alone) return alone
  const match = matchLabel(planLabels, flow)
  return match && fitsPlace(entry, match) ? { type: 'label', match, certain: isCertain(entry, match) } : { type: 'text' }
}

function markStandingAlone(flow: Flow): Mark | undefined {
  const head = matchCardHead(flow)
  if (head) return { type: 'head', head }
  const note = readRunningNote(flow)
  if (note) return { type: 'note', note }
  const heading = matchHeading(flow)
  return heading && { type: 'heading', heading }
}

// Headings stand in a line of their own or alone in a row of a table.
function isAlone(entry: Entry): boolean {
  return entry.line.table === null || entry.filled === 1
}

function fitsPlace(entry: Entry, match: LabelMatch<CardField>): boolean {
  if (entry.line.table === null) return match.form !== 'alone' || isLabelLine(entry, match)
  if (entry.line.column === 0) return (match.form !== 'open' || entry.row.cells.length === 1) && isLabelLine(entry, match)
  return match.form === 'alone' && match.strong && entry.line.column < lastColumn(entry)
}

function isLabelLine(entry: Entry, match: LabelMatch<CardField>): boolean {
  if (entry.flow.text.endsWith(':') || match.strong) return true
  return /^[\p{Lu}\d]/u.test(entry.flow.text)
}

function lastColumn(entry: Entry): number {
  return entry.row.cells.at(-1)?.column ?? 0
}

function isCertain(entry: Entry, match: LabelMatch<CardField>): boolean {
  if (match.form === 'open') return false
  return match.strong || entry.line.table !== null || match.form === 'colon' || entry.flow.text.endsWith(':')
}

// A sentence about cancelled or merged cards whose verb stands on a further line.
function markWrappedNotes({ reader, entries }: MarkedDocument): void {
  entries.forEach((entry, index) => {
    const mayBegin = entry.mark.type === 'note' || (entry.mark.type === 'text' && startsRunningNote(entry.flow))
    if (!mayBegin || entry.line.table !== null) return
    const lines = [entry, ...wrappedLines(reader, entry, entries.slice(index + 1, index + 4))]
    const note = readRunningNote(joinPieces(reader, lines))
    if (note) lines.forEach((line, position) => (line.mark = position === 0 ? { type: 'note', note } : { type: 'note-rest' }))
  })
}

function wrappedLines(reader: Reader, start: Entry, following: readonly Entry[]): Entry[] {
  const lines: Entry[] = []
  let last = start
  for (const next of following) {
    if (next.mark.type !== 'text' || next.line.gapBefore || jointOf(reader, last, next) === 'hard') break
    lines.push(next)
    last = next
  }
  return lines
}

// A label whose words go on in the next line, beside or above its value.
function markSplitLabels(entries: readonly Entry[]): void {
  entries.forEach((entry, index) => {
    if (!mayBeSplit(entry) || entry.line.column !== 0 || entry.flow.text === '') return
    const following = nextInColumn(entries, index)
    const split = matchSplitLabel(planLabels, [entry.flow, ...following.map((next) => next.flow)])
    if (split) applySplit(entry, following, split)
  })
}

function applySplit(entry: Entry, following: readonly Entry[], { field, words, heads }: SplitLabel<CardField>): void {
  const [first, ...rests] = heads
  if (!first || first.to <= knownLength(entry) || !restsAreText(rests, following)) return
  const form = first.to === entry.flow.text.length ? 'alone' : 'colon'
  entry.mark = { type: 'label', certain: true, match: { field, words, strong: true, from: 0, to: first.to, form } }
  rests.forEach((head, offset) => {
    const next = following[offset]
    if (next) next.mark = { type: 'label-rest', to: head.to }
  })
}

// «Popis aktivity a její» looks like a label with a value until its last word is found below.
function mayBeSplit(entry: Entry): boolean {
  return entry.mark.type === 'text' || (entry.mark.type === 'label' && !entry.mark.certain)
}

function knownLength(entry: Entry): number {
  return entry.mark.type === 'label' ? entry.mark.match.words.length : 0
}

// «Zdroje financování MPSV» under «Předpokládané …» is a label of its own, not the rest of the one above.
function restsAreText(heads: readonly { to: number }[], following: readonly Entry[]): boolean {
  return heads.every((head, index) => {
    const next = following[index]
    return next !== undefined && mayBeSplit(next) && (next.mark.type === 'text' || head.to >= next.flow.text.length)
  })
}

function nextInColumn(entries: readonly Entry[], index: number): Entry[] {
  const start = entries[index]
  const following: Entry[] = []
  for (const entry of entries.slice(index + 1, index + 12)) {
    if (entry.line.kind !== 'text') continue
    if (entry.line.table !== start?.line.table) break
    if (entry.line.column === 0 && entry.flow.text !== '') following.push(entry)
  }
  return following.slice(0, 3)
}

// A cell of several lines that together are one label.
function markMultilineLabels(document: MarkedDocument): void {
  const byLine = new Map(document.entries.map((entry) => [entry.line, entry]))
  for (const row of document.rows) {
    if (row.table === null) continue
    for (const cell of row.cells) {
      if (cell.lines.length < 2 || cell.lines.length > 4) continue
      markCellLabel(cell.lines.map((line) => byLine.get(line)).filter((entry) => entry !== undefined))
    }
  }
}

function markCellLabel(entries: readonly Entry[]): void {
  const whole = entries.reduce((joined, entry) => joinFlows(joined, entry.flow, 'soft'), emptyFlow)
  const match = matchLabel(planLabels, whole)
  const [first, ...rest] = entries
  if (match?.form !== 'alone' || !first) return
  first.mark = { type: 'label', certain: true, match: { ...match, to: first.flow.text.length } }
  for (const entry of rest) entry.mark = { type: 'label-rest', to: entry.flow.text.length }
}

function markFurniture(document: MarkedDocument): void {
  const byLine = new Map(document.entries.map((entry) => [entry.line, entry]))
  const isKnown = (line: SourceLine) => {
    const mark = byLine.get(line)?.mark
    return mark !== undefined && mark.type !== 'text' && !(mark.type === 'label' && !mark.certain)
  }
  const expectsValue = (line: SourceLine) => {
    const mark = byLine.get(line)?.mark
    return mark?.type === 'label' && mark.match.form === 'alone'
  }
  for (const [line, kind] of findPageFurniture(document.reader, { isKnown, expectsValue })) {
    const entry = byLine.get(line)
    if (entry && (kind === 'contents' || !isKnown(line))) entry.mark = { type: 'furniture', kind }
  }
}
