import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { poolSettings } from '#app/platform/database/database.server.ts'
import { describeSchema } from '#app/platform/database/describe-schema.server.ts'
import { migrateToLatest } from '#app/platform/database/migrate.server.ts'
import { startEmbeddedPostgres } from '#app/platform/embedded-postgres/start-embedded-postgres.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'

const folder = await mkdtemp(path.join(os.tmpdir(), 'opora-schema-'))
const postgres = await startEmbeddedPostgres({ folder, report: () => undefined, settings: { fsync: 'off' } })
try {
  await migrateToLatest(postgres.connection)
  const client = new pg.Client(poolSettings(postgres.connection, null, 1))
  await client.connect()
  await writeFile(path.join(projectRoot, 'database/generated/schema.ts'), await describeSchema(client))
  await client.end()
} finally {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
