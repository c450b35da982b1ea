import pg from 'pg'
import { openDatabase, poolSettings } from '#app/platform/database/database.server.ts'
import { migrateToLatest } from '#app/platform/database/migrate.server.ts'
import { seedDemonstration } from '#database/seed/seed.server.ts'

export type ServerConnection = { host: string; port: number; user: string; database: string; password?: string }
export type TestServer = { connection: ServerConnection; templates: { empty: string; demonstration: string } }

export async function asOwner<T>(connection: ServerConnection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(poolSettings(connection, null, 1))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** An empty migrated database, and one filled with the demonstration region. */
export async function makeTemplates(connection: ServerConnection): Promise<TestServer['templates']> {
  const templates = { empty: 'template_empty', demonstration: 'template_demonstration' }
  await asOwner(connection, (client) => client.query(`create database ${templates.empty}`))
  await migrateToLatest({ ...connection, database: templates.empty })
  await asOwner(connection, (client) => client.query(`create database ${templates.demonstration} template ${templates.empty}`))
  const demonstration = openDatabase({ ...connection, database: templates.demonstration })
  await seedDemonstration(demonstration.database)
  await demonstration.close()
  return templates
}
