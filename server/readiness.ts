import type { Database } from '#app/platform/database/database.server.ts'
import { listMigrations } from '#app/platform/database/migrate.server.ts'

let known: string[] | null = null

/** Whether the database answers and has all migrations of this program. */
export async function migrationsAreCurrent(database: Database): Promise<boolean> {
  try {
    known ??= (await listMigrations()).map((migration) => migration.name)
    const rows = await database.selectFrom('platform.migration').select('name').execute()
    const applied = new Set(rows.map((row) => row.name))
    return known.every((name) => applied.has(name))
  } catch {
    return false
  }
}
