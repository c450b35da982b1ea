import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Queryable } from '../database/database.server.ts'
import type { AnyPublicationPart } from './publication-part.server.ts'

export type Snapshot = { version: bigint; dataAsOf: string; entries: Map<string, unknown[]> }
export type StoredSnapshot = { version: bigint; dataAsOf: string; sha256: string; content: Buffer }

const compress = promisify(gzip)
const decompress = promisify(gunzip)

// Other requests wait while a slice is being read; architecture.md §2 allows 50 ms.
const SLICE_MS = 15

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A line per record, so that it can be read in slices. */
export async function packSnapshot(parts: readonly AnyPublicationPart[], database: Queryable): Promise<Buffer> {
  const lines: string[] = []
  for (const part of parts) {
    for (const entry of (await part.collect(database)) as unknown[]) lines.push(JSON.stringify([part.name, entry]))
  }
  return compress(Buffer.from(lines.join('\n')))
}

export async function unpackSnapshot({ version, dataAsOf, content, sha256 }: StoredSnapshot): Promise<Snapshot> {
  if (hashOf(content) !== sha256) throw new Error(`Publication ${version} is damaged: its content has another hash`)
  const text = (await decompress(content)).toString('utf8')
  const entries = new Map<string, unknown[]>()
  let sliceStart = performance.now()
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end === -1 ? text.length : end)
    const [name, entry] = JSON.parse(line) as [string, unknown]
    const list = entries.get(name)
    if (list === undefined) entries.set(name, [entry])
    else list.push(entry)
    start = end === -1 ? text.length : end + 1
    if (performance.now() - sliceStart > SLICE_MS) {
      await pause()
      sliceStart = performance.now()
    }
  }
  return { version, dataAsOf, entries }
}

export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

export async function saveSnapshot(database: Queryable, content: Buffer, dataAsOf: string): Promise<bigint> {
  const row = await database
    .insertInto('publication.snapshot')
    .values({ content, sha256: hashOf(content), data_as_of: dataAsOf })
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function newestVersion(database: Queryable): Promise<bigint | null> {
  const { newest } = await database
    .selectFrom('publication.snapshot')
    .select((eb) => eb.fn.max('version').as('newest'))
    .executeTakeFirstOrThrow()
  return newest
}

export async function readSnapshot(database: Queryable, version: bigint): Promise<StoredSnapshot | undefined> {
  const row = await database.selectFrom('publication.snapshot').selectAll().where('version', '=', version).executeTakeFirst()
  return row === undefined
    ? undefined
    : { version: row.version, dataAsOf: row.data_as_of, sha256: row.sha256, content: row.content }
}
