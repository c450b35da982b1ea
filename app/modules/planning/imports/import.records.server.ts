import { createHash } from 'node:crypto'
import type { ImportContent, ImportKind } from '#app/platform/document-imports/import-kind.server.ts'
import type { Contributions } from '#app/platform/contributions.server.ts'
import type { Queryable } from '#app/platform/database/database.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { isUuid } from '#app/shared/keys.ts'
import { problemKey, type ItemForm, type ProblemOf } from '#app/shared/document-imports/outline.ts'
import type { SourceRun } from '#app/shared/document-imports/source-runs.ts'
import { isImportState, type ImportState } from './import.states.ts'
import { storedContent, storedRuns, storedSettled, type Settled } from './stored-import.ts'

export type ImportRecord = {
  id: string
  kind: string
  state: ImportState
  fileId: string
  fileName: string
  fileSize: bigint
  targetId: string | null
  jobId: string | null
  failure: string | null
  text: string
  owners: SourceRun[]
  content: ImportContent | null
  settled: Settled
  resultId: string | null
  resultHref: string | null
  version: number
  createdAt: string
  updatedAt: string
}

const rows = (database: Queryable) => database.selectFrom('planning.document_import').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>

const recordOf = (row: Row): ImportRecord => ({
  id: row.id,
  kind: row.kind,
  state: isImportState(row.state) ? row.state : 'failed',
  fileId: row.file_id,
  fileName: row.file_name,
  fileSize: row.file_size,
  targetId: row.target_id,
  jobId: row.job_id,
  failure: row.failure,
  text: row.extracted_text ?? '',
  owners: row.owners === null ? [] : storedRuns.parse(row.owners),
  content: row.edited === null ? null : storedContent.parse(row.edited),
  settled: storedSettled.parse(row.settled),
  resultId: row.result_id,
  resultHref: row.result_href,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export async function getImport(database: Queryable, id: string): Promise<ImportRecord> {
  const row = isUuid(id) ? await rows(database).where('id', '=', id).executeTakeFirst() : undefined
  if (row === undefined) throw new AppError('not-found')
  return recordOf(row)
}

/** Acts on one import go one after another. */
export async function lockImport(tx: Queryable, id: string): Promise<ImportRecord> {
  const row = isUuid(id) ? await rows(tx).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (row === undefined) throw new AppError('not-found')
  return recordOf(row)
}

/** The import and what is recognised in it, where there is something already. */
export type OpenImport = ImportRecord & { content: ImportContent }

export function getContent(record: ImportRecord): OpenImport {
  const { content } = record
  if (content === null) throw new AppError('not-found')
  return { ...record, content }
}

export function getKind({ imports }: Pick<Contributions, 'imports'>, name: string): ImportKind {
  const kind = imports.find((each) => each.kind === name)
  if (kind === undefined) throw new AppError('not-found')
  return kind
}

/** Says whether what a form was opened over has changed since. */
export const stampOfForm = ({ fields }: ItemForm): string =>
  createHash('sha256')
    .update(JSON.stringify(fields.map(({ name, value }) => [name, value])))
    .digest('hex')
    .slice(0, 20)

export const openProblems = (problems: readonly ProblemOf[], settled: Settled): ProblemOf[] =>
  problems.filter((problem) => !(problemKey(problem) in settled))

export type ImportNumbers = { item_count: number; open_problems: number; unplaced_count: number }

export function numbersOf(kind: ImportKind, content: ImportContent, settled: Settled): ImportNumbers {
  return {
    item_count: kind.outline(content).groups.reduce((sum, group) => sum + group.items.length, 0),
    open_problems: openProblems(kind.problems(content), settled).length,
    unplaced_count: content.unplaced.length,
  }
}
