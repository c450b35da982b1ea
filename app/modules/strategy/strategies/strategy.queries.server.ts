import type { Queryable } from '#app/platform/database/database.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { isUuid } from '#app/shared/keys.ts'
import type { StrategyHead } from '../publication/frozen-round.ts'

export type Strategy = StrategyHead & { version: number }

type StrategyRow = {
  id: string
  slug: string
  title: string
  summary: string
  resolution: string
  approved_on: string | null
  valid_from: string | null
  valid_to: string | null
  version: number
}

const strategyFromRow = (row: StrategyRow): Strategy => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  summary: row.summary,
  resolution: row.resolution,
  approvedOn: row.approved_on,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  version: row.version,
})

export async function findStrategy(database: Queryable, id: string): Promise<Strategy | undefined> {
  const row = isUuid(id)
    ? await database.selectFrom('strategy.strategy').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  return row === undefined ? undefined : strategyFromRow(row)
}

export async function getStrategy(database: Queryable, id: string): Promise<Strategy> {
  const strategy = await findStrategy(database, id)
  if (strategy === undefined) throw new AppError('not-found')
  return strategy
}

export async function lockStrategy(tx: Queryable, id: string): Promise<Strategy> {
  const row = isUuid(id)
    ? await tx.selectFrom('strategy.strategy').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined
  if (row === undefined) throw new AppError('not-found')
  return strategyFromRow(row)
}

/** Newest first. */
export async function listStrategies(database: Queryable): Promise<Strategy[]> {
  const rows = await database
    .selectFrom('strategy.strategy')
    .selectAll()
    .orderBy(
      (eb) => eb.fn.coalesce('approved_on', 'valid_from'),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('title')
    .execute()
  return rows.map(strategyFromRow)
}
