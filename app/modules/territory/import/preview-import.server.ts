import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { Files } from '#app/platform/files/files.server.ts'
import { AppError, ruleBroken, type Reason } from '#app/shared/errors.ts'
import { isIsoDate } from '#app/shared/dates.ts'
import { compareMunicipalityFile, LARGEST_CSV } from './compare-file.server.ts'
import { canImportTerritory } from './import.permissions.ts'
import { insertImportBatch } from './write-import-batch.server.ts'

export type ImportContext = ActContext & { files: Files }
export type UploadedFile = { name: string; content: Uint8Array }
export type MunicipalityUpload = {
  file: UploadedFile
  /** The first day on which the list is valid. */ effectiveOn: string
  source: string
}

const LONGEST_SOURCE = 200

function uploadObstacles({ file, effectiveOn, source }: MunicipalityUpload, today: string): Reason[] {
  const reasons: Reason[] = []
  if (file.content.byteLength === 0)
    reasons.push({ code: 'no-file', field: 'soubor', text: 'Vyberte soubor CSV se seznamem obcí.' })
  if (file.content.byteLength > LARGEST_CSV)
    reasons.push({
      code: 'too-large',
      field: 'soubor',
      text: 'Soubor má přes 5 MB. Seznam všech obcí republiky má asi 1 MB; zkontrolujte, že jde o správný soubor.',
    })
  if (!isIsoDate(effectiveOn))
    reasons.push({ code: 'effective-on', field: 'platne', text: 'Zadejte den, od kterého seznam platí.' })
  else if (effectiveOn > today)
    reasons.push({
      code: 'future',
      field: 'platne',
      text: 'Seznam může platit nejpozději ode dneška. Nahrajte jej, až začne platit.',
    })
  if (source === '' || source.length > LONGEST_SOURCE)
    reasons.push({ code: 'source', field: 'zdroj', text: `Napište, odkud seznam je, nejvýše ${LONGEST_SOURCE} znaky.` })
  return reasons
}

/** Reads an uploaded list and keeps what it would change; nothing of the territory changes yet. Returns the id of the preview. */
export async function previewMunicipalityImport(context: ImportContext, upload: MunicipalityUpload): Promise<string> {
  if (!canImportTerritory(context.actor)) throw new AppError('forbidden')
  const obstacles = uploadObstacles(upload, context.today)
  if (obstacles.length > 0) throw ruleBroken(...obstacles)
  return performAct(context, async ({ tx, record }) => {
    const { changes, unchanged } = await compareMunicipalityFile(tx, upload.file.content)
    const mandateId = context.actor?.mandateId ?? null
    const file = await context.files.save(
      { name: upload.file.name, mediaType: 'text/csv', content: upload.file.content, mandateId },
      tx,
    )
    const { effectiveOn, source } = upload
    const id = await insertImportBatch(tx, {
      kind: 'municipalities',
      file,
      effectiveOn,
      source,
      settings: {},
      unchanged,
      changes,
      mandateId,
      createdAt: context.now,
    })
    await record({
      act: 'territory.preview-import',
      subjectKind: 'territory-import',
      subjectId: id,
      after: { file: file.sha256, effectiveOn, changes: changes.length },
    })
    return id
  })
}
