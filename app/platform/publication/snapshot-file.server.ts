import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { StoredSnapshot } from './snapshot.server.ts'

const contentFile = (folder: string): string => path.join(folder, 'newest.ndjson.gz')

const HEADER_BYTES = 512

/** Head and content in one file, so that they cannot be from two versions. */
export async function writeNewestFile(folder: string, stored: StoredSnapshot): Promise<void> {
  const head = JSON.stringify({ version: stored.version.toString(), dataAsOf: stored.dataAsOf, sha256: stored.sha256 })
  await mkdir(folder, { recursive: true })
  const part = `${contentFile(folder)}.${process.pid}.part`
  await writeFile(part, Buffer.concat([Buffer.from(head.padEnd(HEADER_BYTES)), stored.content]))
  await rename(part, contentFile(folder))
}

export async function readNewestFile(folder: string): Promise<StoredSnapshot | null> {
  const file = await readFile(contentFile(folder)).catch(() => null)
  if (file === null || file.length < HEADER_BYTES) return null
  const head = JSON.parse(file.subarray(0, HEADER_BYTES).toString('utf8')) as {
    version: string
    dataAsOf: string
    sha256: string
  }
  return { version: BigInt(head.version), dataAsOf: head.dataAsOf, sha256: head.sha256, content: file.subarray(HEADER_BYTES) }
}
