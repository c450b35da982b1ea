import type { Queryable } from '#app/platform/database/database.server.ts'
import type { PublicationPart } from '#app/platform/publication/publication-part.server.ts'
import { readRegionSettings } from '#app/platform/region-settings.server.ts'
import { isOutline } from '../boundaries/outline.schema.ts'
import { listDistricts, listMunicipalities, listOrps, listPous, listRegions } from '../places/place.queries.server.ts'
import { viewTerritory, type BoundaryKind, type TerritoryEntry, type TerritoryView } from './territory.view.ts'

async function collectBoundaries(database: Queryable): Promise<TerritoryEntry[]> {
  const rows = await database
    .selectFrom('territory.boundary')
    .select(['kind', 'code', 'geometry', 'source'])
    .orderBy('code')
    .execute()
  return rows.flatMap(({ kind, code, geometry, source }) =>
    isOutline(geometry) ? [{ kind: 'boundary' as const, place: kind as BoundaryKind, code, outline: geometry, source }] : [],
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
      ...(await collectBoundaries(database)),
    ]
  },
  view: viewTerritory,
}
