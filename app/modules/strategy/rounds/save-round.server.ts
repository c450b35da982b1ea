import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import type { Round } from './round.queries.server.ts'

export async function insertRound(tx: DatabaseTransaction, round: Omit<Round, 'version'>): Promise<void> {
  await tx
    .insertInto('strategy.round')
    .values({
      id: round.id,
      strategy_id: round.strategyId,
      title: round.title,
      as_of: round.asOf,
      state: round.state,
      reports_until: round.reportsUntil,
      stated_totals: round.statedTotals === null ? null : JSON.stringify(round.statedTotals),
    })
    .execute()
}

export async function saveRoundState(tx: DatabaseTransaction, { id, state }: Pick<Round, 'id' | 'state'>): Promise<void> {
  await tx
    .updateTable('strategy.round')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
