import { expectVersion, performAct } from '#app/platform/audit/perform-act.server.ts'
import type { FormAnswers, ImportResult } from '#app/platform/document-imports/import-kind.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { problemKey, type ProblemOf } from '#app/shared/document-imports/outline.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { allValues } from '../forms/form-values.ts'
import { lockFor, type ActOnImport } from './change-import.server.ts'
import { getContent, getKind, lockImport, type OpenImport } from './import.records.server.ts'
import { importTransitions } from './import.states.ts'
import { RECOGNISE_JOB } from './recognise-import.server.ts'

/** Problems that were closed here do not follow the records. */
const closedHere =
  ({ settled }: OpenImport) =>
  (problem: ProblemOf): boolean =>
    problemKey(problem) in settled

type Written = ImportResult & { act: string }

/** Turns the import into records once: the records, the state and the trace stand or fall together. */
async function finishImport(
  context: ActOnImport,
  at: { importId: string; version: number },
  write: (record: OpenImport, inside: ActOnImport) => Promise<Written>,
): Promise<ImportResult> {
  return performAct(context, async ({ tx, record }) => {
    const known = await lockImport(tx, at.importId)
    if (known.state === 'confirmed')
      throw new AppError('conflict', [{ code: 'already-confirmed', text: 'Tento import už je převzatý, podruhé se nepřevezme.' }])
    const open = getContent(await lockFor(tx, context, at.importId, 'confirm'))
    expectVersion(open, at.version)
    const { act, ...result } = await write(open, { ...context, database: tx })
    await tx
      .updateTable('planning.document_import')
      .set((eb) => ({
        state: importTransitions.confirm.to,
        result_id: result.id,
        result_href: result.href,
        version: eb('version', '+', 1),
        updated_at: context.now,
      }))
      .where('id', '=', at.importId)
      .execute()
    await record({ act, subjectKind: 'document-import', subjectId: at.importId, after: { result } })
    return result
  })
}

export function confirmImport(
  context: ActOnImport,
  at: { importId: string; version: number },
  answers: FormAnswers,
): Promise<ImportResult> {
  return finishImport(context, at, async (open, inside) => {
    const kind = getKind(context.contributions, open.kind)
    const obstacles = kind.obstacles(open.content)
    if (obstacles.length > 0) throw ruleBroken(...obstacles)
    const content = kind.withoutProblems(open.content, closedHere(open))
    return { ...(await kind.confirm(inside, content, { answers, fileName: open.fileName })), act: 'planning.confirm-import' }
  })
}

/** Takes the chosen differences over into the draft that was named when the document was uploaded. */
export function takeOverImport(
  context: ActOnImport,
  at: { importId: string; version: number },
  answers: FormAnswers,
): Promise<ImportResult> {
  return finishImport(context, at, async (open, inside) => {
    const kind = getKind(context.contributions, open.kind)
    if (open.targetId === null) throw new AppError('not-found')
    const content = kind.withoutProblems(open.content, closedHere(open))
    const how = { content, answers, chosen: new Set(allValues(answers, 'chosen')), fileName: open.fileName }
    return { ...(await kind.takeOver(inside, open.targetId, how)), act: 'planning.take-over-import' }
  })
}

export async function discardImport(context: ActOnImport, importId: string): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const before = await lockFor(tx, context, importId, 'discard')
    await tx
      .updateTable('planning.document_import')
      .set((eb) => ({ state: importTransitions.discard.to, version: eb('version', '+', 1), updated_at: context.now }))
      .where('id', '=', importId)
      .execute()
    await record({
      act: 'planning.discard-import',
      subjectKind: 'document-import',
      subjectId: importId,
      before: { state: before.state },
    })
  })
}

export async function retryImport(context: RequestContext, importId: string): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const { fileName } = await lockFor(tx, context, importId, 'retry')
    const mandateId = context.actor?.mandateId ?? null
    const job = { kind: RECOGNISE_JOB, title: `Rozpoznání dokumentu ${fileName}`, data: { importId }, mandateId }
    const jobId = await context.jobs.send(job, tx)
    await tx
      .updateTable('planning.document_import')
      .set((eb) => ({
        ...{ state: importTransitions.retry.to, failure: null, job_id: jobId },
        ...{ version: eb('version', '+', 1), updated_at: context.now },
      }))
      .where('id', '=', importId)
      .execute()
    await record({ act: 'planning.retry-import', subjectKind: 'document-import', subjectId: importId })
  })
}
