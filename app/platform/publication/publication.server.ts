import { sql } from 'kysely'
import type { Database, Queryable } from '../database/database.server.ts'
import type { AnyPublicationPart, PublicationPart } from './publication-part.server.ts'
import { readNewestFile, writeNewestFile } from './snapshot-file.server.ts'
import { newestVersion, packSnapshot, readSnapshot, saveSnapshot, unpackSnapshot, type Snapshot } from './snapshot.server.ts'

export const publicationChannel = 'opora_publication'

export type PublicationReader = {
  read<Entry, View>(part: PublicationPart<Entry, View>): View
  version(): bigint
  /** ISO instant of the data, or null while nothing has been published. */
  dataAsOf(): string | null
}

export type Publication = PublicationReader & {
  /** Loads the newest snapshot when it is not loaded yet; true when something changed. */
  refresh(): Promise<boolean>
  /** Loads the copy in the data folder, for a start while the database is away. */
  refreshFromFile(): Promise<boolean>
}

const nothing: Snapshot = { version: 0n, dataAsOf: '', entries: new Map() }

/** Holds the newest publication in memory; pages read it without asking the database. */
export function createPublication(database: Database, folder: string): Publication {
  let current = nothing
  let views = new Map<string, unknown>()
  let loading: Promise<boolean> | null = null

  const take = (snapshot: Snapshot): boolean => {
    current = snapshot
    views = new Map()
    return true
  }

  const load = async (): Promise<boolean> => {
    const version = await newestVersion(database)
    if (version === null || version <= current.version) return false
    const stored = await readSnapshot(database, version)
    if (stored === undefined) return false
    await writeNewestFile(folder, stored)
    return take(await unpackSnapshot(stored))
  }

  return {
    read<Entry, View>(part: PublicationPart<Entry, View>): View {
      if (!views.has(part.name)) views.set(part.name, part.view((current.entries.get(part.name) ?? []) as Entry[]))
      return views.get(part.name) as View
    },
    version: () => current.version,
    dataAsOf: () => (current === nothing ? null : current.dataAsOf),
    refresh() {
      loading ??= load().finally(() => {
        loading = null
      })
      return loading
    },
    async refreshFromFile() {
      const stored = await readNewestFile(folder)
      return stored !== null && stored.version > current.version && take(await unpackSnapshot(stored))
    },
  }
}

/** Collects all parts at one moment of the database, stores them as the next version and tells all processes. */
export async function publishSnapshot(
  database: Database,
  parts: readonly AnyPublicationPart[],
  dataAsOf: string,
): Promise<bigint> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const version = await saveSnapshot(tx, await packSnapshot(parts, tx), dataAsOf)
      await announcePublication(tx)
      return version
    })
}

/** Tells all processes that a publication or the demonstration's clock changed. */
export async function announcePublication(database: Queryable): Promise<void> {
  await sql`select pg_notify(${publicationChannel}, '')`.execute(database)
}
