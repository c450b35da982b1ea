import { sql } from 'kysely'
import type { DatabaseTransaction, Queryable } from '#app/platform/database/database.server.ts'
import { addDays } from '#app/shared/dates.ts'
import type { Difference } from '#app/shared/difference.ts'
import type { DistrictFacts, MunicipalityFacts, OrpFacts, PlaceKind, PouFacts, RegionFacts } from '../places/place.ts'
import { listDistricts, listMunicipalities, listOrps, listPous, listRegions } from '../places/place.queries.server.ts'
import type { TerritoryDifference } from './territory-difference.rules.ts'
import type { KnownSeats, TerritoryFacts } from './territory-units.rules.ts'

const current = <Place extends { validTo: string | null }>(places: Place[]): Place[] =>
  places.filter((place) => place.validTo === null)

/** What is valid now. */
export async function readTerritory(database: Queryable): Promise<TerritoryFacts> {
  return {
    municipality: await listMunicipalities(database),
    orp: current(await listOrps(database)),
    pou: current(await listPous(database)),
    district: current(await listDistricts(database)),
    region: current(await listRegions(database)),
  }
}

export const seatsOf = ({ orp, pou }: TerritoryFacts): KnownSeats => ({
  orp: new Map(orp.map((unit) => [unit.code, unit.seatCode])),
  pou: new Map(pou.map((unit) => [unit.code, unit.seatCode])),
})

type Save = { tx: DatabaseTransaction; /** Null: from before our records begin. */ validFrom: string | null }

const table = (kind: PlaceKind) => `territory.${kind}` as const
const CHUNK = 1000

function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK)
}

const saved = <Facts>({ added, changed }: Difference<Facts>): Facts[] => [...added, ...changed.map(({ after }) => after)]

async function endPlaces({ tx, validFrom }: Save, kind: PlaceKind, ended: readonly { code: string }[]): Promise<void> {
  if (ended.length === 0 || validFrom === null) return
  await tx
    .updateTable(table(kind))
    .set({ valid_to: addDays(validFrom, -1) })
    .where(
      'code',
      'in',
      ended.map((place) => place.code),
    )
    .execute()
}

// A place that had ended and is in the file again is valid again.
const again = { valid_to: null }

async function saveRegions({ tx, validFrom }: Save, regions: RegionFacts[]): Promise<void> {
  for (const { code, name } of regions) {
    await tx
      .insertInto('territory.region')
      .values({ code, name, valid_from: validFrom })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ name, ...again }))
      .execute()
  }
}

async function saveDistricts({ tx, validFrom }: Save, districts: DistrictFacts[]): Promise<void> {
  for (const { code, name, regionCode: region_code } of districts) {
    await tx
      .insertInto('territory.district')
      .values({ code, name, region_code, valid_from: validFrom })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ name, region_code, ...again }))
      .execute()
  }
}

async function saveOrps({ tx, validFrom }: Save, orps: OrpFacts[]): Promise<void> {
  for (const { code, name, seatCode: seat_code, regionCode: region_code } of orps) {
    await tx
      .insertInto('territory.orp')
      .values({ code, name, seat_code, region_code, valid_from: validFrom })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ name, seat_code, region_code, ...again }))
      .execute()
  }
}

async function savePous({ tx, validFrom }: Save, pous: PouFacts[]): Promise<void> {
  for (const { code, name, seatCode: seat_code, orpCode: orp_code, regionCode: region_code } of pous) {
    await tx
      .insertInto('territory.pou')
      .values({ code, name, seat_code, orp_code, region_code, valid_from: validFrom })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ name, seat_code, orp_code, region_code, ...again }))
      .execute()
  }
}

const replaced = [
  'name',
  'status',
  'type',
  'orp_code',
  'pou_code',
  'district_code',
  'region_code',
  'population',
  'population_date',
  'latitude',
  'longitude',
] as const

async function saveMunicipalities({ tx, validFrom }: Save, municipalities: MunicipalityFacts[]): Promise<void> {
  for (const rows of chunks(municipalities)) {
    const values = rows.map((place) => ({
      code: place.code,
      name: place.name,
      status: place.status,
      type: place.type,
      orp_code: place.orpCode,
      pou_code: place.pouCode,
      district_code: place.districtCode,
      region_code: place.regionCode,
      population: place.population,
      population_date: place.populationDate,
      latitude: place.latitude,
      longitude: place.longitude,
      valid_from: validFrom,
    }))
    await tx
      .insertInto('territory.municipality')
      .values(values)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          ...again,
          ...Object.fromEntries(replaced.map((column) => [column, eb.ref(`excluded.${column}`)])),
        })),
      )
      .execute()
    await tx
      .insertInto('territory.population')
      .values(
        rows.map((place) => ({ municipality_code: place.code, counted_on: place.populationDate, persons: place.population })),
      )
      .onConflict((conflict) =>
        conflict.columns(['municipality_code', 'counted_on']).doUpdateSet({ persons: sql`excluded.persons` }),
      )
      .execute()
  }
}

/** Makes the records equal to the file. Nothing is deleted: what is missing from the file has ended the day before. */
export async function saveTerritory(save: Save, difference: TerritoryDifference): Promise<void> {
  await saveRegions(save, saved(difference.region))
  await saveDistricts(save, saved(difference.district))
  await saveOrps(save, saved(difference.orp))
  await savePous(save, saved(difference.pou))
  await saveMunicipalities(save, saved(difference.municipality))
  for (const kind of ['municipality', 'pou', 'orp', 'district', 'region'] as const)
    await endPlaces(save, kind, difference[kind].ended)
}
