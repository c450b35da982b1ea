import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { projectRoot } from '../root.server.ts'
import { poolSettings, type DatabaseConnection } from './database.server.ts'

export type Migration = { name: string; sql: string }
export type MigrationState = { applied: string[]; pending: string[]; unknown: string[] }

// Any number does; it only has to be the same in every process of Opora.
const LOCK = 7_051_982

const migrationsFolder = path.join(projectRoot, 'database/migrations')

export async function listMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => ({ name: name.slice(0, -4), sql: await readFile(path.join(folder, name), 'utf8') })),
  )
}

async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ present: boolean }>("select to_regclass('platform.migration') is not null as present")
  if (rows[0]?.present !== true) return []
  const applied = await client.query<{ name: string }>('select name from platform.migration order by name')
  return applied.rows.map((row) => row.name)
}

async function withOwner<T>(connection: DatabaseConnection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(poolSettings(connection, null, 1))
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function migrationState(connection: DatabaseConnection, migrations?: Migration[]): Promise<MigrationState> {
  const known = (migrations ?? (await listMigrations())).map((migration) => migration.name)
  const applied = await withOwner(connection, appliedMigrations)
  return {
    applied,
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  }
}

async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query('set local statement_timeout = 0')
    await client.query(sql)
    await client.query('insert into platform.migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migrace ${name} neproběhla: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/**
 * Applies what is missing, each migration in its own transaction, under a lock that makes parallel starts wait.
 * Returns the names applied now. Forward only: a database that is newer than the program is refused.
 */
export async function migrateToLatest(
  connection: DatabaseConnection,
  report: (name: string) => void = () => undefined,
  migrations?: Migration[],
): Promise<string[]> {
  const all = migrations ?? (await listMigrations())
  return withOwner(connection, async (client) => {
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const applied = await appliedMigrations(client)
    const newer = applied.filter((name) => !all.some((migration) => migration.name === name))
    if (newer.length > 0) {
      throw new Error(`Databáze je novější než tento program (obsahuje ${newer.join(', ')}). Spusťte novější verzi Opory.`)
    }
    const pending = all.filter((migration) => !applied.includes(migration.name))
    for (const migration of pending) {
      report(migration.name)
      await apply(client, migration)
    }
    return pending.map((migration) => migration.name)
  })
}
