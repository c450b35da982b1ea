import type { Queryable } from '#app/platform/database/database.server.ts'
import { isImportState, type ImportState } from './import.states.ts'

export type ListedImport = {
  id: string
  kind: string
  state: ImportState
  fileName: string
  who: string
  createdAt: string
  itemCount: number | null
  openProblems: number | null
  unplacedCount: number | null
}

export const IMPORTS_ON_PAGE = 20

const listed = (database: Queryable) =>
  database
    .selectFrom('planning.document_import as import')
    .leftJoin('identity.mandate as mandate', 'mandate.id', 'import.mandate_id')
    .leftJoin('identity.person as person', 'person.id', 'mandate.person_id')
    .select([
      'import.id',
      'import.kind',
      'import.state',
      'import.file_name as fileName',
      'person.name as who',
      'import.created_at as createdAt',
      'import.item_count as itemCount',
      'import.open_problems as openProblems',
      'import.unplaced_count as unplacedCount',
    ])
    .orderBy('import.created_at', 'desc')
    .orderBy('import.id', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

const viewOf = (row: Row): ListedImport => ({
  ...row,
  state: isImportState(row.state) ? row.state : 'failed',
  who: row.who ?? '',
})

export async function listImports(database: Queryable, page: number): Promise<{ imports: ListedImport[]; total: number }> {
  const { count } = await database
    .selectFrom('planning.document_import')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await listed(database)
    .limit(IMPORTS_ON_PAGE)
    .offset((page - 1) * IMPORTS_ON_PAGE)
    .execute()
  return { imports: rows.map(viewOf), total: Number(count) }
}

/** Imports that somebody should look at. */
export async function listWaitingImports(database: Queryable, limit: number): Promise<ListedImport[]> {
  const rows = await listed(database).where('import.state', 'in', ['review', 'failed']).limit(limit).execute()
  return rows.map(viewOf)
}
