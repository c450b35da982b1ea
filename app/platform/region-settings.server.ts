import type { Queryable } from './database/database.server.ts'
import type { PublicationPart } from './publication/publication-part.server.ts'

/** What makes one region differ from another; nothing in code names a region. */
export type RegionSettings = {
  /** NUTS 3 */
  code: string
  name: string
  /** «v Libereckém kraji» without the preposition */
  nameInLocative: string
  officeName: string
  email: string
}

const KEY = 'region'

const unknownRegion: RegionSettings = { code: '', name: 'Kraj', nameInLocative: 'kraji', officeName: 'Krajský úřad', email: '' }

const isRegionSettings = (value: unknown): value is RegionSettings =>
  typeof value === 'object' && value !== null && 'code' in value && 'name' in value && 'officeName' in value

export async function readRegionSettings(database: Queryable): Promise<RegionSettings> {
  const row = await database.selectFrom('platform.setting').select('value').where('key', '=', KEY).executeTakeFirst()
  const value: unknown = row?.value
  return isRegionSettings(value) ? value : unknownRegion
}

export async function saveRegionSettings(database: Queryable, settings: RegionSettings): Promise<void> {
  const value = JSON.stringify(settings)
  await database
    .insertInto('platform.setting')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** Public pages name the region also while the database is away. */
export const regionPart: PublicationPart<RegionSettings, RegionSettings> = {
  name: 'platform.region',
  collect: async (database) => [await readRegionSettings(database)],
  view: (entries) => entries[0] ?? unknownRegion,
}
