import { createHash } from 'node:crypto'
import type { DatabaseTransaction, Queryable } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { countStatuses } from '../measures/count-statuses.rules.ts'
import { measuresOf } from '../measures/measure.ts'
import { listAreas } from '../measures/measure.queries.server.ts'
import { getRound } from '../rounds/round.queries.server.ts'
import { getStrategy } from '../strategies/strategy.queries.server.ts'
import type { FrozenRound } from './frozen-round.ts'

export type FreezeOptions = { id?: string; publishedAt: string; mandateId: string | null }

/** The round as the database holds it now, in the form in which it is frozen. */
async function describeRound(database: Queryable, roundId: string): Promise<FrozenRound> {
  const round = await getRound(database, roundId)
  const { version: _version, ...strategy } = await getStrategy(database, round.strategyId)
  const areas = await listAreas(database, round.strategyId, roundId)
  return {
    strategy,
    round: { id: round.id, title: round.title, asOf: round.asOf, statedTotals: round.statedTotals },
    areas,
    counts: countStatuses(measuresOf(areas).map((measure) => measure.report)),
  }
}

/** Writes the round down for good, with the hash of the written text. */
export async function freezeRound(
  tx: DatabaseTransaction,
  roundId: string,
  options: FreezeOptions,
): Promise<{ sha256: string; frozen: FrozenRound }> {
  const frozen = await describeRound(tx, roundId)
  const content = JSON.stringify(frozen)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const { id = newId(), publishedAt, mandateId } = options
  await tx
    .insertInto('strategy.publication')
    .values({ id, round_id: roundId, content, sha256, published_at: publishedAt, mandate_id: mandateId })
    .execute()
  return { sha256, frozen }
}
