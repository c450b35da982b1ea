import type { Database } from '#app/platform/database/database.server.ts'
import type { AnyPublicationPart } from '#app/platform/publication/publication-part.server.ts'
import { announcePublication } from '#app/platform/publication/publication.server.ts'
import {
  newestVersion,
  packSnapshot,
  readSnapshot,
  saveSnapshot,
  unpackSnapshot,
  type Snapshot,
} from '#app/platform/publication/snapshot.server.ts'

export type Size = { name: string; places: number; records: number }

/** The demonstration region, and as many of it as make the country's 6 258 municipalities and 6 733 services. */
export const sizes: Record<'region' | 'country', Size> = {
  region: { name: 'region', places: 1, records: 1 },
  country: { name: 'country', places: 29, records: 20 },
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const namesRecord = /(^|[a-z])(code|Code|slug|Slug)$/

/** A copy of a record under other identifiers, so that copies do not become one. */
function renamed(value: unknown, copy: number, key = ''): unknown {
  if (typeof value === 'string') return uuid.test(value) || namesRecord.test(key) ? `${value}-${copy}` : value
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, copy, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner, copy, name)]))
}

const isSetting = (part: string, entry: unknown): boolean =>
  part === 'platform.region' || (typeof entry === 'object' && entry !== null && 'kind' in entry && entry.kind === 'settings')

function grow(name: string, entries: readonly unknown[], { places, records }: Size): unknown[] {
  const times = name === 'territory' ? places : records
  return entries.flatMap((entry) =>
    isSetting(name, entry) ? [entry] : Array.from({ length: times }, (_, copy) => (copy === 0 ? entry : renamed(entry, copy))),
  )
}

export async function readNewest(database: Database): Promise<Snapshot> {
  const stored = await readSnapshot(database, (await newestVersion(database)) ?? 0n)
  if (stored === undefined) throw new Error('Nothing has been published')
  return unpackSnapshot(stored)
}

/** Publishes the snapshot at another size; returns the bytes of its text as it is stored. */
export async function publishAtSize(
  database: Database,
  { entries }: Snapshot,
  at: { size: Size; dataAsOf: string },
): Promise<number> {
  const parts = [...entries].map(([name, own]): AnyPublicationPart => {
    const grown = grow(name, own, at.size)
    return { name, collect: () => Promise.resolve(grown), view: () => undefined }
  })
  const content = await packSnapshot(parts, database)
  await saveSnapshot(database, content, at.dataAsOf)
  await announcePublication(database)
  return content.length
}
