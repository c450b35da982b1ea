import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { AppError } from '#app/shared/errors.ts'
import type { PublishedRound } from '../publication/frozen-round.ts'
import { strategyPart } from '../publication/strategy-part.server.ts'
import { roundBefore, roundOf, type PublicStrategy } from '../publication/strategy-view.ts'

/** What every public page of a strategy starts from. */
export type StrategyPage = {
  strategy: PublicStrategy
  round: PublishedRound
  previous: PublishedRound | undefined
  /** The round's day where it is not the newest one: what addresses must carry on. */
  asOf: string | null
  /** The day by which lateness is judged: today for the newest round, the round's own day for an older one. */
  judgedOn: string
}

export function findStrategyPage(
  { publication, today }: Pick<RequestContext, 'publication' | 'today'>,
  slug: string,
  asOf: string | null,
): StrategyPage {
  const strategy = publication.read(strategyPart).findStrategy(slug)
  const round = strategy && roundOf(strategy, asOf)
  if (strategy === undefined || round === undefined) throw new AppError('not-found')
  const isNewest = round === strategy.rounds[0]
  return {
    strategy,
    round,
    previous: roundBefore(strategy, round),
    asOf: isNewest ? null : round.round.asOf,
    judgedOn: isNewest ? today : round.round.asOf,
  }
}

/** The rounds to switch between, with the one that is shown. */
export const roundLinks = ({ strategy, round }: StrategyPage, hrefOf: (asOf: string | null) => string) =>
  strategy.rounds.map((one, index) => ({
    asOf: one.round.asOf,
    href: hrefOf(index === 0 ? null : one.round.asOf),
    current: one === round,
  }))
