import { performAct, type ActTools } from '#app/platform/audit/perform-act.server.ts'
import type { Jobs } from '#app/platform/jobs/jobs.server.ts'
import { requestPublication } from '#app/platform/publication/publish-job.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { compareBoundaryFile, saveBoundaries } from '../boundaries/compare-boundaries.server.ts'
import { findImportBatch, type ImportBatch } from './import-batch.queries.server.ts'
import { canBe, importBatchStateLabels, importBatchTransitions, type ImportBatchAction } from './import-batch.states.ts'
import { compareMunicipalityFile } from './compare-file.server.ts'
import { canImportTerritory } from './import.permissions.ts'
import type { ImportContext } from './preview-import.server.ts'
import { saveTerritory } from './save-territory.server.ts'
import { hashOfChanges } from './write-import-batch.server.ts'

export type DecisionContext = ImportContext & { jobs: Jobs }

async function lockBatch({ tx }: ActTools, context: ImportContext, id: string, action: ImportBatchAction): Promise<ImportBatch> {
  const batch = await findImportBatch(tx, id, { lock: true })
  if (batch === undefined) throw new AppError('not-found')
  if (!canImportTerritory(context.actor)) throw new AppError('forbidden')
  if (!canBe(action, batch.state))
    throw ruleBroken({ code: 'decided', text: `O tomto importu už je rozhodnuto: ${importBatchStateLabels[batch.state]}.` })
  return batch
}

async function decide({ tx }: ActTools, context: ImportContext, id: string, action: ImportBatchAction): Promise<void> {
  await tx
    .updateTable('territory.import_batch')
    .set({ state: importBatchTransitions[action].to, decided_at: context.now })
    .where('id', '=', id)
    .execute()
}

/** What was looked at is what is written: a difference that has changed since is shown again first. */
function expectSameDifference(batch: ImportBatch, hash: string): void {
  if (hash === batch.differenceHash) return
  throw new AppError('conflict', [
    {
      code: 'changed-since',
      text: 'Území se od náhledu změnilo, rozdíl by byl jiný. Nahrajte soubor znovu a zkontrolujte nový rozdíl.',
    },
  ])
}

async function writeMunicipalities(tools: ActTools, batch: ImportBatch, content: Uint8Array): Promise<void> {
  const { difference, changes } = await compareMunicipalityFile(tools.tx, content)
  expectSameDifference(batch, hashOfChanges(changes))
  await saveTerritory({ tx: tools.tx, validFrom: batch.effectiveOn }, difference)
}

async function writeBoundaries(tools: ActTools, batch: ImportBatch, content: Uint8Array): Promise<void> {
  const compared = await compareBoundaryFile(tools.tx, content)
  expectSameDifference(batch, hashOfChanges(compared.changes))
  await saveBoundaries(tools.tx, compared, batch.source)
}

/** Makes the records equal to the file, in one transaction, and asks for a new publication. */
export async function applyImport(context: DecisionContext, id: string): Promise<void> {
  await performAct(context, async (tools) => {
    // One import at a time: the difference is counted against records that nobody else is changing.
    await tools.tx.selectFrom('territory.region').select('code').forUpdate().execute()
    const batch = await lockBatch(tools, context, id, 'apply')
    const { content, file } = await context.files.get(batch.fileId)
    await (batch.kind === 'municipalities' ? writeMunicipalities : writeBoundaries)(tools, batch, content)
    await decide(tools, context, id, 'apply')
    await requestPublication(context.jobs, tools.tx, { mandateId: context.actor?.mandateId ?? null, title: 'Zveřejnění území' })
    await tools.record({
      act: 'territory.apply-import',
      subjectKind: 'territory-import',
      subjectId: id,
      after: { kind: batch.kind, file: file.sha256, effectiveOn: batch.effectiveOn },
    })
  })
}

export async function discardImport(context: ImportContext, id: string): Promise<void> {
  await performAct(context, async (tools) => {
    await lockBatch(tools, context, id, 'discard')
    await decide(tools, context, id, 'discard')
    await tools.record({ act: 'territory.discard-import', subjectKind: 'territory-import', subjectId: id })
  })
}
