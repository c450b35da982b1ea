import type { Queryable } from '#app/platform/database/database.server.ts'
import { placeKinds, type PlaceKind } from '../places/place.ts'
import { isImportBatchState, type ImportBatchState } from './import-batch.states.ts'
import type { FieldChange } from './territory-difference.rules.ts'

export type ImportKind = 'municipalities' | 'boundaries'
export type ChangeKind = 'added' | 'changed' | 'ended'

export type ImportBatch = {
  id: string
  kind: ImportKind
  state: ImportBatchState
  fileId: string
  fileName: string
  effectiveOn: string
  source: string
  settings: unknown
  unchanged: number
  differenceHash: string
  createdAt: string
  decidedAt: string | null
}

const batches = (database: Queryable) =>
  database
    .selectFrom('territory.import_batch')
    .select([
      'id',
      'kind',
      'state',
      'file_id as fileId',
      'file_name as fileName',
      'effective_on as effectiveOn',
      'source',
      'settings',
      'unchanged',
      'difference_hash as differenceHash',
      'created_at as createdAt',
      'decided_at as decidedAt',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof batches>['executeTakeFirstOrThrow']>>

const batchOf = ({ kind, state, ...row }: Row): ImportBatch[] =>
  isImportBatchState(state) ? [{ ...row, state, kind: kind === 'boundaries' ? 'boundaries' : 'municipalities' }] : []

export async function findImportBatch(database: Queryable, id: string, { lock = false } = {}): Promise<ImportBatch | undefined> {
  const query = batches(database).where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? undefined : batchOf(row)[0]
}

export async function listImportBatches(database: Queryable, limit: number): Promise<ImportBatch[]> {
  return (await batches(database).orderBy('created_at', 'desc').limit(limit).execute()).flatMap(batchOf)
}

export type ChangeCount = { place: PlaceKind; change: ChangeKind; count: number }

const isPlaceKind = (text: string): text is PlaceKind => (placeKinds as readonly string[]).includes(text)
const isChangeKind = (text: string): text is ChangeKind => ['added', 'changed', 'ended'].includes(text)

export async function countImportChanges(database: Queryable, batchId: string): Promise<ChangeCount[]> {
  const rows = await database
    .selectFrom('territory.import_change')
    .select((eb) => ['place', 'change', eb.fn.countAll<bigint>().as('count')])
    .where('batch_id', '=', batchId)
    .groupBy(['place', 'change'])
    .execute()
  return rows.flatMap(({ place, change, count }) =>
    isPlaceKind(place) && isChangeKind(change) ? [{ place, change, count: Number(count) }] : [],
  )
}

export type ListedChange = {
  position: number
  place: PlaceKind
  change: ChangeKind
  code: string
  name: string
  fields: FieldChange[]
}
type Page = { change: ChangeKind | null; limit: number; offset: number }

const isFieldChange = (value: unknown): value is FieldChange =>
  typeof value === 'object' && value !== null && 'field' in value && 'before' in value && 'after' in value

export async function listImportChanges(
  database: Queryable,
  batchId: string,
  { change, limit, offset }: Page,
): Promise<ListedChange[]> {
  let query = database
    .selectFrom('territory.import_change')
    .select(['position', 'place', 'change', 'code', 'name', 'fields'])
    .where('batch_id', '=', batchId)
    .orderBy('position')
    .limit(limit)
    .offset(offset)
  if (change !== null) query = query.where('change', '=', change)
  const rows = await query.execute()
  return rows.flatMap(({ place, change: kind, fields, ...row }) => {
    const known: unknown[] = Array.isArray(fields) ? fields : []
    return isPlaceKind(place) && isChangeKind(kind) ? [{ ...row, place, change: kind, fields: known.filter(isFieldChange) }] : []
  })
}
