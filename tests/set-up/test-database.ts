import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { openDatabase, type Database, type DatabaseConnection } from '#app/platform/database/database.server.ts'
import { asOwner, type TestServer } from './templates.ts'

export type TestDatabase = { database: Database; connection: DatabaseConnection & { database: string } }

/** A database of its own for one test file: `empty` is migrated, `demonstration` holds the seeded region. Dropped afterwards. */
export async function testDatabase(kind: keyof TestServer['templates'] = 'empty'): Promise<TestDatabase> {
  const { connection: server, templates } = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(server, (client) => client.query(`create database ${name} template ${templates[kind]}`))
  const connection = { ...server, database: name }
  const open = openDatabase(connection, { max: 6 })
  afterAll(async () => {
    await open.close()
    await asOwner(server, (client) => client.query(`drop database ${name} with (force)`))
  })
  return { database: open.database, connection }
}
