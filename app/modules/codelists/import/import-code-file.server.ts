import { createHash } from 'node:crypto'
import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { Queryable } from '#app/platform/database/database.server.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import type { CodeChange } from './code-difference.rules.ts'
import { writeComparedList } from './decide-code-import.server.ts'
import { compareCodeFile, type ListFile } from './import-context.server.ts'

/** For the command line: what the file would change. */
export const previewCodeFile = async (database: Queryable, list: CodeList, file: ListFile): Promise<CodeChange[]> =>
  (await compareCodeFile(database, list, file)).changes

/** For the command line and the seed, whose user owns the server and therefore needs no mandate. */
export async function importCodeFile(context: ActContext, list: CodeList, file: ListFile): Promise<CodeChange[]> {
  return performAct(context, async ({ tx, record }) => {
    await tx.selectFrom('codelists.code').select('code').where('list', '=', list.key).forUpdate().execute()
    const compared = await compareCodeFile(tx, list, file)
    await writeComparedList({ tx, list: list.key, day: file.effectiveOn }, compared)
    const sha256 = createHash('sha256').update(file.content).digest('hex')
    await record({
      act: 'codelists.import-file',
      subjectKind: 'code-list',
      subjectId: list.key,
      after: { file: sha256, effectiveOn: file.effectiveOn, changes: compared.changes.length },
    })
    return compared.changes
  })
}
