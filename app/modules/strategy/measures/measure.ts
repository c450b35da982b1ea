export const measureStatuses = ['done', 'ongoing', 'partial', 'not-done'] as const
export type MeasureStatus = (typeof measureStatuses)[number]

/** «Not done» is four different things: the office must say which. */
export const notDoneReasons = ['no-data', 'not-started', 'preparing', 'will-not-be-done'] as const
export type NotDoneReason = (typeof notDoneReasons)[number]

export const deadlineKinds = ['date', 'continuous-until', 'after-event', 'missing'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** `date` is the last day of what the text names; it stands exactly where the kind is `date` or `continuous-until`. */
export type Deadline = { kind: DeadlineKind; date: string | null; text: string }

/** Who answers for the measure: an organisation of ours, and the words of the strategy («KÚ LK / OSV»). */
export type Guarantor = { organisationId: string | null; organisation: string | null; text: string }

/** What was said about a measure in one round; a null status means that nobody has said anything. */
export type Report = {
  status: MeasureStatus | null
  reason: NotDoneReason | null
  comment: string
  evidenceText: string
  evidenceUrl: string
  problem: string
}

export type Measure = {
  id: string
  /** Within its area, as printed: «2». */
  number: string
  name: string
  indicator: string
  deadline: Deadline
  guarantor: Guarantor
  cooperating: string[]
  report: Report
}

export type Area = { numeral: string; name: string; intro: string; measures: Measure[] }

export const emptyReport: Report = { status: null, reason: null, comment: '', evidenceText: '', evidenceUrl: '', problem: '' }

export const isMeasureStatus = (text: string | null): text is MeasureStatus => measureStatuses.some((status) => status === text)
export const isNotDoneReason = (text: string | null): text is NotDoneReason => notDoneReasons.some((reason) => reason === text)
export const isDeadlineKind = (text: string | null): text is DeadlineKind => deadlineKinds.some((kind) => kind === text)

/** «V.6»; a number that repeats its area («1.2» in the area 1) is not doubled. */
export const measureCode = (numeral: string, number: string): string => `${numeral}.${plainNumber(numeral, number)}`

/** The number within its area: «2» of «1.2», «2.», «2». */
export function plainNumber(numeral: string, number: string): string {
  const trimmed = number.trim().replace(/\.+$/u, '')
  return trimmed.startsWith(`${numeral}.`) ? trimmed.slice(numeral.length + 1) : trimmed
}

/** «II.3 Garanční fond»: strategies often name measures as the rest of a sentence. */
export const measureTitle = ({ code, name }: { code: string; name: string }): string => `${code} ${capitalised(name)}`

export const capitalised = (text: string): string => `${text.charAt(0).toLocaleUpperCase('cs')}${text.slice(1)}`

/** A measure with the area it stands in. */
export type PlacedMeasure = Measure & { numeral: string; areaName: string; code: string }

export const measuresOf = (areas: readonly Area[]): PlacedMeasure[] =>
  areas.flatMap(({ numeral, name, measures }) =>
    measures.map((measure) => ({ ...measure, numeral, areaName: name, code: measureCode(numeral, measure.number) })),
  )
