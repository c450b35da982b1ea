import { performAct, type ActTools } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { getCodeList } from '../definitions/code-lists.ts'
import { publishCodeLists } from '../rows/act-context.server.ts'
import { canEditCodeLists } from '../rows/code.permissions.ts'
import { insertCode, saveVersions, setSuccessor } from '../rows/write-code.server.ts'
import { endedByImport, importedVersions } from './code-difference.rules.ts'
import { canBe, codeImportStateLabels, codeImportTransitions, type CodeImportAction } from './code-import.states.ts'
import { findCodeImport, type CodeImport } from './code-import.queries.server.ts'
import { compareCodeFile, hashOfCodeChanges, type ComparedList } from './import-context.server.ts'

async function lockImport({ tx }: ActTools, context: RequestContext, id: string, action: CodeImportAction): Promise<CodeImport> {
  const found = await findCodeImport(tx, id, { lock: true })
  if (found === undefined) throw new AppError('not-found')
  if (!canEditCodeLists(context.actor)) throw new AppError('forbidden')
  if (!canBe(action, found.state))
    throw ruleBroken({ code: 'decided', text: `O tomto importu už je rozhodnuto: ${codeImportStateLabels[found.state]}.` })
  return found
}

async function decide({ tx }: ActTools, context: RequestContext, id: string, action: CodeImportAction): Promise<void> {
  await tx
    .updateTable('codelists.import_batch')
    .set({ state: codeImportTransitions[action].to, decided_at: context.now })
    .where('id', '=', id)
    .execute()
}

/** New rows first, so that what ends can name them as successors. */
export async function writeComparedList(
  tx: DatabaseTransaction,
  list: CodeImport['list'],
  { codes, rows, difference }: ComparedList,
  day: string,
): Promise<void> {
  const byCode = new Map(codes.map((code) => [code.code, code]))
  const wanted = new Map(rows.map((row) => [row.code, row]))
  for (const { code } of difference.added) {
    const row = wanted.get(code)
    if (row === undefined) continue
    const before = byCode.get(code)
    const versions = importedVersions(before, row, day)
    const [first] = versions
    if (before !== undefined) await saveVersions(tx, before, versions)
    else if (first !== undefined) await insertCode(tx, { list, code }, first)
  }
  for (const { after } of difference.changed) {
    const [before, row] = [byCode.get(after.code), wanted.get(after.code)]
    if (before !== undefined && row !== undefined) await saveVersions(tx, before, importedVersions(before, row, day))
  }
  for (const { code } of difference.ended) {
    const before = byCode.get(code)
    if (before !== undefined) await saveVersions(tx, before, endedByImport(before, day))
  }
  for (const row of rows)
    if (row.supersededBy !== null && row.supersededBy !== byCode.get(row.code)?.supersededBy)
      await setSuccessor(tx, { list, code: row.code }, row.supersededBy)
}

export async function applyCodeImport(context: RequestContext, id: string): Promise<void> {
  await performAct(context, async (tools) => {
    const batch = await lockImport(tools, context, id, 'apply')
    await tools.tx.selectFrom('codelists.code').select('code').where('list', '=', batch.list).forUpdate().execute()
    const { content, file } = await context.files.get(batch.fileId)
    const compared = await compareCodeFile(tools.tx, getCodeList(batch.list), { ...batch, content })
    if (hashOfCodeChanges(compared.changes) !== batch.differenceHash)
      throw new AppError('conflict', [
        {
          code: 'changed-since',
          text: 'Číselník se od náhledu změnil, rozdíl by byl jiný. Nahrajte soubor znovu a zkontrolujte nový rozdíl.',
        },
      ])
    await writeComparedList(tools.tx, batch.list, compared, batch.effectiveOn)
    await decide(tools, context, id, 'apply')
    await publishCodeLists(context, tools)
    await tools.record({
      act: 'codelists.apply-import',
      subjectKind: 'code-list',
      subjectId: batch.list,
      after: { file: file.sha256, effectiveOn: batch.effectiveOn, changes: compared.changes },
    })
  })
}

export async function discardCodeImport(context: RequestContext, id: string): Promise<void> {
  await performAct(context, async (tools) => {
    const batch = await lockImport(tools, context, id, 'discard')
    await decide(tools, context, id, 'discard')
    await tools.record({ act: 'codelists.discard-import', subjectKind: 'code-list', subjectId: batch.list })
  })
}
