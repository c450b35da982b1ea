import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { seedCodeList } from '#app/modules/codelists/index.server.ts'
import { getCodeList, type CodeListKey } from '#app/modules/codelists/index.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'

// Lists that others name come first.
const order: readonly CodeListKey[] = [
  'service-forms',
  'capacity-units',
  'service-types',
  'target-groups',
  'age-groups',
  'funding-sources',
  'situations',
]

/** The code lists of the demonstration, one file of reference data for each. */
export async function seedCodeLists(tx: DatabaseTransaction): Promise<void> {
  for (const key of order) {
    await seedCodeList(tx, getCodeList(key), await readFile(path.join(projectRoot, 'database/reference', `${key}.csv`)))
  }
}
