import { migrateToLatest } from '#app/platform/database/migrate.server.ts'
import { readEnvironment } from '#app/platform/environment.server.ts'
import type { CommandIo } from './command-io.ts'
import { withDatabase } from './connect.ts'

/** Prints the names of the migrations applied now. */
export async function migrateCommand(_args: string[], io: CommandIo): Promise<number> {
  await withDatabase(readEnvironment(process.env), io, async (connection, progress) => {
    const applied = await progress.step('Převádím databázi', () => migrateToLatest(connection))
    for (const name of applied) io.stdout.write(`${name}\n`)
    if (applied.length === 0) progress.say('Databáze už má strukturu této verze.')
  })
  return 0
}
