import { measuresOf, type Area, type PlacedMeasure } from '../measures/measure.ts'
import type { PublishedRound, StrategyHead } from './frozen-round.ts'

/** One published strategy; its head is the one of the newest round. */
export type PublicStrategy = {
  head: StrategyHead
  /** Newest first. */
  rounds: PublishedRound[]
}

export type StrategyView = {
  strategies: PublicStrategy[]
  findStrategy(slug: string): PublicStrategy | undefined
}

/** A measure in one round, for its history. */
export type MeasureInRound = { round: PublishedRound; measure: PlacedMeasure }

export function strategyView(entries: readonly PublishedRound[]): StrategyView {
  const newestFirst = entries.toSorted((a, b) => b.round.asOf.localeCompare(a.round.asOf))
  const byStrategy = Map.groupBy(newestFirst, (entry) => entry.strategy.id)
  const strategies = [...byStrategy.values()].flatMap((rounds): PublicStrategy[] =>
    rounds[0] === undefined ? [] : [{ head: rounds[0].strategy, rounds }],
  )
  const bySlug = new Map(strategies.map((strategy) => [strategy.head.slug, strategy]))
  return { strategies, findStrategy: (slug) => bySlug.get(slug) }
}

/** The round of a day, the newest where no day is named; undefined where there is no such round. */
export const roundOf = ({ rounds }: PublicStrategy, asOf: string | null): PublishedRound | undefined =>
  asOf === null ? rounds[0] : rounds.find((entry) => entry.round.asOf === asOf)

/** The round published for the nearest earlier day. */
export const roundBefore = ({ rounds }: PublicStrategy, round: PublishedRound): PublishedRound | undefined =>
  rounds.find((entry) => entry.round.asOf < round.round.asOf)

export const findArea = (areas: readonly Area[], numeral: string): Area | undefined =>
  areas.find((area) => area.numeral === numeral)

export function findMeasure(areas: readonly Area[], numeral: string, number: string): PlacedMeasure | undefined {
  return measuresOf(areas).find((measure) => measure.numeral === numeral && measure.number === number)
}

/** The measure in all rounds that know it, newest first. */
export const historyOf = (
  { rounds }: PublicStrategy,
  { numeral, number }: { numeral: string; number: string },
): MeasureInRound[] =>
  rounds.flatMap((round) => {
    const measure = findMeasure(round.areas, numeral, number)
    return measure === undefined ? [] : [{ round, measure }]
  })
