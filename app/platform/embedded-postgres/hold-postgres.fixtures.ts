import pg from 'pg'
import { startEmbeddedPostgres } from './start-embedded-postgres.server.ts'

// A program of its own, so that tests can kill it: starts the database, writes one row, says so and waits.
const postgres = await startEmbeddedPostgres({ folder: process.argv[2] ?? '', report: () => undefined })
const client = new pg.Client(postgres.connection)
await client.connect()
await client.query('create table if not exists kept as select 1 as one')
process.stdout.write('ready\n')
setInterval(() => undefined, 60_000)
