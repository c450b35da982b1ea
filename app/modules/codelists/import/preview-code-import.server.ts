import { performAct } from '#app/platform/audit/perform-act.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { isIsoDate } from '#app/shared/dates.ts'
import { AppError, ruleBroken, type Reason } from '#app/shared/errors.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import { canEditCodeLists } from '../rows/code.permissions.ts'
import { compareCodeFile, hashOfCodeChanges } from './import-context.server.ts'

export const LARGEST_LIST = 2 * 1024 * 1024
const LONGEST_SOURCE = 300

export type ListUpload = { file: { name: string; content: Uint8Array }; effectiveOn: string; source: string }

function uploadObstacles({ file, effectiveOn, source }: ListUpload): Reason[] {
  const reasons: Reason[] = []
  if (file.content.byteLength === 0)
    reasons.push({ code: 'no-file', field: 'soubor', text: 'Vyberte soubor CSV nebo XLSX s číselníkem.' })
  if (file.content.byteLength > LARGEST_LIST)
    reasons.push({
      code: 'too-large',
      field: 'soubor',
      text: 'Soubor má přes 2 MB, to číselník nebývá. Zkontrolujte, že jde o správný soubor.',
    })
  if (!isIsoDate(effectiveOn))
    reasons.push({ code: 'effective-on', field: 'platne', text: 'Zadejte den, od kterého číselník v této podobě platí.' })
  if (source === '' || source.length > LONGEST_SOURCE)
    reasons.push({ code: 'source', field: 'zdroj', text: `Napište, odkud číselník je, nejvýše ${LONGEST_SOURCE} znaků.` })
  return reasons
}

/** Keeps the file and what it would change; the list itself stays. Returns the id of the preview. */
export async function previewCodeImport(context: RequestContext, list: CodeList, upload: ListUpload): Promise<string> {
  if (!canEditCodeLists(context.actor)) throw new AppError('forbidden')
  const obstacles = uploadObstacles(upload)
  if (obstacles.length > 0) throw ruleBroken(...obstacles)
  const { file, effectiveOn, source } = upload
  return performAct(context, async ({ tx, record }) => {
    const { changes } = await compareCodeFile(tx, list, { content: file.content, effectiveOn, source })
    const mandateId = context.actor?.mandateId ?? null
    const stored = await context.files.save(
      { name: file.name, mediaType: 'application/octet-stream', content: file.content, mandateId },
      tx,
    )
    const id = newId()
    await tx
      .insertInto('codelists.import_batch')
      .values({
        id,
        list: list.key,
        state: 'previewed',
        file_id: stored.id,
        file_name: file.name,
        effective_on: effectiveOn,
        source,
        difference_hash: hashOfCodeChanges(changes),
        mandate_id: mandateId,
        created_at: context.now,
      })
      .execute()
    await record({
      act: 'codelists.preview-import',
      subjectKind: 'code-list',
      subjectId: list.key,
      after: { file: stored.sha256, effectiveOn, changes: changes.length },
    })
    return id
  })
}
