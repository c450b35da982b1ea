import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { lockStrategy, type Strategy } from '../strategies/strategy.queries.server.ts'
import { getRound, lockRound, type Round } from './round.queries.server.ts'

/** A round with its strategy, both locked; the strategy first, as everywhere, so that two acts cannot wait for each other. */
export async function lockRoundAndStrategy(
  tx: DatabaseTransaction,
  roundId: string,
): Promise<{ round: Round; strategy: Strategy }> {
  const { strategyId } = await getRound(tx, roundId)
  const strategy = await lockStrategy(tx, strategyId)
  return { strategy, round: await lockRound(tx, roundId) }
}
