import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { readCsv } from '#app/platform/tables/read-csv.server.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import { readKnownCodes } from '../rows/code.queries.server.ts'
import { insertCode, setSuccessor } from '../rows/write-code.server.ts'
import { readCodeFile } from './code-file.rules.ts'

/** Fills an empty list from a file, with rows that have ended as well. @throws Error with everything that is wrong */
export async function seedCodeList(tx: DatabaseTransaction, list: CodeList, content: Uint8Array): Promise<void> {
  const { table, problem } = readCsv(content)
  if (table === undefined) throw new Error(problem.text)
  const { rows, errors } = readCodeFile(list, table, { known: await readKnownCodes(tx), defaults: { validFrom: '', source: '' } })
  if (rows === null) throw new Error(errors.map(({ line, text }) => `${list.key} ${line}: ${text}`).join('\n'))
  for (const { code, supersededBy: _, hasOwnSource: __, ...version } of rows)
    await insertCode(tx, { list: list.key, code }, version)
  for (const { code, supersededBy } of rows)
    if (supersededBy !== null) await setSuccessor(tx, { list: list.key, code }, supersededBy)
}
