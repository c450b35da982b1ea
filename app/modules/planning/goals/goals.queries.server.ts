import type { Queryable } from '#app/platform/database/database.server.ts'

export type AreaRecord = { id: string; name: string; position: number; version: number }

export function listAreas(database: Queryable, planId: string): Promise<AreaRecord[]> {
  return database
    .selectFrom('planning.area')
    .select(['id', 'name', 'position', 'version'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function countCardsOfGoals(database: Queryable, planId: string): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('planning.card')
    .select(({ fn }) => ['goal_id as goalId', fn.countAll<bigint>().as('cards')])
    .where('plan_id', '=', planId)
    .groupBy('goal_id')
    .execute()
  return new Map(rows.flatMap(({ goalId, cards }) => (goalId === null ? [] : [[goalId, Number(cards)] as const])))
}
