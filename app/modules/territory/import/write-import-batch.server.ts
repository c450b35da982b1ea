import { createHash } from 'node:crypto'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import type { ImportKind } from './import-batch.queries.server.ts'
import type { PlaceChange } from './territory-difference.rules.ts'

/** Two previews of the same difference have the same hash. */
export const hashOfChanges = (changes: readonly PlaceChange[]): string =>
  createHash('sha256').update(JSON.stringify(changes)).digest('hex')

export type NewImportBatch = {
  kind: ImportKind
  file: { id: string; name: string }
  effectiveOn: string
  source: string
  settings: object
  unchanged: number
  changes: readonly PlaceChange[]
  mandateId: string | null
  /** By the house's clock. */
  createdAt: string
}

const CHUNK = 2000

/** Keeps the difference as it was shown, so that it can be leafed through. */
export async function insertImportBatch(tx: DatabaseTransaction, batch: NewImportBatch): Promise<string> {
  const id = newId()
  await tx
    .insertInto('territory.import_batch')
    .values({
      id,
      kind: batch.kind,
      state: 'previewed',
      file_id: batch.file.id,
      file_name: batch.file.name,
      effective_on: batch.effectiveOn,
      source: batch.source,
      settings: JSON.stringify(batch.settings),
      unchanged: batch.unchanged,
      difference_hash: hashOfChanges(batch.changes),
      mandate_id: batch.mandateId,
      created_at: batch.createdAt,
    })
    .execute()
  const rows = batch.changes.map(({ fields, ...change }, position) => ({
    batch_id: id,
    position,
    ...change,
    fields: JSON.stringify(fields),
  }))
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx
      .insertInto('territory.import_change')
      .values(rows.slice(start, start + CHUNK))
      .execute()
  }
  return id
}
