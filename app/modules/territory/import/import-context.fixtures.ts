import type { Database } from '#app/platform/database/database.server.ts'
import { createFiles } from '#app/platform/files/files.server.ts'
import type { Role } from '#app/shared/roles.ts'
import { aContext, anActor } from '#tests/set-up/test-context.ts'
import type { DecisionContext } from './decide-import.server.ts'

export type ImportHouse = {
  as(role: Role): DecisionContext
  /** Kinds of jobs that were sent. */
  sent: string[]
  contents: Map<string, Uint8Array>
}

/** A context with files kept in memory and jobs that are only noted. */
export function anImportHouse(database: Database): ImportHouse {
  const contents = new Map<string, Uint8Array>()
  const sent: string[] = []
  const files = createFiles(database, {
    write: async (key, content) => void contents.set(key, content),
    read: async (key) => contents.get(key) ?? new Uint8Array(),
    remove: async (key) => void contents.delete(key),
  })
  const jobs = {
    send: async ({ kind }: { kind: string }) => String(sent.push(kind)),
    work: async () => undefined,
    stop: async () => undefined,
  }
  return { as: (role) => ({ ...aContext(database, anActor(role)), files, jobs }), sent, contents }
}

export const aMunicipalityUpload = (content: Uint8Array | string, effectiveOn = '2026-01-01') => ({
  file: { name: 'obce.csv', content: typeof content === 'string' ? new TextEncoder().encode(content) : content },
  effectiveOn,
  source: 'zkouška',
})
