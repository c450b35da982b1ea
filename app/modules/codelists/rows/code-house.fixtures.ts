import pino from 'pino'
import type { CodeUse, Contributions } from '#app/platform/contributions.server.ts'
import type { Database } from '#app/platform/database/database.server.ts'
import { createFiles } from '#app/platform/files/files.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import type { Role } from '#app/shared/roles.ts'
import { aContext, anActor } from '#tests/set-up/test-context.ts'
import { codeListUses } from './code-uses.server.ts'

export type CodeHouse = { as(role: Role | null): RequestContext; sent: string[] }

const noContributions: Contributions = {
  publicationParts: [],
  jobs: [],
  desk: [],
  places: [],
  search: [],
  datasets: [],
  codeUses: [],
  imports: [],
  menu: [],
}

/** A house in which another room uses the codes given as «list/code». */
export function aCodeHouse(database: Database, used: readonly string[] = []): CodeHouse {
  const contents = new Map<string, Uint8Array>()
  const sent: string[] = []
  const use: CodeUse = { kind: 'karta plánu', label: 'A01-01', href: '/prace/plany/1' }
  const files = createFiles(database, {
    write: async (key, content) => void contents.set(key, content),
    read: async (key) => contents.get(key) ?? new Uint8Array(),
    remove: async (key) => void contents.delete(key),
  })
  const otherRoom = {
    name: 'planning',
    usesOf: async (_context: RequestContext, list: string, code: string) => (used.includes(`${list}/${code}`) ? [use] : []),
  }
  const as = (role: Role | null): RequestContext => ({
    ...aContext(database, role === null ? null : anActor(role)),
    files,
    jobs: { send: async ({ kind }) => String(sent.push(kind)), work: async () => undefined, stop: async () => undefined },
    publication: {
      read: () => {
        throw new Error('Acts do not read the publication')
      },
      version: () => 0n,
      dataAsOf: () => null,
    },
    log: pino({ level: 'silent' }),
    contributions: { ...noContributions, codeUses: [codeListUses, otherRoom] },
    demonstration: true,
    region: { code: 'CZ051', name: 'Kraj', nameInLocative: 'kraji', officeName: 'Úřad', email: '' },
  })
  return { as, sent }
}
