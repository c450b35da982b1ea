import type { ImportKind } from '#app/platform/document-imports/import-kind.server.ts'
import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { JobTools } from '#app/platform/contributions.server.ts'
import type { JobDefinition } from '#app/platform/jobs/jobs.server.ts'
import type { JobProgress } from '#app/platform/jobs/job-progress.server.ts'
import { readSourceDocument } from '#app/platform/source-documents/read-source-document.server.ts'
import { SourceDocumentProblem } from '#app/platform/source-documents/source-document-problem.server.ts'
import { isPossible } from '#app/shared/workflow.ts'
import type { SourceText } from '#app/shared/source-text/source-text.ts'
import { getImport, getKind, lockImport, numbersOf } from './import.records.server.ts'
import { importTransitions } from './import.states.ts'

export const RECOGNISE_JOB = 'planning.recognise-import'

type Tools = Pick<JobTools, 'database' | 'files' | 'log' | 'now' | 'today'>

const BROKEN =
  'Při rozpoznávání se něco pokazilo na naší straně. Zkuste to znovu; když se to opakuje, předejte soubor správě systému.'

// The database cannot hold these; one character stands for one, so that places in the text stay valid.
const storable = (source: SourceText): SourceText => ({ ...source, text: source.text.toWellFormed().replaceAll('\u0000', ' ') })

async function readFile(tools: Tools, fileId: string, progress: JobProgress): Promise<SourceText> {
  const { content } = await tools.files.get(fileId)
  const source = await readSourceDocument(content, {
    onProgress: ({ done, total, what }) => void progress.report(`Čtu dokument: ${what}`, done, total),
  })
  return storable(source)
}

const contextOf = (tools: Tools, requestId: string): ActContext => ({
  ...{ database: tools.database, actor: null, now: tools.now(), today: tools.today(), requestId },
})

type Found = { text: string; owners: string; json: string; numbers: ReturnType<typeof numbersOf> }

async function keepRecognised(tools: Tools, importId: string, found: Found): Promise<void> {
  await performAct(contextOf(tools, importId), async ({ tx, record }) => {
    const { state } = await lockImport(tx, importId)
    const after = { state: importTransitions.recognise.to, ...found.numbers }
    // Somebody may have put the import aside meanwhile.
    if (isPossible(importTransitions, 'recognise', state)) {
      await tx
        .updateTable('planning.document_import')
        .set((eb) => ({
          ...{ ...after, extracted_text: found.text, owners: found.owners, recognised: found.json, edited: found.json },
          ...{ failure: null, version: eb('version', '+', 1), updated_at: tools.now() },
        }))
        .where('id', '=', importId)
        .execute()
    }
    await record({ act: 'planning.recognise-document', subjectKind: 'document-import', subjectId: importId, after })
  })
}

async function keepFailure(tools: Tools, importId: string, failure: string): Promise<void> {
  await performAct(contextOf(tools, importId), async ({ tx, record }) => {
    const { state } = await lockImport(tx, importId)
    if (isPossible(importTransitions, 'fail', state)) {
      await tx
        .updateTable('planning.document_import')
        .set((eb) => ({ state: importTransitions.fail.to, failure, version: eb('version', '+', 1), updated_at: tools.now() }))
        .where('id', '=', importId)
        .execute()
    }
    await record({ act: 'planning.fail-document', subjectKind: 'document-import', subjectId: importId, note: failure })
  })
}

async function recognise(tools: Tools, imports: readonly ImportKind[], importId: string, progress: JobProgress): Promise<void> {
  const record = await getImport(tools.database, importId)
  const kind = getKind({ imports }, record.kind)
  const { to } = importTransitions.start
  await tools.database.updateTable('planning.document_import').set({ state: to }).where('id', '=', importId).execute()
  const source = await readFile(tools, record.fileId, progress)
  await progress.report('Rozpoznávám obsah')
  const { content, owners } = await kind.recognise(source, tools.database)
  const json = JSON.stringify(content)
  const numbers = numbersOf(kind, content, {})
  await keepRecognised(tools, importId, { text: source.text, owners: JSON.stringify(owners), json, numbers })
}

/** Reads the document and recognises it; may run again after a crash, a finished import is left as it is. */
export const recogniseImportJob =
  (imports: readonly ImportKind[]) =>
  (tools: Tools): JobDefinition => ({
    kind: RECOGNISE_JOB,
    async run(data, progress) {
      const importId = 'importId' in data ? String(data.importId) : ''
      const { state } = await getImport(tools.database, importId)
      try {
        if (isPossible(importTransitions, 'start', state)) await recognise(tools, imports, importId, progress)
      } catch (error) {
        const isFile = error instanceof SourceDocumentProblem
        if (!isFile) tools.log.error({ err: error, importId }, 'import not recognised')
        await keepFailure(tools, importId, isFile ? error.message : BROKEN)
      }
      await progress.finish(`/prace/import/${importId}`)
    },
  })
