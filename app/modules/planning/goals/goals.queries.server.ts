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
