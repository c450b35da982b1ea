import { emptyFlow, sliceFlow, trimFlow, type Flow } from '#app/shared/source-text/flow.ts'
import type { CoverageLedger } from '#app/shared/source-text/ledger.ts'
import { takeList } from '#app/shared/source-text/lists.ts'
import { joinPieces, type Reader } from '#app/shared/source-text/paragraphs.ts'
import { isDashes } from '#app/shared/source-text/placeholders.ts'
import { looksLikeDeadline, readDeadline } from './deadlines.ts'
import { readNumberCell } from './headings.ts'
import { fieldNames, type MeasureField } from './measure-fields.ts'
import type { MeasureDraft } from './report-assembly.types.ts'
import type { ImportedMeasure, ReportProblem } from './report-import.types.ts'
import { readStatus, readWholeStatus } from './statuses.ts'

type Flows = Record<MeasureField, Flow>

const fields: readonly MeasureField[] = [
  'number',
  'name',
  'indicator',
  'deadline',
  'responsible',
  'cooperating',
  'status',
  'comment',
]

export function buildMeasure(reader: Reader, ledger: CoverageLedger, draft: MeasureDraft): ImportedMeasure {
  const problems: ReportProblem[] = []
  const flows = flowsOf(reader, draft, problems)
  straighten(flows, problems)
  const number = takeNumber(ledger, draft, flows)
  const status = takeStatus(ledger, flows, problems)
  const measure: ImportedMeasure = {
    number,
    name: ledger.field(flows.name),
    indicator: ledger.field(flows.indicator),
    deadline: takeDeadline(ledger, flows.deadline, problems),
    responsible: takeBodies(ledger, flows.responsible),
    cooperating: takeBodies(ledger, flows.cooperating),
    status,
    comment: ledger.field(flows.comment),
    problems,
    source: { from: draft.from, to: draft.to },
  }
  const [loose] = draft.loose
  if (loose) problems.push({ code: 'text-between', text: `Nezařazený text: „${loose.flow.text.slice(0, 80)}“.` })
  return measure
}

// Each field once; a second occurrence stays unplaced and is reported.
function flowsOf(reader: Reader, draft: MeasureDraft, problems: ReportProblem[]): Flows {
  const flows = Object.fromEntries(fields.map((field) => [field, emptyFlow])) as Flows
  for (const { field, pieces } of draft.fields) {
    const flow = joinPieces(reader, pieces)
    if (flow.text === '') continue
    if (flows[field].text === '') flows[field] = flow
    else problems.push({ code: 'repeated-field', text: `Pole „${fieldNames[field]}“ je uvedeno dvakrát.` })
  }
  return flows
}

// Cells that changed places are put back only when both the empty word here and the word there are certain.
function straighten(flows: Flows, problems: ReportProblem[]): void {
  const swap = (a: MeasureField, b: MeasureField) => {
    const kept = flows[a]
    flows[a] = flows[b]
    flows[b] = kept
    problems.push({ code: 'swapped-cells', text: `Pole „${fieldNames[a]}“ a „${fieldNames[b]}“ mají prohozený obsah.` })
  }
  if (readStatus(flows.status) === undefined && readWholeStatus(flows.comment) !== undefined) swap('status', 'comment')
  const deadlineIsWrong = flows.deadline.text !== '' && !readDeadline(flows.deadline.folded).isReadable
  for (const other of ['responsible', 'indicator', 'cooperating'] as const) {
    if (deadlineIsWrong && looksLikeDeadline(flows[other].folded)) {
      swap('deadline', other)
      return
    }
  }
}

function takeNumber(ledger: CoverageLedger, draft: MeasureDraft, flows: Flows): string | null {
  if (draft.numberFlow) {
    ledger.field(draft.numberFlow)
    return draft.number
  }
  const read = readNumberCell(flows.number.text)
  const text = flows.number
  if (!read) return ledger.field(text) || null
  const at = text.text.indexOf(read.written)
  ledger.field(sliceFlow(text, at, at + read.written.length))
  ledger.furniture(text, 'number-mark')
  return read.number
}

// The word of the scale is kept as a code; words after it go to the comment when there is none.
function takeStatus(ledger: CoverageLedger, flows: Flows, problems: ReportProblem[]): ImportedMeasure['status'] {
  const reading = readStatus(flows.status)
  if (reading) {
    ledger.furniture(sliceFlow(flows.status, 0, reading.length), 'status')
    const rest = trimFlow(sliceFlow(flows.status, reading.length))
    if (rest.text !== '' && flows.comment.text === '') flows.comment = rest
    return reading.status
  }
  const inComment = flows.status.text === '' ? readStatus(flows.comment) : undefined
  if (!inComment) return null
  const text = `Stav plnění stojí v poli „${fieldNames.comment}“, vzali jsme ho odtud.`
  problems.push({ code: 'swapped-cells', text })
  return inComment.status
}

function takeDeadline(ledger: CoverageLedger, flow: Flow, problems: ReportProblem[]): ImportedMeasure['deadline'] {
  const { kind, date, isReadable } = readDeadline(isDashes(flow.folded) ? '' : flow.folded)
  const text = ledger.field({ ...flow, text: flow.text.replaceAll('\n', ' ') })
  if (!isReadable) problems.push({ code: 'unreadable-deadline', text: `Termín „${text}“ nešlo přečíst.` })
  return { kind, date, text }
}

function takeBodies(ledger: CoverageLedger, flow: Flow): string[] {
  if (!isDashes(flow.folded)) return takeList(ledger, flow)
  ledger.furniture(flow, 'placeholder')
  return []
}
