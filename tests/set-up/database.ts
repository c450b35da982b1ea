import { rm } from 'node:fs/promises'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '#app/platform/embedded-postgres/start-embedded-postgres.server.ts'
import { makeTemplates, type TestServer } from './templates.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** One real PostgreSQL for the whole run, with a migrated and a seeded template that each test file clones. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'opora-test-'))
  const postgres = await startEmbeddedPostgres({
    folder,
    report: () => undefined,
    // A test database lives for minutes; waiting for the disk would only slow the tests down.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '120' },
  })
  const templates = await makeTemplates(postgres.connection)
  project.provide('testServer', { connection: postgres.connection, templates })
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
