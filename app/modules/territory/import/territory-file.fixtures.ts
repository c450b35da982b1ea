import { territoryColumns } from './territory-row.schema.ts'
import type { KnownSeats } from './territory-units.rules.ts'

export const noSeats: KnownSeats = { orp: new Map(), pou: new Map() }

type Cells = Record<string, string>

/** A row of the list; without changes it is the seat of its ORP and POÚ. */
export const aFileRow = (changes: Cells = {}): Cells => ({
  code: '561380',
  name: 'Česká Lípa',
  status: 'Město',
  type: 'III',
  orp_code: '5101',
  orp_name: 'Česká Lípa',
  pou_code: '51011',
  pou_name: 'Česká Lípa',
  district_code: 'CZ0511',
  district_name: 'Česká Lípa',
  region_code: 'CZ051',
  region_name: 'Liberecký kraj',
  population: '36815',
  population_date: '2025-01-01',
  lat: '50.6855',
  lon: '14.5376',
  ...changes,
})

export const aFileTable = (...rows: Cells[]) => ({
  header: territoryColumns,
  rows: rows.map((cells, index) => ({ line: index + 2, cells: territoryColumns.map((name) => cells[name] ?? '') })),
})

export const csvOf = (rows: readonly Cells[]): Uint8Array =>
  new TextEncoder().encode(
    [territoryColumns.join(','), ...rows.map((cells) => territoryColumns.map((name) => cells[name] ?? '').join(','))].join('\n'),
  )

const PER_POU = 16
const POUS_PER_ORP = 2
const REGIONS = 14

/** A country of so many municipalities as there are in the Czech Republic, made up but whole: every unit has its seat. */
export function aCountry(count = 6258): Cells[] {
  return Array.from({ length: count }, (_, index) => {
    const pou = Math.floor(index / PER_POU)
    const orp = Math.floor(pou / POUS_PER_ORP)
    const region = `CZ0${String(10 + (orp % REGIONS)).padStart(2, '0')}`
    const inPou = index % PER_POU
    return aFileRow({
      code: String(500_000 + index),
      name: `Obec ${index}`,
      type: inPou > 0 ? 'I' : pou % POUS_PER_ORP === 0 ? 'III' : 'II',
      orp_code: String(1000 + orp),
      orp_name: `Obvod ${orp}`,
      pou_code: String(10_000 + pou),
      pou_name: `Úřad ${pou}`,
      district_code: `${region}1`,
      district_name: `Okres ${region}`,
      region_code: region,
      region_name: `Kraj ${region}`,
      population: String(100 + (index % 5000)),
      lat: (48.6 + (index % 80) / 35).toFixed(6),
      lon: (12.2 + Math.floor(index / 80) / 13).toFixed(6),
    })
  })
}
