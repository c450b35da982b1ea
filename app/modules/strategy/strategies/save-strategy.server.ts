import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import type { StrategyHead } from '../publication/frozen-round.ts'

const strategyRow = ({ slug, title, summary, resolution, approvedOn, validFrom, validTo }: StrategyHead) => ({
  slug,
  title,
  summary,
  resolution,
  approved_on: approvedOn,
  valid_from: validFrom,
  valid_to: validTo,
})

export async function insertStrategy(tx: DatabaseTransaction, head: StrategyHead): Promise<void> {
  await tx
    .insertInto('strategy.strategy')
    .values({ id: head.id, ...strategyRow(head) })
    .execute()
}

export async function updateStrategy(tx: DatabaseTransaction, head: StrategyHead): Promise<void> {
  await tx
    .updateTable('strategy.strategy')
    .set((eb) => ({ ...strategyRow(head), version: eb('version', '+', 1) }))
    .where('id', '=', head.id)
    .execute()
}

export const isSlugTaken = async (tx: DatabaseTransaction, slug: string, exceptId: string | null): Promise<boolean> => {
  const row = await tx.selectFrom('strategy.strategy').select('id').where('slug', '=', slug).executeTakeFirst()
  return row !== undefined && row.id !== exceptId
}
