import { progressBetween, type RoundProgress } from '../differences/progress.rules.ts'
import { hasGuarantor, isOverdue } from '../measures/measure.rules.ts'
import { measuresOf, type MeasureStatus, type PlacedMeasure } from '../measures/measure.ts'
import type { PublishedRound } from '../publication/frozen-round.ts'
import { historyOf, type MeasureInRound, type PublicStrategy } from '../publication/strategy-view.ts'
import { filterMeasures } from './measure-filter.rules.ts'
import { noFilter, type MeasureFilter } from './strategy.hrefs.ts'

type Shown = { strategy: PublicStrategy; round: PublishedRound; judgedOn: string }

/** The same lists for the page and for its files. */
export const listPublicMeasures = ({ round }: Pick<Shown, 'round'>, filter: Partial<MeasureFilter>): PlacedMeasure[] =>
  filterMeasures(measuresOf(round.areas), { ...noFilter, ...filter })

/** Longest late first. */
export const listOverdue = ({ strategy, round, judgedOn }: Shown): PlacedMeasure[] =>
  measuresOf(round.areas)
    .filter((measure) => isOverdue(measure, judgedOn, statusBefore(strategy, round, measure)))
    .sort((a, b) => (a.deadline.date ?? '').localeCompare(b.deadline.date ?? ''))

export const listOrphans = ({ round }: Pick<Shown, 'round'>): PlacedMeasure[] =>
  measuresOf(round.areas).filter((measure) => !hasGuarantor(measure.guarantor))

/** What was said last about a measure in rounds before the given one. */
export function statusBefore(strategy: PublicStrategy, { round }: PublishedRound, measure: PlacedMeasure): MeasureStatus | null {
  const said = historyOf(strategy, measure).find((one) => one.round.round.asOf < round.asOf && one.measure.report.status !== null)
  return said?.measure.report.status ?? null
}

/** The measure as the newest round that knows it says. */
export const findPublicMeasure = (
  strategy: PublicStrategy,
  key: { numeral: string; number: string },
): MeasureInRound | undefined => historyOf(strategy, key)[0]

export type Comparison = { earlier: PublishedRound; later: PublishedRound; progress: RoundProgress }

/** The two rounds that an address asks for («?z=2023-12-31&na=2025-12-31»), or the two newest. */
export function readComparison({ rounds }: PublicStrategy, parameters: URLSearchParams): Comparison | undefined {
  const byDay = (name: string, otherwise: PublishedRound | undefined) => {
    const day = parameters.get(name)
    return day === null ? otherwise : rounds.find(({ round }) => round.asOf === day)
  }
  const [one, other] = [byDay('z', rounds[1]), byDay('na', rounds[0])]
  if (one === undefined || other === undefined || one === other) return undefined
  const [earlier, later] = one.round.asOf < other.round.asOf ? [one, other] : [other, one]
  return { earlier, later, progress: progressBetween(earlier.areas, later.areas) }
}
