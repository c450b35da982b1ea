import { applyDifference, differenceOf, type Comparison, type Difference } from '#app/shared/difference.ts'
import { formatDate } from '#app/shared/dates.ts'
import { formatInteger } from '#app/shared/numbers.ts'
import type { MunicipalityFacts, OrpFacts, PlaceKind, PouFacts } from '../places/place.ts'
import type { TerritoryFacts } from './territory-units.rules.ts'

export type TerritoryDifference = { [Kind in PlaceKind]: Difference<TerritoryFacts[Kind][number]> }

const byCode = ({ code }: { code: string }): string => code

const comparisons: { [Kind in PlaceKind]: Comparison<TerritoryFacts[Kind][number]> } = {
  municipality: {
    keyOf: byCode,
    fields: [
      'name',
      'status',
      'type',
      'orpCode',
      'pouCode',
      'districtCode',
      'regionCode',
      'population',
      'populationDate',
      'latitude',
      'longitude',
    ],
  },
  orp: { keyOf: byCode, fields: ['name', 'seatCode', 'regionCode'] },
  pou: { keyOf: byCode, fields: ['name', 'seatCode', 'orpCode', 'regionCode'] },
  district: { keyOf: byCode, fields: ['name', 'regionCode'] },
  region: { keyOf: byCode, fields: ['name'] },
}

/** Only regions that the file holds are compared: a list of one region says nothing of the others. */
export function territoryDifference(records: TerritoryFacts, file: TerritoryFacts): TerritoryDifference {
  const regions = new Set(file.region.map(byCode))
  const inFile = (place: { regionCode: string }): boolean => regions.has(place.regionCode)
  const movedHere = new Set(file.municipality.map(byCode))
  const municipality = records.municipality.filter((place) => inFile(place) || movedHere.has(place.code))
  return {
    municipality: differenceOf(municipality, file.municipality, comparisons.municipality),
    orp: differenceOf(records.orp.filter(inFile), file.orp, comparisons.orp),
    pou: differenceOf(records.pou.filter(inFile), file.pou, comparisons.pou),
    district: differenceOf(records.district.filter(inFile), file.district, comparisons.district),
    region: differenceOf(
      records.region.filter((place) => regions.has(place.code)),
      file.region,
      comparisons.region,
    ),
  }
}

export function applyTerritoryDifference(records: TerritoryFacts, difference: TerritoryDifference): TerritoryFacts {
  return {
    municipality: applyDifference(records.municipality, difference.municipality, comparisons.municipality),
    orp: applyDifference(records.orp, difference.orp, comparisons.orp),
    pou: applyDifference(records.pou, difference.pou, comparisons.pou),
    district: applyDifference(records.district, difference.district, comparisons.district),
    region: applyDifference(records.region, difference.region, comparisons.region),
  }
}

export type FieldChange = { field: string; before: string; after: string }
export type PlaceChange = {
  place: PlaceKind
  change: 'added' | 'changed' | 'ended'
  code: string
  name: string
  fields: FieldChange[]
}

type AnyFacts = MunicipalityFacts & OrpFacts & PouFacts
const fieldLabels: { [Field in keyof AnyFacts]: string } = {
  code: 'kód',
  name: 'název',
  status: 'status',
  type: 'typ',
  orpCode: 'kód ORP',
  pouCode: 'kód POÚ',
  districtCode: 'kód okresu',
  regionCode: 'kód kraje',
  population: 'obyvatel',
  populationDate: 'obyvatel ke dni',
  latitude: 'zeměpisná šířka',
  longitude: 'zeměpisná délka',
  seatCode: 'kód sídla',
}

function valueText(field: string, value: unknown): string {
  if (field === 'populationDate' && typeof value === 'string') return formatDate(value)
  if (field === 'population' && typeof value === 'number') return formatInteger(value)
  return String(value).replace('.', typeof value === 'number' ? ',' : '.')
}

type Place = { code: string; name: string }

function changesOf<Facts extends Place>(place: PlaceKind, { added, changed, ended }: Difference<Facts>): PlaceChange[] {
  const plain =
    (change: 'added' | 'ended') =>
    ({ code, name }: Place): PlaceChange => ({ place, change, code, name, fields: [] })
  return [
    ...ended.map(plain('ended')),
    ...added.map(plain('added')),
    ...changed.map(({ before, after, fields }) => ({
      place,
      change: 'changed' as const,
      code: after.code,
      name: after.name,
      fields: fields.map((field) => ({
        field: fieldLabels[field as keyof AnyFacts],
        before: valueText(field, before[field]),
        after: valueText(field, after[field]),
      })),
    })),
  ]
}

/** What will happen, as people read it: what ends first, because that is what deserves a look. */
export function describeDifference(difference: TerritoryDifference): PlaceChange[] {
  return [
    ...changesOf('region', difference.region),
    ...changesOf('district', difference.district),
    ...changesOf('orp', difference.orp),
    ...changesOf('pou', difference.pou),
    ...changesOf('municipality', difference.municipality),
  ]
}
