import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import type { CodeListKey } from '../definitions/code-list-keys.ts'
import type { Code, CodeVersion } from './code.ts'

type Row = { list: CodeListKey; code: string }

async function insertVersion(tx: DatabaseTransaction, { list, code }: Row, version: CodeVersion): Promise<void> {
  await tx
    .insertInto('codelists.code_version')
    .values({
      id: newId(),
      list,
      code,
      name: version.name,
      attributes: JSON.stringify(version.attributes),
      valid_from: version.validFrom,
      valid_to: version.validTo,
      source: version.source,
    })
    .execute()
}

export async function insertCode(tx: DatabaseTransaction, row: Row, version: CodeVersion): Promise<void> {
  await tx.insertInto('codelists.code').values({ list: row.list, code: row.code }).execute()
  await insertVersion(tx, row, version)
}

export async function setSuccessor(tx: DatabaseTransaction, { list, code }: Row, successor: string | null): Promise<void> {
  await tx
    .updateTable('codelists.code')
    .set({ superseded_by: successor })
    .where('list', '=', list)
    .where('code', '=', code)
    .execute()
}

/** Saves the versions of a locked row: their ends may move, new ones are added, none is rewritten. */
export async function saveVersions(tx: DatabaseTransaction, before: Code, versions: readonly CodeVersion[]): Promise<void> {
  const { list, code } = before
  for (const version of versions) {
    const old = before.versions.find(({ validFrom }) => validFrom === version.validFrom)
    if (old === undefined) await insertVersion(tx, before, version)
    else if (old.validTo !== version.validTo)
      await tx
        .updateTable('codelists.code_version')
        .set({ valid_to: version.validTo })
        .where('list', '=', list)
        .where('code', '=', code)
        .where('valid_from', '=', version.validFrom)
        .execute()
  }
  await tx
    .updateTable('codelists.code')
    .set({ version: before.version + 1 })
    .where('list', '=', list)
    .where('code', '=', code)
    .execute()
}
