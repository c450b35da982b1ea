import type { StatedTotals, StatusCounts } from '../measures/count-statuses.rules.ts'
import type { Area } from '../measures/measure.ts'

export type StrategyHead = {
  id: string
  slug: string
  title: string
  summary: string
  resolution: string
  approvedOn: string | null
  validFrom: string | null
  validTo: string | null
}

/** A strategy with one of its rounds, as it was published; the text of it is hashed and never changed. */
export type FrozenRound = {
  strategy: StrategyHead
  round: { id: string; title: string; asOf: string; statedTotals: StatedTotals | null }
  areas: Area[]
  counts: StatusCounts
}

/** A frozen round with when it was published and the hash of its text. */
export type PublishedRound = FrozenRound & { publishedAt: string; sha256: string }
