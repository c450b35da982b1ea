import type { DatabaseConnection } from '#app/platform/database/database.server.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#app/platform/embedded-postgres/start-embedded-postgres.server.ts'
import type { Environment } from '#app/platform/environment.server.ts'
import { checkDatabaseServer } from './check-server.ts'
import type { CommandIo } from './command-io.ts'
import { demonstrationDatabaseName } from './demonstration.ts'
import { createProgress, type Progress } from './progress.ts'

/** Our own database server for the folder of data, with the database of the current demonstration. */
export function startOwnDatabase({ dataFolder }: Environment, progress: Progress): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    folder: dataFolder,
    database: demonstrationDatabaseName(),
    report: (message) => progress.say(message),
  })
}

/** For commands that do one thing with the database and end: the server of DATABASE_URL, or our own one started just for it. */
export async function withDatabase(
  environment: Environment,
  io: CommandIo,
  work: (connection: DatabaseConnection, progress: Progress) => Promise<void>,
): Promise<void> {
  const progress = createProgress(io.stderr)
  if (environment.databaseUrl) {
    await checkDatabaseServer({ connectionString: environment.databaseUrl })
    await work({ connectionString: environment.databaseUrl }, progress)
    return
  }
  const postgres = await progress.step('Spouštím databázi', () => startOwnDatabase(environment, progress))
  try {
    await work(postgres.connection, progress)
  } finally {
    await postgres.stop()
  }
}
