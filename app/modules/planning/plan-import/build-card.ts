import { sliceFlow, trimFlow, type Flow } from '#app/shared/source-text/flow.ts'
import type { CoverageLedger } from '#app/shared/source-text/ledger.ts'
import { takeList, takeSentences } from '#app/shared/source-text/lists.ts'
import { joinPieces, type Piece, type Reader } from '#app/shared/source-text/paragraphs.ts'
import type { CardDraft, FieldSegment } from './assembly.types.ts'
import { findNumberAtStart, normaliseNumber } from './card-numbers.ts'
import { readCosts, scaleOf } from './costs.ts'
import { hasText } from './displaced-blocks.ts'
import { matchNumberedCard } from './headings.ts'
import { fieldNames, type CardField } from './card-fields.ts'
import type { ImportedCard, ImportProblem, Relation } from './plan-import.types.ts'
import { isRemark, readRemark } from './running-notes.ts'
import { takeServiceTypes } from './service-types.ts'
import { isPlaceholder } from '#app/shared/source-text/placeholders.ts'

interface CardContext {
  reader: Reader
  ledger: CoverageLedger
  // The document gives names without a label, right under the number.
  namesFromPreamble: boolean
  // Names of goals that the cards carry in a field of their own.
  goalNames: Map<string, string>
}

interface CardReading extends CardContext {
  draft: CardDraft
  card: ImportedCard
}

export function emptyCard(from: number, to: number): ImportedCard {
  return {
    number: null,
    name: '',
    targetGroups: [],
    serviceTypes: [],
    period: '',
    responsibility: '',
    costs: { text: '', amountCzk: null, perYear: false, items: [] },
    fundingSources: [],
    description: '',
    measures: [],
    goal: null,
    relations: [],
    status: 'active',
    problems: [],
    source: { from, to },
  }
}

export function buildCard(context: CardContext, draft: CardDraft): ImportedCard {
  const { ledger } = context
  const card = emptyCard(draft.from, draft.to)
  card.goal = draft.goal
  const reading: CardReading = { ...context, draft, card }
  takeHead(reading)
  for (const segment of draft.segments) if (segment.label) ledger.furniture(segment.label, 'label')
  for (const field of fieldOrder) takeField(reading, field)
  takePreamble(reading)
  const textBetween = [...draft.loose, ...draft.preamble].filter((piece) => isFree(ledger, piece.flow))
  if (textBetween.length > 0) addProblem(card, 'text-between', quote(textBetween[0]?.flow.text ?? ''))
  return card
}

const fieldOrder: readonly CardField[] = [
  'number',
  'name',
  'targetGroups',
  'serviceTypes',
  'period',
  'responsibility',
  'costs',
  'fundingSources',
  'description',
  'outputs',
  'measures',
  'goal',
  'area',
  'note',
]

function isFree(ledger: CoverageLedger, flow: Flow): boolean {
  return flow.offsets.some((offset) => offset >= 0 && ledger.ownerOf(offset) === 'nobody')
}

function takeHead({ ledger, draft, card }: CardReading): void {
  const { head } = draft
  if (!head) return
  ledger.furniture(head.label, 'card-heading')
  if (head.number === null || !head.numberFlow) return
  takeNumber(ledger, card, head.numberFlow)
}

function takeNumber(ledger: CoverageLedger, card: ImportedCard, flow: Flow): void {
  const written = normaliseNumber(flow.text)
  if (card.number === null) {
    card.number = written
    ledger.field(flow)
  } else if (card.number === written) ledger.furniture(flow, 'repeated-number')
}

// The first segment with text is the value; a second one with text stays unplaced and is reported.
function takeField(reading: CardReading, field: CardField): void {
  const filled = reading.draft.segments.filter((segment) => segment.field === field && hasText(segment))
  const [first, ...others] = filled
  if (!first) return
  if (field === 'description' || field === 'outputs') {
    takeDescription(reading, filled)
    return
  }
  takers[field](reading, joinPieces(reading.reader, first.pieces), first)
  takeRepeated(reading, field, others)
}

function takeRepeated(reading: CardReading, field: CardField, others: readonly FieldSegment[]): void {
  const [second] = others
  if (!second || field === 'note' || isSameName(reading, field, others)) return
  const flows = others.map((segment) => joinPieces(reading.reader, segment.pieces))
  if (field === 'number') for (const flow of flows) takeNumberField(reading, flow)
  else addProblem(reading.card, 'repeated-field', `${fieldNames[field]}: ${quote(flows[0]?.text ?? '')}`)
}

// The name printed once in the heading and once in the table.
function isSameName({ reader, ledger, card }: CardReading, field: CardField, rest: readonly FieldSegment[]): boolean {
  if (field !== 'name') return false
  const flows = rest.map((segment) => joinPieces(reader, segment.pieces))
  if (!flows.every((flow) => flow.text === card.name)) return false
  for (const flow of flows) ledger.furniture(flow, 'repeated-heading')
  return true
}

type Taker = (reading: CardReading, flow: Flow, segment: FieldSegment) => void

const takers: Record<Exclude<CardField, 'description' | 'outputs'>, Taker> = {
  number: takeNumberField,
  name: ({ ledger, card }, flow) => {
    card.name = ledger.field(flow)
  },
  targetGroups: ({ ledger, card }, flow) => {
    card.targetGroups = takeList(ledger, flow)
  },
  serviceTypes: ({ ledger, card }, flow) => {
    card.serviceTypes = takeServiceTypes(ledger, flow)
  },
  period: ({ ledger, card }, flow) => {
    card.period = ledger.field(flow)
  },
  responsibility: ({ ledger, card }, flow) => {
    card.responsibility = ledger.field(flow)
  },
  costs: ({ ledger, card }, flow, segment) => {
    const amounts = readCosts(flow, unitOfLabel(segment))
    card.costs = { text: ledger.field(flow), ...amounts }
  },
  fundingSources: (reading, flow) => {
    if (isOnlyPlaceholder(reading, flow, 'fundingSources')) return
    reading.card.fundingSources = takeList(reading.ledger, flow, { everyComma: true })
  },
  measures: (reading, flow) => {
    if (!isOnlyPlaceholder(reading, flow, 'measures')) reading.card.measures = takeSentences(reading.ledger, flow)
  },
  goal: takeGoal,
  area: ({ ledger }, flow) => {
    ledger.furniture(flow, 'heading')
  },
  note: ({ ledger, card }, flow) => {
    applyRemark(card, flow)
    ledger.furniture(flow, 'note')
  },
}

// In a list there is no place for «bude doplněno»: the words are kept among the furniture and reported.
function isOnlyPlaceholder({ ledger, card }: CardReading, flow: Flow, field: CardField): boolean {
  if (!isPlaceholder(flow.folded)) return false
  addProblem(card, 'placeholder', `${fieldNames[field]}: ${quote(flow.text)}`)
  ledger.furniture(flow, 'placeholder')
  return true
}

function takeDescription({ reader, ledger, card }: CardReading, segments: readonly FieldSegment[]): void {
  const parts = segments.map((segment) => ledger.field(joinPieces(reader, segment.pieces)))
  card.description = [card.description, ...parts].filter((part) => part !== '').join('\n')
}

function unitOfLabel(segment: FieldSegment): number | null {
  const unit = /\((?:v\s+)?(tis|mil|mld)?\.?\s*kc/.exec(segment.label?.folded ?? '')
  return unit ? (unit[1] === undefined ? 1 : scaleOf(unit[1])) : null
}

// «A05-02 Sloučeno s aktivitou A05-01», «2.1.3 Dluhové poradenství»
function takeNumberField({ ledger, card }: CardReading, flow: Flow): void {
  const found = findNumberAtStart(flow.text)
  const length = found?.to ?? plainNumberLength(flow.text)
  if (length > 0) takeNumber(ledger, card, sliceFlow(flow, 0, length))
  const rest = trimFlow(sliceFlow(flow, length))
  const mark = /^[\s.,:;–-]+/.exec(rest.text)?.[0].length ?? 0
  if (mark > 0) ledger.furniture(sliceFlow(rest, 0, mark), 'separator')
  takeRemark(ledger, card, trimFlow(sliceFlow(rest, mark)))
}

function plainNumberLength(text: string): number {
  const match = /^[\p{Lu}\d][\p{Lu}\d./-]{0,11}(?=$|[\s,;:(])/u.exec(text)
  return match && /\d/.test(match[0]) ? match[0].length : 0
}

function takeRemark(ledger: CoverageLedger, card: ImportedCard, flow: Flow): void {
  if (flow.text === '') return
  if (!isRemark(flow) && !isPlaceholder(flow.folded)) return
  applyRemark(card, flow)
  ledger.furniture(flow, 'note')
}

function applyRemark(card: ImportedCard, flow: Flow): void {
  const meaning = readRemark(flow)
  for (const relation of meaning.relations) addRelation(card.relations, relation)
  if (meaning.cancelled) card.status = 'cancelled'
}

export function addRelation(relations: Relation[], relation: Relation): void {
  if (!relations.some((known) => known.kind === relation.kind && known.to === relation.to)) relations.push(relation)
}

function takeGoal({ ledger, card, goalNames }: CardReading, flow: Flow): void {
  const number = /^(?:c\.\s*)?(?<number>\d{1,2}(?:\.\d{1,2})?)(?=$|[\s.:–-])/.exec(flow.folded)?.groups?.['number']
  // A goal without a number stays unplaced: nothing says which one it is.
  if (number === undefined) return
  card.goal = number
  const name = trimFlow(sliceFlow(flow, flow.text.indexOf(number) + number.length))
  const start = /^[\s.:–-]+/.exec(name.text)?.[0].length ?? 0
  if (!goalNames.has(number)) goalNames.set(number, ledger.field(sliceFlow(name, start)))
  ledger.furniture(flow, 'heading')
}

// Lines under the number that carry no label: «1.1.1 Název», remarks, and the name where the document writes names so.
function takePreamble(reading: CardReading): void {
  const { reader, ledger, card, draft, namesFromPreamble } = reading
  const numbered = takeNumberedLine(reading)
  const pieces = numbered ? [numbered, ...draft.preamble.slice(1)] : draft.preamble
  for (const piece of pieces) takeRemark(ledger, card, piece.flow)
  const rest = pieces.filter((piece) => piece.flow.text !== '' && isFree(ledger, piece.flow))
  const mayName = namesFromPreamble || numbered !== undefined
  if (mayName && card.name === '' && rest.length > 0 && rest.length <= 3) card.name = ledger.field(joinPieces(reader, rest))
}

// What stands behind the number on the first line, when the line begins with one.
function takeNumberedLine({ ledger, card, draft }: CardReading): Piece | undefined {
  const [first] = draft.preamble
  const numbered = first && card.number === null ? matchNumberedCard(first.flow) : undefined
  if (!first || !numbered?.numberFlow) return undefined
  takeNumber(ledger, card, numbered.numberFlow)
  return { line: first.line, flow: numbered.name }
}

export function addProblem(card: { problems: ImportProblem[] }, code: ImportProblem['code'], detail: string): void {
  card.problems.push({ code, text: detail })
}

export function quote(text: string): string {
  return `„${text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text}“`
}
