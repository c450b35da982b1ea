import { migrateToLatest } from '#app/platform/database/migrate.server.ts'
import { readEnvironment } from '#app/platform/environment.server.ts'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import type { CommandIo } from './command-io.ts'
import { withDatabase } from './connect.ts'
import { fillDemonstration } from './demonstration.ts'

export async function seedCommand(_args: string[], io: CommandIo): Promise<number> {
  const environment = readEnvironment(process.env)
  if (environment.mode === 'production') {
    throw new StartProblem('Do ostrého provozu ukázkový kraj nepatří. Spusťte příkaz s OPORA_MODE=demo nad jinou databází.')
  }
  await withDatabase(environment, io, async (connection, progress) => {
    await progress.step('Převádím databázi', () => migrateToLatest(connection))
    await progress.step('Plním ukázkový kraj', () => fillDemonstration(connection))
  })
  return 0
}
