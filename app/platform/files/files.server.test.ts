import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { AppError } from '#app/shared/errors.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { folderStore, openFileStore, readBucketUrl, type FileStore } from './file-store.server.ts'
import { createFiles } from './files.server.ts'

type S3Server = { run(): Promise<{ port: number }>; close(): Promise<void> }
type S3ServerConstructor = new (options: object) => S3Server

const { database } = await testDatabase()
const folder = await mkdtemp(path.join(os.tmpdir(), 'opora-files-'))

async function startS3(): Promise<{ server: S3Server; port: number }> {
  const S3rver = createRequire(import.meta.url)('s3rver') as S3ServerConstructor
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'opora' }],
  })
  return { server, port: (await server.run()).port }
}

const s3 = await startS3()
process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER'
process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER'
const bucket = await openFileStore(`s3://opora/files?endpoint=http://127.0.0.1:${s3.port}`)

afterAll(async () => {
  await s3.server.close()
  await rm(folder, { recursive: true, force: true })
})

const stores: [string, FileStore][] = [
  ['a folder', folderStore(path.join(folder, 'folder'))],
  ['an S3 server', bucket],
]

describe.each(stores)('files in %s', (_name, store) => {
  const files = createFiles(database, store)
  const content = new TextEncoder().encode('Žluťoučký kůň')

  test('come back byte by byte under a random key, with their hash', async () => {
    const saved = await files.save({ name: '../../etc/passwd', mediaType: 'text/plain', content, mandateId: null })
    const { file, content: read } = await files.get(saved.id)
    expect(Buffer.from(read).equals(Buffer.from(content))).toBe(true)
    expect(file).toMatchObject({ name: '../../etc/passwd', size: content.byteLength, sha256: saved.sha256 })
  })

  test('are gone after removal', async () => {
    const saved = await files.save({ name: 'a.txt', mediaType: 'text/plain', content, mandateId: null })
    await files.remove(saved.id)
    await expect(files.get(saved.id)).rejects.toThrow(AppError)
  })
})

test('the name of a file never becomes a path', async () => {
  const names = await readdir(path.join(folder, 'folder'), { recursive: true })
  expect(names.filter((name) => name.includes('passwd'))).toEqual([])
})

test('the address of a bucket says bucket, prefix, endpoint and region', () => {
  expect(readBucketUrl('s3://box/a/b?endpoint=https://s3.example&region=cz')).toEqual({
    bucket: 'box',
    prefix: 'a/b',
    endpoint: 'https://s3.example',
    region: 'cz',
  })
})
