import type { DatabaseConnection } from '#app/platform/database/database.server.ts'
import { migrationState } from '#app/platform/database/migrate.server.ts'
import { findRunningPostgres } from '#app/platform/embedded-postgres/start-embedded-postgres.server.ts'
import type { Environment } from '#app/platform/environment.server.ts'
import { checkDatabaseServer } from './check-server.ts'
import { failed, type Check } from './doctor-checks.ts'

/** Two checks: whether the database answers, and whether it has the structure of this version. */
export async function checkDatabase(environment: Environment): Promise<Check[]> {
  const connection = findConnection(environment)
  if (!connection) return [{ name: 'database', passed: true, sentence: 'Vlastní databáze teď neběží; spustí ji npm start.' }]
  try {
    const version = await checkDatabaseServer(connection)
    return [
      { name: 'database', passed: true, sentence: `Databáze odpovídá, PostgreSQL ${String(version)}.` },
      await checkMigrations(connection),
    ]
  } catch (error) {
    return [failed('database', error)]
  }
}

function findConnection({ databaseUrl, dataFolder }: Environment): DatabaseConnection | undefined {
  return databaseUrl ? { connectionString: databaseUrl } : findRunningPostgres(dataFolder)
}

async function checkMigrations(connection: DatabaseConnection): Promise<Check> {
  const name = 'migrations'
  try {
    const { pending, unknown } = await migrationState(connection)
    if (unknown.length > 0)
      return { name, passed: false, sentence: 'Databáze je novější než tento program. Spusťte novější verzi Opory.' }
    if (pending.length === 0) return { name, passed: true, sentence: 'Databáze má strukturu této verze.' }
    return {
      name,
      passed: false,
      sentence: `Databázi chybí ${String(pending.length)} migrací. Spusťte npm run opora -- migrate.`,
    }
  } catch (error) {
    return failed(name, error)
  }
}
