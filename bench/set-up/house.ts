import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from '#app/cli/build.ts'
import { openSession, sessionCookie } from '#app/modules/identity/index.server.ts'
import { openDatabase, type Database } from '#app/platform/database/database.server.ts'
import { startEmbeddedPostgres } from '#app/platform/embedded-postgres/start-embedded-postgres.server.ts'
import type { Role } from '#app/shared/roles.ts'
import { makeTemplates, type ServerConnection } from '#tests/set-up/templates.ts'
import { startChild, type Child } from './child.ts'

export type BenchDatabase = { connection: ServerConnection; folder: string; close(): Promise<void> }

/** PostgreSQL as `npm start` runs it, in a folder of its own. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'opora-bench-'))
  const postgres = await startEmbeddedPostgres({ folder, report: () => undefined })
  return {
    connection: postgres.connection,
    folder,
    async close() {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type House = {
  server: Child
  database: Database
  /** `Cookie` of somebody with the role in the demonstration. */
  cookieOf(role: Role): Promise<string>
  close(): Promise<void>
}

async function openSessionOf(database: Database, role: Role): Promise<string> {
  const mandate = await database
    .selectFrom('identity.mandate')
    .select(['id', 'person_id'])
    .where('role', '=', role)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return `${sessionCookie}=${await openSession(database, mandate.person_id, mandate.id)}`
}

/** The built server in a process of its own over the seeded demonstration. */
export async function openHouse(): Promise<House> {
  await build(new AbortController().signal)
  const { connection: owner, folder, close } = await openBenchDatabase()
  const { demonstration } = await makeTemplates(owner)
  const connection = { ...owner, database: demonstration }
  const server = await startChild('serve-built.ts', {
    connection,
    demonstration: true,
    dataFolder: folder,
    filesPlace: path.join(folder, 'files'),
    smtpUrl: null,
    mailFrom: 'opora@kraj.example',
    poolSize: 10,
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    logLevel: 'info',
  })
  const { database, close: closePool } = openDatabase(connection, { max: 4 })
  return {
    server,
    database,
    cookieOf: (role) => openSessionOf(database, role),
    async close() {
      await server.stop()
      await closePool()
      await close()
    },
  }
}
