import type { Queryable } from '#app/platform/database/database.server.ts'

export async function listCardNumbers(database: Queryable, planId: string): Promise<string[]> {
  const rows = await database.selectFrom('planning.card').select('number').where('plan_id', '=', planId).execute()
  return rows.map((row) => row.number)
}
