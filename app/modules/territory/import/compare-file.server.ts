import type { Queryable } from '#app/platform/database/database.server.ts'
import { readCsv } from '#app/platform/tables/read-csv.server.ts'
import { ruleBroken, type Reason } from '#app/shared/errors.ts'
import { formatInteger } from '#app/shared/numbers.ts'
import { readTerritory, seatsOf } from './save-territory.server.ts'
import {
  describeDifference,
  territoryDifference,
  type PlaceChange,
  type TerritoryDifference,
} from './territory-difference.rules.ts'
import { readTerritoryFile } from './territory-file.rules.ts'
import type { RowError } from './territory-units.rules.ts'

export const LARGEST_CSV = 5 * 1024 * 1024

const SHOWN_ERRORS = 50

/** Every error by its line; of very many only the first ones, with how many more there are. */
export function rowReasons(errors: readonly RowError[], field: string): Reason[] {
  const shown = errors.slice(0, SHOWN_ERRORS).map(({ line, text }) => ({ code: 'row', field, text: `Řádek ${line}: ${text}` }))
  const more = errors.length - shown.length
  return more === 0
    ? shown
    : [...shown, { code: 'more-rows', field, text: `Dalších chyb je ${formatInteger(more)}. Opravte nejdřív tyto.` }]
}

export type ComparedFile = { difference: TerritoryDifference; changes: PlaceChange[]; unchanged: number }

/** What the file would change in the records. @throws AppError with everything that is wrong with the file */
export async function compareMunicipalityFile(database: Queryable, content: Uint8Array): Promise<ComparedFile> {
  const field = 'soubor'
  const { table, problem } = readCsv(content)
  if (table === undefined) throw ruleBroken({ ...problem, field })
  const records = await readTerritory(database)
  const { facts, errors } = readTerritoryFile(table, seatsOf(records))
  if (facts === null) throw ruleBroken(...rowReasons(errors, field))
  const difference = territoryDifference(records, facts)
  return { difference, changes: describeDifference(difference), unchanged: difference.municipality.unchanged }
}
