import type { DatabaseTransaction, Queryable } from '#app/platform/database/database.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { isUuid } from '#app/shared/keys.ts'
import { contentOfRow } from './card.rows.server.ts'
import type { CardContent } from './card.ts'

export type CardRecord = {
  id: string
  planId: string
  position: number
  version: number
  gaps: string[]
  updatedAt: string
  content: CardContent
}

type Place = { planId: string; cardId: string }

function cardRow(database: Queryable, { planId, cardId }: Place) {
  return database.selectFrom('planning.card').selectAll().where('id', '=', cardId).where('plan_id', '=', planId)
}

type Row = Parameters<typeof contentOfRow>[0]

const recordOf = (row: Row): CardRecord => ({
  id: row.id,
  planId: row.plan_id,
  position: row.position,
  version: row.version,
  gaps: row.gaps,
  updatedAt: row.updated_at,
  content: contentOfRow(row),
})

export async function getCard(database: Queryable, place: Place): Promise<CardRecord> {
  const known = isUuid(place.planId) && isUuid(place.cardId)
  const row = known ? await cardRow(database, place).executeTakeFirst() : undefined
  if (row === undefined) throw new AppError('not-found')
  return recordOf(row)
}

export async function lockCard(tx: DatabaseTransaction, place: Place): Promise<CardRecord> {
  const known = isUuid(place.planId) && isUuid(place.cardId)
  const row = known ? await cardRow(tx, place).forUpdate().executeTakeFirst() : undefined
  if (row === undefined) throw new AppError('not-found')
  return recordOf(row)
}

export type GoalRecord = {
  id: string
  areaId: string | null
  areaName: string | null
  position: number
  number: string
  name: string
  status: string
  version: number
}

export async function listGoals(database: Queryable, planId: string): Promise<GoalRecord[]> {
  return database
    .selectFrom('planning.goal as goal')
    .leftJoin('planning.area as area', 'area.id', 'goal.area_id')
    .select([
      'goal.id',
      'goal.area_id as areaId',
      'area.name as areaName',
      'goal.position',
      'goal.number',
      'goal.name',
      'goal.status',
      'goal.version',
    ])
    .where('goal.plan_id', '=', planId)
    .orderBy('goal.position')
    .orderBy('goal.id')
    .execute()
}
