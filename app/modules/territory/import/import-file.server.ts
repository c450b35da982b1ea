import { createHash } from 'node:crypto'
import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { Queryable } from '#app/platform/database/database.server.ts'
import { isIsoDate } from '#app/shared/dates.ts'
import { ruleBroken } from '#app/shared/errors.ts'
import { compareMunicipalityFile } from './compare-file.server.ts'
import type { UploadedFile } from './preview-import.server.ts'
import { saveTerritory } from './save-territory.server.ts'
import type { PlaceChange } from './territory-difference.rules.ts'

export type ImportCounts = { added: number; changed: number; ended: number; unchanged: number }

const countChanges = (changes: readonly PlaceChange[], unchanged: number): ImportCounts => {
  const count = (kind: PlaceChange['change']): number => changes.filter(({ change }) => change === kind).length
  return { added: count('added'), changed: count('changed'), ended: count('ended'), unchanged }
}

/** For the command line: what the file would change. */
export async function previewMunicipalityFile(
  database: Queryable,
  content: Uint8Array,
): Promise<ImportCounts & { changes: PlaceChange[] }> {
  const { changes, unchanged } = await compareMunicipalityFile(database, content)
  return { ...countChanges(changes, unchanged), changes }
}

/** For the command line, whose user owns the server and therefore needs no mandate. */
export async function importMunicipalityFile(
  context: ActContext,
  { file, effectiveOn }: { file: UploadedFile; effectiveOn: string },
): Promise<ImportCounts> {
  if (!isIsoDate(effectiveOn) || effectiveOn > context.today)
    throw ruleBroken({ code: 'effective-on', text: 'Den, od kterého seznam platí, pište jako 2026-01-01; nejpozději dnešek.' })
  return performAct(context, async ({ tx, record }) => {
    await tx.selectFrom('territory.region').select('code').forUpdate().execute()
    const { difference, changes, unchanged } = await compareMunicipalityFile(tx, file.content)
    await saveTerritory({ tx, validFrom: effectiveOn }, difference)
    const counts = countChanges(changes, unchanged)
    const sha256 = createHash('sha256').update(file.content).digest('hex')
    await record({
      act: 'territory.import-file',
      subjectKind: 'territory',
      subjectId: file.name,
      after: { ...counts, file: sha256, effectiveOn },
    })
    return counts
  })
}
