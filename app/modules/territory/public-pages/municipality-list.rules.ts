import { compareCzech, foldCzech } from '#app/shared/text.ts'
import { isMunicipalityType, type Municipality, type MunicipalityType } from '../places/place.ts'

export const municipalityOrders = ['nazev', 'obyvatele'] as const
export type MunicipalityOrder = (typeof municipalityOrders)[number]

/** What the address of the list asks for; parameters are Czech words. */
export type MunicipalityQuery = {
  search: string
  region: string | null
  orp: string | null
  pou: string | null
  type: MunicipalityType | null
  order: MunicipalityOrder
  descending: boolean
  page: number
}

export const municipalityParameters = {
  search: 'q',
  region: 'kraj',
  orp: 'orp',
  pou: 'pou',
  type: 'typ',
  order: 'razeni',
  descending: 'smer',
  page: 'strana',
} as const

const LONGEST_SEARCH = 100

export function readMunicipalityQuery(parameters: URLSearchParams): MunicipalityQuery {
  const type = parameters.get(municipalityParameters.type) ?? ''
  return {
    search: (parameters.get(municipalityParameters.search) ?? '').trim().slice(0, LONGEST_SEARCH),
    region: parameters.get(municipalityParameters.region) || null,
    orp: parameters.get(municipalityParameters.orp) || null,
    pou: parameters.get(municipalityParameters.pou) || null,
    type: isMunicipalityType(type) ? type : null,
    order: municipalityOrders.find((order) => order === parameters.get(municipalityParameters.order)) ?? 'nazev',
    descending: parameters.get(municipalityParameters.descending) === 'sestupne',
    page: Math.max(1, Math.trunc(Number(parameters.get(municipalityParameters.page))) || 1),
  }
}

/** The address of the list with some wishes changed; what is usual is left out. Another choice begins at the first page. */
export function municipalityListHref(
  query: MunicipalityQuery,
  changes: Partial<MunicipalityQuery>,
  path = '/uzemi/obce',
): string {
  const wanted = { ...query, page: 1, ...changes }
  const values: [string, string | null][] = [
    [municipalityParameters.search, wanted.search || null],
    [municipalityParameters.region, wanted.region],
    [municipalityParameters.orp, wanted.orp],
    [municipalityParameters.pou, wanted.pou],
    [municipalityParameters.type, wanted.type],
    [municipalityParameters.order, wanted.order === 'nazev' ? null : wanted.order],
    [municipalityParameters.descending, wanted.descending ? 'sestupne' : null],
    [municipalityParameters.page, wanted.page > 1 ? String(wanted.page) : null],
  ]
  const parameters = new URLSearchParams(values.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`
}

/** The chosen municipalities in the wanted order; the search needs no diacritics and also finds by the beginning of the code. */
export function chooseMunicipalities(
  places: readonly Municipality[],
  query: Omit<MunicipalityQuery, 'page' | 'region'>,
): Municipality[] {
  const wanted = foldCzech(query.search)
  const chosen = places.filter(
    (place) =>
      (query.orp === null || place.orpCode === query.orp) &&
      (query.pou === null || place.pouCode === query.pou) &&
      (query.type === null || place.type === query.type) &&
      (foldCzech(place.name).includes(wanted) || place.code.startsWith(wanted)),
  )
  const direction = query.descending ? -1 : 1
  const compare = (left: Municipality, right: Municipality): number =>
    (query.order === 'obyvatele' ? left.population - right.population : 0) ||
    compareCzech(left.name, right.name) ||
    (left.code < right.code ? -1 : 1)
  return chosen.toSorted((left, right) => direction * compare(left, right))
}
