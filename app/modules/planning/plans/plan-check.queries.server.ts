import type { Queryable } from '#app/platform/database/database.server.ts'
import type { PlanForCheck } from './publication-obstacles.rules.ts'

/** What the check before publication asks of a plan. */
export async function planForCheck(database: Queryable, planId: string): Promise<PlanForCheck> {
  const goals = await database
    .selectFrom('planning.goal')
    .select(['id', 'number', 'name', 'status'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  const cards = await database
    .selectFrom('planning.card')
    .select(['id', 'number', 'name', 'gaps'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return { goals, cards }
}
