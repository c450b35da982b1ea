import { sql, type ExpressionBuilder } from 'kysely'
import type { Schema } from '#database/generated/schema.ts'
import type { Queryable } from '#app/platform/database/database.server.ts'
import type { PlanListQuery } from './plan-list.rules.ts'
import { isPlanStatus, type PlanStatus } from './plan.states.ts'

export type PlanListItem = {
  id: string
  slug: string
  title: string
  periodFrom: string
  periodTo: string
  status: PlanStatus
  updatedAt: string
  cards: number
  cardsWithGaps: number
  publishedVersion: number | null
}

const orders = { obdobi: 'plan.period_from', nazev: 'plan.title', zmena: 'plan.updated_at' } as const

type Builder = ExpressionBuilder<Schema & { plan: Schema['planning.plan'] }, 'plan'>

const countOfCards = (eb: Builder) =>
  eb
    .selectFrom('planning.card as card')
    .select(({ fn }) => fn.countAll<bigint>().as('cards'))
    .whereRef('card.plan_id', '=', 'plan.id')
    .where('card.status', '!=', 'cancelled')

/** One page of plans with their counts, and how many there are in all. */
export async function listPlans(
  database: Queryable,
  query: PlanListQuery,
  limit: number,
): Promise<{ plans: PlanListItem[]; count: number }> {
  let base = database.selectFrom('planning.plan as plan')
  if (query.status !== null) base = base.where('plan.status', '=', query.status)
  const { count } = await base.select(({ fn }) => fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow()
  const rows = await base
    .select((eb) => [
      'plan.id',
      'plan.slug',
      'plan.title',
      'plan.period_from as periodFrom',
      'plan.period_to as periodTo',
      'plan.status',
      'plan.updated_at as updatedAt',
      countOfCards(eb).as('cards'),
      countOfCards(eb)
        .where('card.gaps', '!=', sql<string[]>`'{}'`)
        .as('cardsWithGaps'),
      eb
        .selectFrom('planning.publication as publication')
        .select(({ fn }) => fn.max('publication.version').as('version'))
        .whereRef('publication.plan_id', '=', 'plan.id')
        .as('publishedVersion'),
    ])
    .orderBy(orders[query.order], query.descending ? 'desc' : 'asc')
    .orderBy('plan.id')
    .limit(limit)
    .offset((query.page - 1) * limit)
    .execute()
  return {
    count: Number(count),
    plans: rows.map(({ status, cards, cardsWithGaps, ...row }) => ({
      ...row,
      status: isPlanStatus(status) ? status : 'draft',
      cards: Number(cards),
      cardsWithGaps: Number(cardsWithGaps),
    })),
  }
}

/** What plan links and lineage pages need of all plans: few rows. */
export function listPlanNames(database: Queryable) {
  return database
    .selectFrom('planning.plan')
    .select(['id', 'slug', 'title', 'period_from as periodFrom', 'period_to as periodTo'])
    .orderBy('period_from', 'desc')
    .orderBy('title')
    .execute()
}
