import type { DistrictFacts, MunicipalityFacts, OrpFacts, PouFacts, RegionFacts } from '../places/place.ts'
import type { TerritoryRow } from './territory-row.schema.ts'

export type TerritoryFacts = {
  municipality: MunicipalityFacts[]
  orp: OrpFacts[]
  pou: PouFacts[]
  district: DistrictFacts[]
  region: RegionFacts[]
}
export type RowError = { line: number; text: string }
export type NumberedRow = { line: number; row: TerritoryRow }

/** Seats that the records know; a file of a part of a district need not hold them. */
export type KnownSeats = { orp: ReadonlyMap<string, string>; pou: ReadonlyMap<string, string> }

type Unit<Facts> = { what: string; codeOf(row: TerritoryRow): string; factsOf(row: TerritoryRow): Facts }

/** One unit for each code; rows that say something else of it than the first row are errors. */
function unitsFrom<Facts extends object>(
  rows: readonly NumberedRow[],
  unit: Unit<Facts>,
  errors: RowError[],
): Map<string, { facts: Facts; line: number }> {
  const units = new Map<string, { facts: Facts; line: number }>()
  for (const { line, row } of rows) {
    const code = unit.codeOf(row)
    const facts = unit.factsOf(row)
    const first = units.get(code)
    if (first === undefined) units.set(code, { facts, line })
    else if (JSON.stringify(first.facts) !== JSON.stringify(facts))
      errors.push({ line, text: `${unit.what} ${code} má jiný název nebo nadřízený celek než na řádku ${first.line}.` })
  }
  return units
}

type Seats = {
  what: string
  codeOf(row: TerritoryRow): string
  isSeat(row: TerritoryRow): boolean
  known: ReadonlyMap<string, string>
}

/** The seat of each unit: from the file, else from the records; a unit without any is unknown. */
function seatsFrom(
  rows: readonly NumberedRow[],
  { what, codeOf, isSeat, known }: Seats,
  errors: RowError[],
): Map<string, string> {
  const seats = new Map<string, string>()
  for (const { line, row } of rows.filter((numbered) => isSeat(numbered.row))) {
    if (seats.has(codeOf(row))) errors.push({ line, text: `${what} ${codeOf(row)} má v souboru dvě sídla.` })
    else seats.set(codeOf(row), row.code)
  }
  const missing = new Set<string>()
  for (const { line, row } of rows) {
    const code = codeOf(row)
    if (seats.has(code) || missing.has(code)) continue
    const seat = known.get(code)
    if (seat !== undefined) seats.set(code, seat)
    else {
      missing.add(code)
      errors.push({ line, text: `${what} ${code} neznáme a v souboru není obec, která je jejím sídlem.` })
    }
  }
  return seats
}

function municipalityFrom(row: TerritoryRow): MunicipalityFacts {
  return {
    code: row.code,
    name: row.name,
    status: row.status,
    type: row.type,
    orpCode: row.orp_code,
    pouCode: row.pou_code,
    districtCode: row.district_code,
    regionCode: row.region_code,
    population: row.population,
    populationDate: row.population_date,
    latitude: row.lat,
    longitude: row.lon,
  }
}

/** Municipalities and the units that they make up, out of checked rows. */
export function factsFrom(rows: readonly NumberedRow[], known: KnownSeats, errors: RowError[]): TerritoryFacts {
  const orpSeats = seatsFrom(
    rows,
    { what: 'ORP', codeOf: (row) => row.orp_code, isSeat: (row) => row.type === 'III', known: known.orp },
    errors,
  )
  const pouSeats = seatsFrom(
    rows,
    { what: 'POÚ', codeOf: (row) => row.pou_code, isSeat: (row) => row.type !== 'I', known: known.pou },
    errors,
  )
  const orp = unitsFrom(
    rows,
    {
      what: 'ORP',
      codeOf: (row) => row.orp_code,
      factsOf: (row) => ({ code: row.orp_code, name: row.orp_name, regionCode: row.region_code }),
    },
    errors,
  )
  const pou = unitsFrom(
    rows,
    {
      what: 'POÚ',
      codeOf: (row) => row.pou_code,
      factsOf: (row) => ({ code: row.pou_code, name: row.pou_name, orpCode: row.orp_code, regionCode: row.region_code }),
    },
    errors,
  )
  const district = unitsFrom(
    rows,
    {
      what: 'Okres',
      codeOf: (row) => row.district_code,
      factsOf: (row) => ({ code: row.district_code, name: row.district_name, regionCode: row.region_code }),
    },
    errors,
  )
  const region = unitsFrom(
    rows,
    { what: 'Kraj', codeOf: (row) => row.region_code, factsOf: (row) => ({ code: row.region_code, name: row.region_name }) },
    errors,
  )
  return {
    municipality: rows.map(({ row }) => municipalityFrom(row)),
    orp: [...orp.values()].map(({ facts }) => ({ ...facts, seatCode: orpSeats.get(facts.code) ?? '' })),
    pou: [...pou.values()].map(({ facts }) => ({ ...facts, seatCode: pouSeats.get(facts.code) ?? '' })),
    district: [...district.values()].map(({ facts }) => facts),
    region: [...region.values()].map(({ facts }) => facts),
  }
}
