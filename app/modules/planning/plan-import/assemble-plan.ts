import type { ColumnTable } from '#app/shared/source-text/column-tables.ts'
import { sliceFlow, trimFlow } from '#app/shared/source-text/flow.ts'
import { matchInnerLabels, type LabelMatch } from '#app/shared/source-text/label-matching.ts'
import { joinPieces, jointOf, type Piece, type Reader } from '#app/shared/source-text/paragraphs.ts'
import type { SourceRow } from '#app/shared/source-text/source-text.ts'
import type { CardDraft, FieldSegment, GoalDraft, PlanAssembly } from './assembly.types.ts'
import { findNumberAtStart } from './card-numbers.ts'
import { filledCells, isUnderHeading, startsRecord } from './column-cards.ts'
import { hasValuesAboveLabels, settleMarks, type Lead } from './context-marks.ts'
import { belongsTo } from './field-extent.ts'
import type { CardHead, Heading } from './headings.ts'
import { markDocument, type Entry, type MarkedDocument } from './marks.ts'
import type { CardField } from './card-fields.ts'
import { planLabels } from './plan-fields.ts'
import { isRemark } from './running-notes.ts'

// Puts the lines of the document into cards, goals and notes, in reading order.
export function assemblePlan(reader: Reader): PlanAssembly {
  const document = markDocument(reader)
  const { lead } = settleMarks(document)
  if (hasValuesAboveLabels(document.entries)) return { ...emptyAssembly(), valuesAboveLabels: true }
  return new PlanAssembler(document, lead).run()
}

function emptyAssembly(): PlanAssembly {
  return { cards: [], goals: [], areas: [], notes: [], furniture: [], valuesAboveLabels: false }
}

class PlanAssembler {
  readonly #document: MarkedDocument
  readonly #lead: Lead | null
  readonly #plan: PlanAssembly = emptyAssembly()
  #card: CardDraft | null = null
  #open: FieldSegment | null = null
  #heading: GoalDraft | null = null
  #noteLines: Entry[] = []
  #columns: { table: ColumnTable<CardField>; row: SourceRow } | null = null

  constructor(document: MarkedDocument, lead: Lead | null) {
    this.#document = document
    this.#lead = lead
  }

  run(): PlanAssembly {
    let headingRows = 0
    for (const group of groupByRow(this.#document.entries)) {
      headingRows = this.#startColumns(group.row) ?? headingRows
      if (headingRows > 0) for (const entry of group.entries) this.#furniture(entry, 'label')
      else this.#readRow(group)
      headingRows = Math.max(0, headingRows - 1)
    }
    this.#closeNote()
    return this.#plan
  }

  // The rows of the heading that begins here.
  #startColumns(row: SourceRow): number | undefined {
    const table = this.#document.columnTables.get(row)
    if (table) this.#columns = { table, row }
    return table?.headingRows
  }

  #readRow({ row, entries }: RowGroup): void {
    const columns = this.#columns
    if (columns && isUnderHeading(row, columns.row) && !isDivider(entries)) {
      this.#readColumns({ row, entries }, columns.table)
      return
    }
    if (row.table === null) this.#columns = null
    for (const entry of entries) this.#readEntry(entry)
  }

  #readEntry(entry: Entry): void {
    const { mark } = entry
    if (mark.type !== 'note-rest') this.#closeNote()
    if (mark.type === 'furniture') this.#furniture(entry, mark.kind)
    else if (mark.type === 'head') this.#startFromHead(entry, mark.head)
    else if (mark.type === 'heading') this.#startHeading(entry, mark.heading)
    else if (mark.type === 'note' || mark.type === 'note-rest') this.#noteLines.push(entry)
    else if (mark.type === 'label') this.#readLabel(entry, mark.match)
    else if (mark.type === 'label-rest') this.#readLabelRest(entry, mark.to)
    else if (mark.type === 'foreign-label') this.#closeField(entry)
    else this.#readText(entry)
  }

  #furniture(entry: Entry, kind: string): void {
    this.#plan.furniture.push({ flow: entry.flow, kind })
  }

  #closeNote(): void {
    const [first] = this.#noteLines
    if (first?.mark.type === 'note') {
      const flow = joinPieces(this.#document.reader, this.#noteLines)
      this.#plan.notes.push({ note: first.mark.note, flow, goal: this.#heading?.heading.number ?? null })
      this.#open = null
      this.#noteLines = []
    }
  }

  #startCard(entry: Entry): CardDraft {
    const { from, to } = entry.line
    const goal = this.#heading?.heading.level === 'goal' ? this.#heading.heading.number : null
    const card: CardDraft = { head: null, segments: [], preamble: [], loose: [], goal, from, to }
    this.#plan.cards.push(card)
    this.#card = card
    this.#open = null
    return card
  }

  #startFromHead(entry: Entry, head: CardHead): void {
    const card = this.#startCard(entry)
    card.head = head
    if (head.name.text === '') return
    if (isRemark(head.name)) {
      card.preamble.push({ line: entry.line, flow: head.name })
      return
    }
    this.#open = this.#addSegment(card, 'name', entry, null)
    this.#open.pieces.push({ line: entry.line, flow: head.name })
  }

  #startHeading(entry: Entry, heading: Heading): void {
    const draft: GoalDraft = {
      heading,
      pieces: [{ line: entry.line, flow: heading.name }],
      area: this.#areaNow(),
      isClosed: false,
    }
    if (heading.level === 'goal') this.#plan.goals.push(draft)
    else this.#plan.areas.push(draft)
    this.#heading = draft
    this.#card = null
    this.#open = null
  }

  #areaNow(): GoalDraft | null {
    return this.#plan.areas.at(-1) ?? null
  }

  #readLabel(entry: Entry, match: LabelMatch<CardField>): void {
    if (this.#startsCard(match.field)) this.#startCard(entry)
    if (!this.#card) return
    const inner = entry.line.table === null ? matchInnerLabels(planLabels, entry.flow, match.to) : []
    const ends = [...inner.map((next) => next.from), entry.flow.text.length]
    for (const [index, current] of [match, ...inner].entries())
      this.#openField(entry, current, ends[index] ?? entry.flow.text.length)
  }

  #openField(entry: Entry, match: LabelMatch<CardField>, end: number): void {
    if (!this.#card) return
    const segment = this.#addSegment(this.#card, match.field, entry, match)
    segment.label = trimFlow(sliceFlow(entry.flow, match.from, match.to))
    const rest = trimFlow(sliceFlow(entry.flow, match.to, end))
    if (rest.text !== '') this.#take(segment, { line: entry.line, flow: rest })
    this.#open = segment
  }

  #startsCard(field: CardField): boolean {
    const card = this.#card
    if (!card) return field === 'number' || field === 'name' || field === this.#lead
    if (field === this.#lead) return card.segments.length > 0
    return field === 'number' && hasNumber(card)
  }

  #addSegment(card: CardDraft, field: CardField, entry: Entry, match: LabelMatch<CardField> | null): FieldSegment {
    const table = match ? entry.line.table : null
    const segment: FieldSegment = { field, label: null, table, row: entry.line.row, pieces: [] }
    card.segments.push(segment)
    card.to = Math.max(card.to, entry.line.to)
    return segment
  }

  #readLabelRest(entry: Entry, to: number): void {
    this.#plan.furniture.push({ flow: sliceFlow(entry.flow, 0, to), kind: 'label' })
    const rest = trimFlow(sliceFlow(entry.flow, to))
    if (rest.text !== '' && this.#open) this.#take(this.#open, { line: entry.line, flow: rest })
  }

  #readText(entry: Entry): void {
    if (entry.flow.text === '') return
    if (!this.#card) this.#readHeadingText(entry)
    else {
      const segment = this.#open ?? continuedSegment(this.#card, entry)
      if (segment && belongsTo(this.#document.reader, segment, entry) && !isComplete(segment, entry)) this.#take(segment, entry)
      else this.#readLoose(this.#card, entry)
    }
  }

  #take(segment: FieldSegment, piece: Piece): void {
    segment.pieces.push({ line: piece.line, flow: piece.flow })
    if (this.#card) this.#card.to = Math.max(this.#card.to, piece.line.to)
  }

  #readLoose(card: CardDraft, entry: Entry): void {
    if (entry.line.heading !== null) {
      this.#furniture(entry, 'heading')
      this.#open = null
      return
    }
    const atHead = card.segments.every((segment) => segment.field === 'number') && entry.line.table === null
    if (atHead) card.preamble.push(entry)
    else {
      card.loose.push(entry)
      this.#open = null
    }
  }

  #readHeadingText(entry: Entry): void {
    const heading = this.#heading
    if (heading && continuesHeading(this.#document.reader, heading, entry)) {
      heading.pieces.push(entry)
      return
    }
    if (heading) heading.isClosed = true
    if (entry.line.heading !== null) this.#furniture(entry, 'heading')
  }

  #closeField(entry: Entry): void {
    this.#open = null
    this.#card?.loose.push(entry)
  }

  // A row of a table with a column for each field is a card; a row without number and name goes on with the one before.
  #readColumns({ row, entries }: RowGroup, table: ColumnTable<CardField>): void {
    const cells = filledCells(this.#document.reader, row, table)
    const [entry] = entries
    if (!entry) return
    if (startsRecord(cells, table)) this.#startCard(entry)
    const card = this.#card
    if (!card) return
    for (const { field, pieces } of cells) {
      const segment = card.segments.find((known) => known.field === field) ?? this.#addSegment(card, field, entry, null)
      for (const piece of pieces) this.#take(segment, piece)
    }
  }
}

interface RowGroup {
  row: SourceRow
  entries: Entry[]
}

function isDivider(entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.mark.type === 'furniture')
}

function hasNumber(card: CardDraft): boolean {
  return typeof card.head?.number === 'string' || card.segments.some((segment) => segment.field === 'number')
}

function continuesHeading(reader: Reader, heading: GoalDraft, entry: Entry): boolean {
  const last = heading.pieces.at(-1)
  if (!last || heading.isClosed || entry.line.table !== last.line.table) return false
  if (last.flow.text === '') return true
  return !entry.line.gapBefore && jointOf(reader, last, entry) !== 'hard'
}

// A number on a line of its own is complete; what comes under it is no part of it.
function isComplete(segment: FieldSegment, entry: Entry): boolean {
  if (segment.field !== 'number' || entry.line.row === segment.row) return false
  return segment.pieces.some((piece) => findNumberAtStart(piece.flow.text) !== undefined)
}

// After a footnote or the end of a page a table goes on with an empty cell in place of the label.
function continuedSegment(card: CardDraft, entry: Entry): FieldSegment | null {
  const last = card.segments.at(-1)
  return last && last.table !== null && entry.line.table !== null && entry.line.table !== last.table ? last : null
}

function groupByRow(entries: readonly Entry[]): RowGroup[] {
  const groups: RowGroup[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.row === entry.row) last.entries.push(entry)
    else groups.push({ row: entry.row, entries: [entry] })
  }
  return groups
}
