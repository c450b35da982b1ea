import { performAct, type ActTools } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { getCodeList } from '../definitions/code-lists.ts'
import { publishCodeLists } from '../rows/act-context.server.ts'
import type { Code } from '../rows/code.ts'
import { canEditCodeLists } from '../rows/code.permissions.ts'
import { insertCode, saveVersions, setSuccessor } from '../rows/write-code.server.ts'
import { endedByImport, importedVersions } from './code-difference.rules.ts'
import type { FileRow } from './code-file.rules.ts'
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

type Target = { tx: DatabaseTransaction; list: CodeImport['list']; day: string }

async function writeRow({ tx, list, day }: Target, before: Code | undefined, row: FileRow): Promise<void> {
  const versions = importedVersions(before, row, day)
  if (before !== undefined) return saveVersions(tx, before, versions)
  for (const version of versions) await insertCode(tx, { list, code: row.code }, version)
}

/** New rows come before successors are set, because these may be among them. */
export async function writeComparedList(target: Target, { codes, rows, difference }: ComparedList): Promise<void> {
  const { tx, list, day } = target
  const byCode = new Map(codes.map((code) => [code.code, code]))
  const written = new Set([...difference.added, ...difference.changed.map(({ after }) => after)].map(({ code }) => code))
  for (const row of rows) if (written.has(row.code)) await writeRow(target, byCode.get(row.code), row)
  const ended = new Set(difference.ended.map(({ code }) => code))
  for (const code of codes) if (ended.has(code.code)) await saveVersions(tx, code, endedByImport(code, day))
  const isKnown = (code: string): boolean => byCode.has(code) || written.has(code)
  const newlySuperseded = rows.filter(
    (row) => isKnown(row.code) && row.supersededBy !== (byCode.get(row.code)?.supersededBy ?? null),
  )
  for (const { code, supersededBy } of newlySuperseded)
    if (supersededBy !== null) await setSuccessor(tx, { list, code }, supersededBy)
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
    await writeComparedList({ tx: tools.tx, list: batch.list, day: batch.effectiveOn }, compared)
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
