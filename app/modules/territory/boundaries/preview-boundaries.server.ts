import { performAct } from '#app/platform/audit/perform-act.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { canImportTerritory } from '../import/import.permissions.ts'
import type { ImportContext, UploadedFile } from '../import/preview-import.server.ts'
import { insertImportBatch } from '../import/write-import-batch.server.ts'
import { compareBoundaryFile } from './compare-boundaries.server.ts'

export const LARGEST_GEOJSON = 30 * 1024 * 1024

/** What the preview of boundaries says beside the changes. */
export type BoundarySettings = { unknownCodes: string[]; missing: string[] }

const LONGEST_SOURCE = 200

export async function previewBoundaryImport(
  context: ImportContext,
  { file, source }: { file: UploadedFile; source: string },
): Promise<string> {
  if (!canImportTerritory(context.actor)) throw new AppError('forbidden')
  if (file.content.byteLength === 0)
    throw ruleBroken({ code: 'no-file', field: 'soubor', text: 'Vyberte soubor GeoJSON s hranicemi obcí.' })
  if (file.content.byteLength > LARGEST_GEOJSON)
    throw ruleBroken({
      code: 'too-large',
      field: 'soubor',
      text: 'Soubor má přes 30 MB. Zjednodušte hranice (stačí přesnost na metry) a nahrajte je znovu.',
    })
  if (source === '' || source.length > LONGEST_SOURCE)
    throw ruleBroken({
      code: 'source',
      field: 'zdroj',
      text: 'Napište zdroj a licenci hranic, například «ČÚZK RÚIAN, CC BY 4.0». Uvádíme je u mapy.',
    })
  return performAct(context, async ({ tx, record }) => {
    const { changes, unchanged, unknownCodes, missing } = await compareBoundaryFile(tx, file.content)
    const mandateId = context.actor?.mandateId ?? null
    const stored = await context.files.save(
      { name: file.name, mediaType: 'application/geo+json', content: file.content, mandateId },
      tx,
    )
    const settings: BoundarySettings = { unknownCodes, missing: missing.map(({ code, name }) => `${name} (${code})`) }
    const id = await insertImportBatch(tx, {
      kind: 'boundaries',
      file: stored,
      effectiveOn: context.today,
      source,
      settings,
      unchanged,
      changes,
      mandateId,
      createdAt: context.now,
    })
    await record({
      act: 'territory.preview-boundaries',
      subjectKind: 'territory-import',
      subjectId: id,
      after: { file: stored.sha256, changes: changes.length },
    })
    return id
  })
}
