import { formatDate } from '#app/shared/dates.ts'
import { formatInteger, noBreakSpace } from '#app/shared/numbers.ts'
import { pluralise } from '#app/shared/text.ts'
import { areaForms, measureForms } from '../measures/measure.labels.ts'
import type { StatusCounts } from '../measures/count-statuses.rules.ts'

/** Measures that go as they should: done or being fulfilled. */
export const goodCount = ({ done, ongoing }: StatusCounts): number => done + ongoing

// The preposition is «ze» where the number, read aloud in the genitive, begins with s, z, š, č, ř, tř or čt.
const spokenWithE = /^(2|3|4|6|7|1[3467]|3\d|4\d|6\d|7\d|1\d\d|3\d\d|4\d\d|6\d\d|7\d\d)$/u

/** «ze 100», «z 9» */
export const outOf = (count: number): string =>
  `${spokenWithE.test(String(count)) ? 'ze' : 'z'}${noBreakSpace}${formatInteger(count)}`

/** What the bar of all measures says: how many go as they should, and whether it is more than last time. */
export function statusMessage(counts: StatusCounts, previous: { counts: StatusCounts; asOf: string } | null): string {
  const good = goodCount(counts)
  const said = `Plní se nebo je splněno ${formatInteger(good)} ${outOf(counts.total)} opatření`
  const silent = counts['no-data']
  if (silent > 0) return `${said}, o${noBreakSpace}${formatInteger(silent)} zatím nikdo nic nesdělil`
  if (previous === null) return said
  const difference = good - goodCount(previous.counts)
  const when = `k${noBreakSpace}${formatDate(previous.asOf)}`
  if (difference === 0) return `${said}, stejně jako ${when}`
  return `${said}, o${noBreakSpace}${formatInteger(Math.abs(difference))} ${difference > 0 ? 'víc' : 'méně'} než ${when}`
}

export type AreaCounts = { numeral: string; name: string; counts: StatusCounts }

const share = ({ counts }: AreaCounts): number => (counts.total === 0 ? 0 : goodCount(counts) / counts.total)

/** Areas from the one that is furthest; equals stay in the order of the strategy. */
export const byShare = (areas: readonly AreaCounts[]): AreaCounts[] => areas.toSorted((a, b) => share(b) - share(a))

/** What the bars of areas say: which is furthest and which hardly moves. */
export function areasMessage(areas: readonly AreaCounts[]): string {
  const sorted = byShare(areas.filter(({ counts }) => counts.total > 0))
  const [best, worst] = [sorted[0], sorted.at(-1)]
  if (best === undefined || worst === undefined) return 'Strategie zatím nemá žádné opatření'
  if (share(best) === share(worst))
    return `Všechny oblasti jsou na tom stejně: ${goodCount(best.counts)} ${outOf(best.counts.total)} opatření`
  return `Nejdál je oblast ${best.numeral} (${goodCount(best.counts)} ${outOf(best.counts.total)}), nejméně se hýbe oblast ${worst.numeral} (${goodCount(worst.counts)} ${outOf(worst.counts.total)})`
}

/** «100 opatření v 13 oblastech» */
export const sizeText = (measures: number, areas: number): string =>
  `${pluralise(measures, measureForms)}, ${pluralise(areas, areaForms)}`

export function overdueMessage(count: number, total: number): string {
  if (count === 0) return 'Žádné opatření není po termínu'
  return `Po termínu je ${formatInteger(count)} ${outOf(total)} opatření`
}
