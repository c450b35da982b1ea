import type { Queryable } from '#app/platform/database/database.server.ts'
import type { PublicationPart } from '#app/platform/publication/publication-part.server.ts'
import { readRegionSettings } from '#app/platform/region-settings.server.ts'
import { isOutline } from '../boundaries/outline.schema.ts'
import { listDistricts, listMunicipalities, listOrps, listPous, listRegions } from '../places/place.queries.server.ts'
import { viewTerritory, type TerritoryEntry, type TerritoryView } from './territory.view.ts'

/** Only the region is drawn; the rest of the country would weigh megabytes. */
async function collectBoundaries(database: Queryable, regionCode: string): Promise<TerritoryEntry[]> {
  const rows = await database
    .selectFrom('territory.boundary as boundary')
    .innerJoin('territory.municipality as place', 'place.code', 'boundary.code')
    .select(['boundary.code', 'boundary.geometry', 'boundary.source'])
    .where('place.region_code', '=', regionCode)
    .orderBy('boundary.code')
    .execute()
  return rows.flatMap(({ code, geometry, source }) =>
    isOutline(geometry) ? [{ kind: 'boundary' as const, code, outline: geometry, source }] : [],
  )
}

/** All places are public. */
export const territoryPart: PublicationPart<TerritoryEntry, TerritoryView> = {
  name: 'territory',
  async collect(database) {
    const { code } = await readRegionSettings(database)
    return [
      { kind: 'settings', regionCode: code },
      ...(await listRegions(database)).map((place) => ({ kind: 'region' as const, ...place })),
      ...(await listDistricts(database)).map((place) => ({ kind: 'district' as const, ...place })),
      ...(await listOrps(database)).map((place) => ({ kind: 'orp' as const, ...place })),
      ...(await listPous(database)).map((place) => ({ kind: 'pou' as const, ...place })),
      ...(await listMunicipalities(database, { includeEnded: true })).map((place) => ({
        kind: 'municipality' as const,
        ...place,
      })),
      ...(await collectBoundaries(database, code)),
    ]
  },
  view: viewTerritory,
}
