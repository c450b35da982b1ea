import { deadlineText, statusLabels, statusKey, reasonLabels } from '../measures/measure.labels.ts'
import { measuresOf, type Area, type PlacedMeasure } from '../measures/measure.ts'

export type ComparedField =
  'name' | 'indicator' | 'deadline' | 'guarantor' | 'cooperating' | 'status' | 'reason' | 'comment' | 'evidence' | 'problem'

/** A field in words, before and after; an empty text is nothing. */
export type FieldChange = { field: ComparedField; before: string; after: string }

export type MeasureDifference =
  | { kind: 'added' | 'removed'; code: string; name: string }
  | { kind: 'changed'; code: string; name: string; changes: FieldChange[] }

export type StrategyDifference = {
  areas: { kind: 'added' | 'removed' | 'renamed'; numeral: string; before: string; after: string }[]
  measures: MeasureDifference[]
  unchanged: number
}

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Each compared field as one text, the same for the page, the history and the difference of an import. */
const fieldTexts: Record<ComparedField, (measure: PlacedMeasure) => string> = {
  name: ({ name }) => squeeze(name),
  indicator: ({ indicator }) => squeeze(indicator),
  deadline: ({ deadline }) => (deadline.kind === 'missing' ? '' : squeeze(deadlineText(deadline))),
  guarantor: ({ guarantor }) => squeeze(guarantor.text === '' ? (guarantor.organisation ?? '') : guarantor.text),
  cooperating: ({ cooperating }) => squeeze(cooperating.join(', ')),
  status: ({ report }) => (report.status === null ? '' : statusLabels[statusKey(report.status)]),
  reason: ({ report }) => (report.reason === null ? '' : reasonLabels[report.reason]),
  comment: ({ report }) => squeeze(report.comment),
  evidence: ({ report }) => squeeze([report.evidenceText, report.evidenceUrl].join(' ')),
  problem: ({ report }) => squeeze(report.problem),
}

export const definitionFields: readonly ComparedField[] = ['name', 'indicator', 'deadline', 'guarantor', 'cooperating']
export const reportFields: readonly ComparedField[] = ['status', 'reason', 'comment', 'evidence', 'problem']
/** What a report of the region holds; evidence, reasons and notes are ours. */
const importedFields: readonly ComparedField[] = [...definitionFields, 'status', 'comment']

export function changesOf(before: PlacedMeasure, after: PlacedMeasure, fields: readonly ComparedField[]): FieldChange[] {
  return fields.flatMap((field) => {
    const change = { field, before: fieldTexts[field](before), after: fieldTexts[field](after) }
    return change.before === change.after ? [] : [change]
  })
}

/** What differs, area by area and measure by measure; measures are the same where the numeral and the number are. */
export function differenceOfStrategies(
  before: readonly Area[],
  after: readonly Area[],
  fields: readonly ComparedField[] = importedFields,
): StrategyDifference {
  const old = new Map(measuresOf(before).map((measure) => [measure.code, measure]))
  const fresh = new Map(measuresOf(after).map((measure) => [measure.code, measure]))
  const measures: MeasureDifference[] = []
  let unchanged = 0
  for (const [code, measure] of fresh) {
    const previous = old.get(code)
    const changes = previous === undefined ? [] : changesOf(previous, measure, fields)
    if (previous === undefined) measures.push({ kind: 'added', code, name: measure.name })
    else if (changes.length > 0) measures.push({ kind: 'changed', code, name: measure.name, changes })
    else unchanged += 1
  }
  for (const [code, { name }] of old) if (!fresh.has(code)) measures.push({ kind: 'removed', code, name })
  return { areas: areaDifferences(before, after), measures, unchanged }
}

function areaDifferences(before: readonly Area[], after: readonly Area[]): StrategyDifference['areas'] {
  const old = new Map(before.map((area) => [area.numeral, squeeze(area.name)]))
  const fresh = new Map(after.map((area) => [area.numeral, squeeze(area.name)]))
  const areas: StrategyDifference['areas'] = []
  for (const [numeral, name] of fresh) {
    const previous = old.get(numeral)
    if (previous === undefined) areas.push({ kind: 'added', numeral, before: '', after: name })
    else if (previous !== name) areas.push({ kind: 'renamed', numeral, before: previous, after: name })
  }
  for (const [numeral, name] of old) if (!fresh.has(numeral)) areas.push({ kind: 'removed', numeral, before: name, after: '' })
  return areas
}
