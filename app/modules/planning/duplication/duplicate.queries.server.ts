import type { Queryable } from '#app/platform/database/database.server.ts'

export type CardToDuplicate = { id: string; number: string; name: string; status: string; goal: string }

export async function listCardsToDuplicate(database: Queryable, planId: string): Promise<CardToDuplicate[]> {
  const rows = await database
    .selectFrom('planning.card as card')
    .leftJoin('planning.goal as goal', 'goal.id', 'card.goal_id')
    .select(['card.id', 'card.number', 'card.name', 'card.status', 'goal.number as goalNumber', 'goal.name as goalName'])
    .where('card.plan_id', '=', planId)
    .orderBy('goal.position')
    .orderBy('card.position')
    .execute()
  return rows.map(({ goalNumber, goalName, ...card }) => ({
    ...card,
    goal: goalNumber === null ? '' : `${goalNumber} ${goalName ?? ''}`,
  }))
}
