import { createHash, randomUUID } from 'node:crypto'
import { newId } from '../database/keys.server.ts'
import type { Database, Queryable } from '../database/database.server.ts'
import { AppError } from '#app/shared/errors.ts'
import type { FileStore } from './file-store.server.ts'

export type StoredFile = { id: string; name: string; mediaType: string; size: number; sha256: string }
export type NewFile = { name: string; mediaType: string; content: Uint8Array; mandateId: string | null }

/** Files of records: content under a random key outside the web root, name and hash in the database. */
export type Files = {
  save(file: NewFile, database?: Queryable): Promise<StoredFile>
  /** @throws AppError not-found */
  get(id: string): Promise<{ file: StoredFile; content: Uint8Array }>
  remove(id: string): Promise<void>
}

export function createFiles(database: Database, store: FileStore): Files {
  const find = (id: string) => database.selectFrom('platform.file').selectAll().where('id', '=', id).executeTakeFirst()
  return {
    async save({ name, mediaType, content, mandateId }, queryable = database) {
      const id = newId()
      const storageKey = randomUUID()
      const sha256 = createHash('sha256').update(content).digest('hex')
      await store.write(storageKey, content)
      await queryable
        .insertInto('platform.file')
        .values({
          id,
          name,
          media_type: mediaType,
          size: BigInt(content.byteLength),
          sha256,
          storage_key: storageKey,
          mandate_id: mandateId,
        })
        .execute()
      return { id, name, mediaType, size: content.byteLength, sha256 }
    },
    async get(id) {
      const row = await find(id)
      if (row === undefined) throw new AppError('not-found')
      const content = await store.read(row.storage_key)
      return { file: { id, name: row.name, mediaType: row.media_type, size: Number(row.size), sha256: row.sha256 }, content }
    },
    async remove(id) {
      const row = await find(id)
      if (row === undefined) return
      await database.deleteFrom('platform.file').where('id', '=', id).execute()
      await store.remove(row.storage_key)
    },
  }
}
