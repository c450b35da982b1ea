import pg from 'pg'
import type { DatabaseConnection } from '#app/platform/database/database.server.ts'
import { StartProblem } from '#app/platform/start-problem.server.ts'

const oldestVersion = 16
const patience = 10_000

/** Connects once, so that a wrong address or password is said before anything else starts; returns the server's version. */
export async function checkDatabaseServer(connection: DatabaseConnection): Promise<number> {
  const client = new pg.Client({
    ...connection,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    application_name: 'opora',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    const version = Math.floor(Number(rows[0]?.version ?? 0) / 10_000)
    if (version < oldestVersion) {
      throw new StartProblem(
        `Server databáze má PostgreSQL ${String(version)}, Opora potřebuje ${String(oldestVersion)} nebo novější. Aktualizujte server.`,
      )
    }
    return version
  } finally {
    void client.end().catch(() => undefined)
  }
}
