import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { build } from '#app/cli/build.ts'
import { openSession, sessionCookie } from '#app/modules/identity/index.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import type { Role } from '#app/shared/roles.ts'
import type { RunningServer, ServerOptions } from '#server/options.ts'
import { testDatabase, type TestDatabase } from './test-database.ts'

type BuiltServer = { startServer(options: ServerOptions): Promise<RunningServer> }

export type TestHouse = TestDatabase & {
  url: string
  /** `Cookie` of somebody with the role in the demonstration. */
  cookieOf(role: Role): Promise<string>
}

/** The built server over a copy of the demonstration, as `npm start` runs it. Stopped after the test file. */
export async function testHouse(): Promise<TestHouse> {
  await build(new AbortController().signal)
  const { database, connection } = await testDatabase('demonstration')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'opora-house-'))
  const { startServer } = (await import(path.join(projectRoot, 'build/server/index.js'))) as BuiltServer
  const server = await startServer({
    connection,
    demonstration: true,
    dataFolder: folder,
    filesPlace: path.join(folder, 'files'),
    smtpUrl: null,
    mailFrom: 'opora@kraj.example',
    poolSize: 6,
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    logLevel: 'silent',
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const cookies = new Map<Role, string>()
  const cookieOf = async (role: Role): Promise<string> => {
    const known = cookies.get(role)
    if (known !== undefined) return known
    const mandate = await database
      .selectFrom('identity.mandate')
      .select(['id', 'person_id'])
      .where('role', '=', role)
      .orderBy('id')
      .executeTakeFirstOrThrow()
    const cookie = `${sessionCookie}=${await openSession(database, mandate.person_id, mandate.id)}`
    cookies.set(role, cookie)
    return cookie
  }
  return { database, connection, url: server.url, cookieOf }
}
