import { performAct, requireActor } from '#app/platform/audit/perform-act.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { maximalDocumentBytes, readSourceDocument } from '#app/platform/source-documents/read-source-document.server.ts'
import { SourceDocumentProblem } from '#app/platform/source-documents/source-document-problem.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { cleanText } from '../forms/form-values.ts'
import { canEditImports } from './import.permissions.ts'
import { RECOGNISE_JOB } from './recognise-import.server.ts'

export type NewImport = {
  kind: string
  targetId: string | null
  file: { name: string; mediaType: string; content: Uint8Array } | null
}

class ReadsForLong extends Error {}

// A form may wait this long; what a longer document hides is found by the job.
const PATIENCE_MS = 4000

/** The sentence that says why a file cannot be read; nothing where it can, as far as one can say at once. */
async function fileProblem(content: Uint8Array): Promise<string | null> {
  const started = performance.now()
  try {
    await readSourceDocument(content, {
      onProgress: () => {
        if (performance.now() - started > PATIENCE_MS) throw new ReadsForLong()
      },
    })
    return null
  } catch (error) {
    if (error instanceof ReadsForLong) return null
    if (error instanceof SourceDocumentProblem) return error.cause instanceof ReadsForLong ? null : error.message
    throw error
  }
}

async function checkFile(file: NewImport['file']): Promise<NonNullable<NewImport['file']>> {
  const refuse = (text: string): AppError => ruleBroken({ code: 'unreadable-file', field: 'file', text })
  if (file === null || (file.name === '' && file.content.byteLength === 0)) throw refuse('Vyberte soubor s dokumentem.')
  if (file.content.byteLength > maximalDocumentBytes)
    throw refuse('Soubor je větší než 50 MB. Zmenšete v něm obrázky, nebo ho rozdělte a nahrajte po částech.')
  const problem = await fileProblem(file.content)
  if (problem !== null) throw refuse(problem)
  return file
}

const fileNameOf = (name: string): string =>
  cleanText(name)
    .replace(/[/\\\n]/gu, '-')
    .slice(-150) || 'dokument'

/** Keeps the file and sends it to be recognised; a file that cannot be read leaves nothing behind. */
export async function uploadImport(context: RequestContext, { kind, targetId, file }: NewImport): Promise<string> {
  const actor = requireActor(context)
  if (!canEditImports(actor)) throw new AppError('forbidden')
  const known = context.contributions.imports.find((each) => each.kind === kind)
  if (known === undefined) throw ruleBroken({ code: 'no-kind', field: 'kind', text: 'Vyberte, jaký dokument nahráváte.' })
  const targets = targetId === null ? [] : await known.listTargets(context.database)
  if (targetId !== null && !targets.some((target) => target.id === targetId))
    throw ruleBroken({ code: 'no-target', field: 'target', text: `Vyberte ${known.labels.result}, do kterého dokument patří.` })
  const checked = await checkFile(file)
  return performAct(context, async ({ tx, record }) => {
    const id = newId()
    const name = fileNameOf(checked.name)
    const stored = await context.files.save({ ...checked, name, mandateId: actor.mandateId }, tx)
    const job = { kind: RECOGNISE_JOB, title: `Rozpoznání dokumentu ${name}`, data: { importId: id }, mandateId: actor.mandateId }
    const jobId = await context.jobs.send(job, tx)
    await tx
      .insertInto('planning.document_import')
      .values({
        ...{ id, kind, state: 'uploaded', file_id: stored.id, file_name: name, media_type: checked.mediaType },
        ...{ file_size: BigInt(stored.size), target_id: targetId, job_id: jobId, mandate_id: actor.mandateId },
        ...{ created_at: context.now, updated_at: context.now },
      })
      .execute()
    const after = { kind, targetId, fileName: name, size: stored.size, sha256: stored.sha256 }
    await record({ act: 'planning.upload-document', subjectKind: 'document-import', subjectId: id, after })
    return id
  })
}
