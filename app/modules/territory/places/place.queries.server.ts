import { sql } from 'kysely'
import type { Queryable } from '#app/platform/database/database.server.ts'
import { isMunicipalityType, type District, type Municipality, type Orp, type Pou, type Region } from './place.ts'

const municipalityColumns = [
  'code',
  'name',
  'status',
  'type',
  'orp_code as orpCode',
  'pou_code as pouCode',
  'district_code as districtCode',
  'region_code as regionCode',
  'population',
  'population_date as populationDate',
  'latitude',
  'longitude',
  'valid_from as validFrom',
  'valid_to as validTo',
] as const

const municipalities = (database: Queryable) => database.selectFrom('territory.municipality').select(municipalityColumns)

type Row = Awaited<ReturnType<ReturnType<typeof municipalities>['executeTakeFirstOrThrow']>>

// The column is checked by the database; this tells the compiler.
const municipalityOf = (row: Row): Municipality[] => (isMunicipalityType(row.type) ? [{ ...row, type: row.type }] : [])

/** Also one that has ended: records of the past still name it. */
export async function findMunicipality(database: Queryable, code: string): Promise<Municipality | undefined> {
  const row = await municipalities(database).where('code', '=', code).executeTakeFirst()
  return row === undefined ? undefined : municipalityOf(row)[0]
}

export type MunicipalityFilter = {
  regionCode?: string
  orpCode?: string
  search?: string
  includeEnded?: boolean
  limit?: number
  offset?: number
}

/** In Czech order; the search needs no diacritics. */
export async function listMunicipalities(database: Queryable, filter: MunicipalityFilter = {}): Promise<Municipality[]> {
  const { regionCode, orpCode, search, includeEnded = false, limit, offset } = filter
  let query = municipalities(database)
    .orderBy(sql`name collate platform.cs`)
    .orderBy('code')
  if (!includeEnded) query = query.where('valid_to', 'is', null)
  if (regionCode !== undefined) query = query.where('region_code', '=', regionCode)
  if (orpCode !== undefined) query = query.where('orp_code', '=', orpCode)
  if (search !== undefined) query = query.where(sql<boolean>`platform.fold(name) like '%' || platform.fold(${search}) || '%'`)
  if (limit !== undefined) query = query.limit(limit)
  if (offset !== undefined) query = query.offset(offset)
  return (await query.execute()).flatMap(municipalityOf)
}

const validity = ['valid_from as validFrom', 'valid_to as validTo'] as const

export const listRegions = (database: Queryable): Promise<Region[]> =>
  database
    .selectFrom('territory.region')
    .select(['code', 'name', ...validity])
    .orderBy('code')
    .execute()

export const listDistricts = (database: Queryable): Promise<District[]> =>
  database
    .selectFrom('territory.district')
    .select(['code', 'name', 'region_code as regionCode', ...validity])
    .orderBy('code')
    .execute()

export const listOrps = (database: Queryable): Promise<Orp[]> =>
  database
    .selectFrom('territory.orp')
    .select(['code', 'name', 'seat_code as seatCode', 'region_code as regionCode', ...validity])
    .orderBy('code')
    .execute()

export const listPous = (database: Queryable): Promise<Pou[]> =>
  database
    .selectFrom('territory.pou')
    .select(['code', 'name', 'seat_code as seatCode', 'orp_code as orpCode', 'region_code as regionCode', ...validity])
    .orderBy('code')
    .execute()
