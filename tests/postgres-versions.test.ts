import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDatabaseServer } from '#app/cli/check-server.ts'
import { fillDemonstration } from '#app/cli/demonstration.ts'
import { explainProblem } from '#app/cli/explain-problem.ts'
import { migrateToLatest, migrationState } from '#app/platform/database/migrate.server.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#app/platform/embedded-postgres/start-embedded-postgres.server.ts'
import { findOlderPostgres } from './postgres-versions/install.ts'

async function findFreePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function setPassword(connection: pg.ClientConfig, password: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(`alter role opora password ${client.escapeLiteral(password)}`)
  await client.end()
}

for (const major of [16, 17]) {
  const packageFolder = findOlderPostgres(major)
  if (!packageFolder) process.stderr.write(`PostgreSQL ${String(major)} cannot be had here; its tests are skipped.\n`)

  describe.skipIf(!packageFolder)(`DATABASE_URL of PostgreSQL ${String(major)} over TCP with a password`, () => {
    let folder = ''
    let port = 0
    let postgres: EmbeddedPostgres
    const url = (password: string) => `postgres://opora:${password}@127.0.0.1:${String(port)}/opora`

    beforeAll(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'opora-test-'))
      port = await findFreePort()
      const settings = { listen_addresses: '127.0.0.1', port: String(port) }
      postgres = await startEmbeddedPostgres({ folder, report: () => undefined, settings, packageFolder: packageFolder ?? '' })
      await setPassword(postgres.connection, 'dlouhé heslo')
    })

    afterAll(async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    test('the server is accepted in its version', async () => {
      expect(await checkDatabaseServer({ connectionString: url('dlouh%C3%A9%20heslo') })).toBe(major)
    })

    test('a wrong password is one sentence', async () => {
      const error: unknown = await checkDatabaseServer({ connectionString: url('jine') }).catch((reason: unknown) => reason)
      expect(explainProblem(error)).toEqual(['Databáze odmítla heslo z DATABASE_URL. Opravte uživatele nebo heslo.'])
    })

    test('a missing database is one sentence', async () => {
      const connectionString = url('dlouh%C3%A9%20heslo').replace(/opora$/, 'neni')
      const error: unknown = await checkDatabaseServer({ connectionString }).catch((reason: unknown) => reason)
      expect(explainProblem(error)).toEqual([
        'Databáze uvedená v DATABASE_URL na serveru není. Založte ji, nebo opravte její jméno.',
      ])
    })

    test('it is migrated and filled with the demonstration region', async () => {
      const connection = { connectionString: url('dlouh%C3%A9%20heslo') }
      await migrateToLatest(connection)
      expect((await migrationState(connection)).pending).toEqual([])
      expect((await fillDemonstration(connection)).length).toBeGreaterThan(0)
    })
  })
}
