import type { Guarantor, Measure, MeasureStatus } from './measure.ts'

/** What a colleague should mend or chase; words are in findingLabels. */
export type MeasureFinding =
  | 'missing-guarantor'
  | 'missing-indicator'
  | 'missing-deadline'
  | 'overdue'
  | 'done-without-evidence'
  | 'missing-comment'
  | 'missing-reason'

/** Dashes, dots and question marks are how people leave a cell empty. */
export const hasWords = (text: string): boolean => /\p{L}|\p{N}/u.test(text)

/** «KÚ LK / ???» names an office and no one in it who would answer. */
export function hasGuarantor({ organisationId, text }: Guarantor): boolean {
  return organisationId !== null || (hasWords(text) && !text.includes('??'))
}

export const hasIndicator = ({ indicator }: Pick<Measure, 'indicator'>): boolean => hasWords(indicator)

/**
 * The deadline passed and the measure is not done. The deadline's own day is still in time. Where nobody has said anything
 * in the round, what was known last holds: what was done once need not be reported again.
 */
export function isOverdue(
  { deadline, report }: Pick<Measure, 'deadline' | 'report'>,
  today: string,
  knownBefore: MeasureStatus | null = null,
): boolean {
  return deadline.date !== null && deadline.date < today && (report.status ?? knownBefore) !== 'done'
}

export const isDoneWithoutEvidence = ({ report }: Pick<Measure, 'report'>): boolean =>
  report.status === 'done' && !hasWords(report.evidenceText) && report.evidenceUrl.trim() === ''

export const isStatusWithoutComment = ({ report }: Pick<Measure, 'report'>): boolean =>
  report.status !== null && !hasWords(report.comment)

/** Findings of the definition: what the planner should fill in whatever the round. */
export function definitionFindings(measure: Pick<Measure, 'guarantor' | 'indicator' | 'deadline'>): MeasureFinding[] {
  const findings: MeasureFinding[] = []
  if (!hasGuarantor(measure.guarantor)) findings.push('missing-guarantor')
  if (!hasIndicator(measure)) findings.push('missing-indicator')
  if (measure.deadline.kind === 'missing') findings.push('missing-deadline')
  return findings
}

/** Findings of what was reported in a round. */
export function reportFindings(measure: Pick<Measure, 'report'>): MeasureFinding[] {
  const findings: MeasureFinding[] = []
  if (isDoneWithoutEvidence(measure)) findings.push('done-without-evidence')
  if (isStatusWithoutComment(measure)) findings.push('missing-comment')
  if (measure.report.status === 'not-done' && measure.report.reason === null) findings.push('missing-reason')
  return findings
}

export function measureFindings(measure: Measure, today: string, knownBefore: MeasureStatus | null = null): MeasureFinding[] {
  const overdue: MeasureFinding[] = isOverdue(measure, today, knownBefore) ? ['overdue'] : []
  return [...definitionFindings(measure), ...overdue, ...reportFindings(measure)]
}

/** Names of who answers, one by one: the words of the strategy, or the organisation where it has none. */
export function guarantorNames(guarantor: Guarantor): string[] {
  if (!hasGuarantor(guarantor)) return []
  const names = guarantor.text
    .split(/[,;]/u)
    .map((name) => name.trim())
    .filter(hasWords)
  return names.length > 0 ? [...new Set(names)] : [guarantor.organisation ?? '']
}
