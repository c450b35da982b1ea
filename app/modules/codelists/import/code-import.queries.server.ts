import type { Queryable } from '#app/platform/database/database.server.ts'
import { isCodeListKey, type CodeListKey } from '../definitions/code-list-keys.ts'
import { isCodeImportState, type CodeImportState } from './code-import.states.ts'

export type CodeImport = {
  id: string
  list: CodeListKey
  state: CodeImportState
  fileId: string
  fileName: string
  effectiveOn: string
  source: string
  differenceHash: string
  createdAt: string
}

export async function findCodeImport(database: Queryable, id: string, { lock = false } = {}): Promise<CodeImport | undefined> {
  const query = database
    .selectFrom('codelists.import_batch')
    .select([
      'id',
      'list',
      'state',
      'file_id as fileId',
      'file_name as fileName',
      'effective_on as effectiveOn',
      'source',
      'difference_hash as differenceHash',
      'created_at as createdAt',
    ])
    .where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined || !isCodeListKey(row.list) || !isCodeImportState(row.state)) return undefined
  return { ...row, list: row.list, state: row.state }
}
