import { statusLabels } from '../measures/measure.labels.ts'
import { measuresOf } from '../measures/measure.ts'
import type { PublishedRound } from '../publication/frozen-round.ts'
import { countGuarantors } from './measure-filter.rules.ts'
import type { MeasureFilter } from './strategy.hrefs.ts'

/** «Opatření: neplněno, oblast V, odbor školství» */
export function filterTitle({ round }: { round: PublishedRound }, { status, numeral, guarantor }: MeasureFilter): string {
  const who = guarantor === null ? undefined : countGuarantors(measuresOf(round.areas)).find((one) => one.slug === guarantor)
  const parts = [
    status === null ? '' : statusLabels[status],
    numeral === null ? '' : `oblast ${numeral}`,
    who?.name ?? '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'Opatření strategie' : `Opatření: ${parts.join(', ')}`
}
