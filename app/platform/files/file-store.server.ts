import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where the content of files lies: a folder, or a bucket of an S3-compatible storage. */
export type FileStore = {
  write(key: string, content: Uint8Array): Promise<void>
  read(key: string): Promise<Uint8Array>
  remove(key: string): Promise<void>
}

export function folderStore(folder: string): FileStore {
  const fileOf = (key: string): string => path.join(folder, key.slice(0, 2), key)
  return {
    async write(key, content) {
      const file = fileOf(key)
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      // Written aside and renamed, so that a crash leaves no half of a file.
      await writeFile(`${file}.part`, content, { mode: 0o600, flush: true })
      await rename(`${file}.part`, file)
    },
    read: (key) => readFile(fileOf(key)),
    remove: (key) => rm(fileOf(key), { force: true }),
  }
}

/** Settings of an S3-compatible storage; keys come from the usual AWS_* variables. */
export type BucketSettings = { bucket: string; prefix: string; endpoint?: string; region: string }

/** `s3://bucket/prefix?endpoint=https://…&region=…` */
export function readBucketUrl(text: string): BucketSettings {
  const url = new URL(text)
  const endpoint = url.searchParams.get('endpoint')
  return {
    bucket: url.hostname,
    prefix: url.pathname.replace(/^\/+|\/+$/g, ''),
    region: url.searchParams.get('region') ?? 'eu-central-1',
    ...(endpoint === null ? {} : { endpoint }),
  }
}

export async function bucketStore(settings: BucketSettings): Promise<FileStore> {
  const { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3')
  const { bucket: Bucket, endpoint, region } = settings
  const client = new S3Client({ region, forcePathStyle: endpoint !== undefined, ...(endpoint === undefined ? {} : { endpoint }) })
  const keyOf = (key: string): string => (settings.prefix === '' ? key : `${settings.prefix}/${key}`)
  return {
    async write(key, content) {
      await client.send(new PutObjectCommand({ Bucket, Key: keyOf(key), Body: content }))
    },
    async read(key) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: keyOf(key) }))
      if (Body === undefined) throw new Error(`The storage returned no content for ${key}`)
      return Body.transformToByteArray()
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(key) }))
    },
  }
}

/** A store from `OPORA_FILES`: a folder or `s3://…`. */
export function openFileStore(place: string): Promise<FileStore> {
  return place.startsWith('s3://') ? bucketStore(readBucketUrl(place)) : Promise.resolve(folderStore(place))
}
