import { formatDate } from '#app/shared/dates.ts'
import type { Reason } from '#app/shared/errors.ts'
import { countStatuses, type StatusCounts } from '../measures/count-statuses.rules.ts'
import { definitionFindings, hasGuarantor, isOverdue, reportFindings, type MeasureFinding } from '../measures/measure.rules.ts'
import type { MeasureStatus, PlacedMeasure } from '../measures/measure.ts'

/** Why a round cannot be published yet. What is only imperfect is a warning of the review, not an obstacle. */
export function publicationObstacles(measures: readonly PlacedMeasure[], { asOf }: { asOf: string }, today: string): Reason[] {
  const reasons: Reason[] = []
  if (measures.length === 0)
    reasons.push({ code: 'no-measures', text: 'Strategie nemá žádné opatření. Doplňte opatření, nebo nahrajte dokument.' })
  else if (measures.every(({ report }) => report.status === null))
    reasons.push({ code: 'no-reports', text: 'V kole zatím není žádná zpráva. Počkejte na gestory, nebo zprávy doplňte sami.' })
  if (asOf > today)
    reasons.push({
      code: 'day-to-come',
      text: `Stav se zjišťuje k ${formatDate(asOf)} a ten den ještě nenastal. Zveřejněte kolo až potom, nebo den opravte.`,
    })
  return reasons
}

export type RoundReview = {
  counts: StatusCounts
  silent: PlacedMeasure[]
  findings: { finding: MeasureFinding; measures: PlacedMeasure[] }[]
}

const reviewed: readonly MeasureFinding[] = [
  'missing-guarantor',
  'done-without-evidence',
  'missing-comment',
  'missing-reason',
  'missing-indicator',
  'missing-deadline',
  'overdue',
]

/** By measure, what was said last in earlier rounds. */
export type StatusesBefore = ReadonlyMap<string, MeasureStatus>

/** What the office should know before it publishes: the counts, who has not answered, what is imperfect. */
export function reviewRound(measures: readonly PlacedMeasure[], today: string, knownBefore: StatusesBefore): RoundReview {
  const found = measures.map((measure) => {
    const late: MeasureFinding[] = isOverdue(measure, today, knownBefore.get(measure.id)) ? ['overdue'] : []
    return { measure, findings: [...definitionFindings(measure), ...reportFindings(measure), ...late] }
  })
  return {
    counts: countStatuses(measures.map(({ report }) => report)),
    silent: measures.filter(({ report }) => report.status === null),
    findings: reviewed
      .map((finding) => ({
        finding,
        measures: found.filter(({ findings }) => findings.includes(finding)).map(({ measure }) => measure),
      }))
      .filter(({ measures: affected }) => affected.length > 0),
  }
}

export type Answering = { guarantor: string; organisationId: string | null; answered: number; expected: number }

/** Who has answered how much, those who owe the most first; measures without an organisation are listed by their words. */
export function answeringGuarantors(measures: readonly PlacedMeasure[]): Answering[] {
  const rows = new Map<string, Answering>()
  for (const { guarantor, report } of measures) {
    const name = hasGuarantor(guarantor) ? (guarantor.organisation ?? guarantor.text) : 'bez gestora'
    const row = rows.get(name) ?? { guarantor: name, organisationId: guarantor.organisationId, answered: 0, expected: 0 }
    row.expected += 1
    if (report.status !== null) row.answered += 1
    rows.set(name, row)
  }
  const owed = ({ expected, answered }: Answering): number => expected - answered
  return [...rows.values()].sort((a, b) => owed(b) - owed(a) || a.guarantor.localeCompare(b.guarantor, 'cs'))
}
