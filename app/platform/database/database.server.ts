import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Schema } from '#database/generated/schema.ts'

export type Database = Kysely<Schema>
export type DatabaseTransaction = Transaction<Schema>
/** What queries need: the database itself or a transaction in it. */
export type Queryable = Database | DatabaseTransaction

/** How to reach a database: a URL, or the fields of a local socket. */
export type DatabaseConnection =
  { connectionString: string } | { host: string; port: number; user: string; database: string; password?: string }

export const applicationRole = 'opora_app'

const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 }

/** `timestamptz` as an ISO instant in UTC to the millisecond; PostgreSQL writes `2026-03-18 09:00:00.123+00`. */
const instantOf = (text: string): string => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()

// The driver declares its parsers by an enumeration of known types and returns any value.
const ordinaryParser = pg.types.getTypeParser as (oid: number) => (text: string) => unknown

function typesOfOpora(oid: number): (text: string) => unknown {
  if (oid === OID.int8) return BigInt
  if (oid === OID.date) return (text) => text
  if (oid === OID.timestamptz) return instantOf
  return ordinaryParser(oid)
}

/** Settings of each connection of ours; `role` is the owner for migrations and `opora_app` for everything else. */
export function poolSettings(connection: DatabaseConnection, role: string | null, max: number): pg.PoolConfig {
  const options = ['-c timezone=UTC', '-c statement_timeout=30000', ...(role === null ? [] : [`-c role=${role}`])].join(' ')
  return {
    ...connection,
    max,
    options,
    application_name: 'opora',
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: typesOfOpora as typeof pg.types.getTypeParser },
  }
}

export type OpenDatabase = { database: Database; pool: pg.Pool; close(): Promise<void> }

/** Opens a pool that works as `opora_app`, which may not touch the audit chain or the structure of the database. */
export function openDatabase(connection: DatabaseConnection, { max = 10, asOwner = false } = {}): OpenDatabase {
  const pool = new pg.Pool(poolSettings(connection, asOwner ? null : applicationRole, max))
  // A connection that the server drops while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { database, pool, close: () => database.destroy() }
}
