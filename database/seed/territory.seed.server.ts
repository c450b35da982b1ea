import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readTerritory, saveTerritory, seatsOf } from '#app/modules/territory/index.server.ts'
import { readTerritoryFile, territoryDifference } from '#app/modules/territory/index.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import { readCsv } from '#app/platform/tables/read-csv.server.ts'

const municipalitiesFile = path.join(projectRoot, 'database/reference/municipalities.csv')

/** The real territory of the region, read as anybody's upload is. */
export async function seedTerritory(tx: DatabaseTransaction): Promise<void> {
  const { table, problem } = readCsv(await readFile(municipalitiesFile))
  if (table === undefined) throw new Error(problem.text)
  const records = await readTerritory(tx)
  const { facts, errors } = readTerritoryFile(table, seatsOf(records))
  if (facts === null) throw new Error(errors.map(({ line, text }) => `${line}: ${text}`).join('\n'))
  await saveTerritory({ tx, validFrom: null }, territoryDifference(records, facts))
}
