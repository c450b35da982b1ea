import { createHash } from 'node:crypto'
import type { Queryable } from '#app/platform/database/database.server.ts'
import { readTable } from '#app/platform/tables/read-table.server.ts'
import { AppError, ruleBroken, type Reason } from '#app/shared/errors.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import type { Code } from '../rows/code.ts'
import { listCodes, readKnownCodes } from '../rows/code.queries.server.ts'
import {
  codeDifference,
  describeCodeDifference,
  differenceObstacles,
  type CodeChange,
  type RowOnDay,
} from './code-difference.rules.ts'
import { readCodeFile, type FileRow, type RowError } from './code-file.rules.ts'
import type { Difference } from '#app/shared/difference.ts'

const SHOWN_ERRORS = 50
const field = 'soubor'

function rowReasons(errors: readonly RowError[]): Reason[] {
  const shown = errors.slice(0, SHOWN_ERRORS).map(({ line, text }) => ({ code: 'row', field, text: `Řádek ${line}: ${text}` }))
  return errors.length === shown.length
    ? shown
    : [...shown, { code: 'more-rows', field, text: `Dalších chyb je ${errors.length - shown.length}. Opravte nejdřív tyto.` }]
}

export type ComparedList = { codes: Code[]; rows: FileRow[]; difference: Difference<RowOnDay>; changes: CodeChange[] }
export type ListFile = { content: Uint8Array; effectiveOn: string; source: string }

/** What the file would change in the list from the day on. @throws AppError with everything that is wrong with the file */
export async function compareCodeFile(
  database: Queryable,
  list: CodeList,
  { content, effectiveOn, source }: ListFile,
): Promise<ComparedList> {
  const { table, problem } = await readTable(content)
  if (table === undefined) throw ruleBroken({ ...problem, field })
  const known = await readKnownCodes(database)
  const { rows, errors } = readCodeFile(list, table, { known, defaults: { validFrom: effectiveOn, source } })
  if (rows === null) throw new AppError('rule-broken', rowReasons(errors))
  const codes = await listCodes(database, list.key)
  const difference = codeDifference(codes, rows, effectiveOn)
  const obstacles = differenceObstacles(codes, difference, effectiveOn)
  if (obstacles.length > 0) throw ruleBroken(...obstacles.map((text) => ({ code: 'later-version', field: 'platne', text })))
  return { codes, rows, difference, changes: describeCodeDifference(list, difference) }
}

export const hashOfCodeChanges = (changes: readonly CodeChange[]): string =>
  createHash('sha256').update(JSON.stringify(changes)).digest('hex')
