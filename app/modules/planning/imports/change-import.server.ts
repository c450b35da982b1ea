import { performAct, requireActor, type ActTools } from '#app/platform/audit/perform-act.server.ts'
import type { ImportContent, ImportKind } from '#app/platform/document-imports/import-kind.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import type { SourceRun } from '#app/shared/document-imports/source-runs.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { isPossible } from '#app/shared/workflow.ts'
import { getContent, getKind, lockImport, numbersOf, type OpenImport } from './import.records.server.ts'
import { canEditImports } from './import.permissions.ts'
import { importStateLabels, importTransitions, type ImportAction, type ImportState } from './import.states.ts'
import type { Settled } from './stored-import.ts'

export type ActOnImport = Pick<RequestContext, 'database' | 'actor' | 'now' | 'today' | 'requestId' | 'contributions'>

export type Mended = {
  content?: ImportContent
  /** The item that was mended and is judged again. */
  changed?: string | null
  settled?: Settled
  owners?: SourceRun[]
  audit: { act: string; before?: unknown; after?: unknown; note?: string }
}

export const wrongState = (state: ImportState): AppError =>
  ruleBroken({
    code: 'wrong-state',
    text: `Import už je ve stavu „${importStateLabels[state].label}“, takto ho měnit nejde. Načtěte stránku znovu.`,
  })

/** Lock, may I, can it be: what every act on an import begins with. */
export async function lockFor(tx: ActTools['tx'], context: ActOnImport, id: string, action: ImportAction) {
  const actor = requireActor(context)
  const record = await lockImport(tx, id)
  if (!canEditImports(actor)) throw new AppError('forbidden')
  if (!isPossible(importTransitions, action, record.state)) throw wrongState(record.state)
  return record
}

/** One change of what was recognised, judged again by the same rules and kept beside the original. */
export async function mendImport(
  context: ActOnImport,
  id: string,
  mend: (record: OpenImport, kind: ImportKind) => Mended | Promise<Mended>,
): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const before = getContent(await lockFor(tx, context, id, 'mend'))
    const kind = getKind(context.contributions, before.kind)
    const { audit, ...mended } = await mend(before, kind)
    const settled = mended.settled ?? before.settled
    const content = mended.content === undefined ? before.content : await kind.judge(mended.content, mended.changed ?? null, tx)
    await tx
      .updateTable('planning.document_import')
      .set((eb) => ({
        ...numbersOf(kind, content, settled),
        edited: JSON.stringify(content),
        settled: JSON.stringify(settled),
        ...(mended.owners === undefined ? {} : { owners: JSON.stringify(mended.owners) }),
        version: eb('version', '+', 1),
        updated_at: context.now,
      }))
      .where('id', '=', id)
      .execute()
    await record({ ...audit, subjectKind: 'document-import', subjectId: id })
  })
}
