import { compareCzech } from '#app/shared/text.ts'
import { shapeRegion, type RegionShapes } from '../map/region-shapes.ts'
import type { Outline } from '../map/outline.ts'
import type { District, Municipality, Orp, Pou, Region } from '../places/place.ts'

/** A line of the publication. */
export type TerritoryEntry =
  | { kind: 'settings'; regionCode: string }
  | ({ kind: 'municipality' } & Municipality)
  | ({ kind: 'orp' } & Orp)
  | ({ kind: 'pou' } & Pou)
  | ({ kind: 'district' } & District)
  | ({ kind: 'region' } & Region)
  | { kind: 'boundary'; code: string; outline: Outline; source: string }

export type OrpSummary = Orp & { municipalities: readonly Municipality[]; pous: readonly Pou[]; population: number }

/** The territory as public pages read it: the region's own places, and all others that were imported. */
export type TerritoryView = {
  region: Region
  /** Of the region, in Czech order; ended ones are only found by their code. */
  municipalities: readonly Municipality[]
  everywhere: readonly Municipality[]
  orps: readonly OrpSummary[]
  pous: readonly Pou[]
  /** The day of the population counts. */
  populationDate: string | null
  findMunicipality(code: string): Municipality | undefined
  findOrp(code: string): OrpSummary | undefined
  findPou(code: string): Pou | undefined
  findDistrict(code: string): District | undefined
  findRegion(code: string): Region | undefined
  /** Null while there is no municipality. */
  shapes(): RegionShapes | null
  boundarySource: string | null
}

type Kinds = { [Entry in TerritoryEntry as Entry['kind']]: Entry }

function sorted<Kind extends 'municipality' | 'orp' | 'pou' | 'district' | 'region'>(
  entries: readonly TerritoryEntry[],
  kind: Kind,
): Kinds[Kind][] {
  const chosen = entries.filter((entry): entry is Kinds[Kind] => entry.kind === kind)
  return chosen.toSorted((left, right) => compareCzech(left.name, right.name) || (left.code < right.code ? -1 : 1))
}

const valid = (place: { validTo: string | null }): boolean => place.validTo === null
const byCode = <Place extends { code: string }>(places: readonly Place[]): Map<string, Place> =>
  new Map(places.map((place) => [place.code, place]))

function summarise(orp: Orp, municipalities: readonly Municipality[], pous: readonly Pou[]): OrpSummary {
  return {
    ...orp,
    municipalities,
    pous: pous.filter((pou) => pou.orpCode === orp.code),
    population: municipalities.reduce((sum, { population }) => sum + population, 0),
  }
}

const noRegion: Region = { code: '', name: 'Kraj', validFrom: null, validTo: null }

export function viewTerritory(entries: readonly TerritoryEntry[]): TerritoryView {
  const all = sorted(entries, 'municipality')
  const everywhere = all.filter(valid)
  const regions = byCode(sorted(entries, 'region'))
  const regionCode = entries.find((entry) => entry.kind === 'settings')?.regionCode ?? ''
  const ofRegion = (place: { regionCode: string }): boolean => place.regionCode === regionCode
  const municipalities = everywhere.filter(ofRegion)
  const pous = sorted(entries, 'pou').filter(valid)
  const byOrp = Map.groupBy(everywhere, (place) => place.orpCode)
  const summaries = sorted(entries, 'orp')
    .filter(valid)
    .map((orp) => summarise(orp, byOrp.get(orp.code) ?? [], pous))
  const boundaries = entries.filter((entry) => entry.kind === 'boundary')
  const found = {
    municipality: byCode(all),
    orp: byCode(summaries),
    pou: byCode(pous),
    district: byCode(sorted(entries, 'district')),
  }
  let shapes: RegionShapes | null | undefined
  return {
    region: regions.get(regionCode) ?? noRegion,
    municipalities,
    everywhere,
    orps: summaries.filter(ofRegion),
    pous: pous.filter(ofRegion),
    populationDate:
      municipalities
        .map((place) => place.populationDate)
        .toSorted()
        .at(-1) ?? null,
    findMunicipality: (code) => found.municipality.get(code),
    findOrp: (code) => found.orp.get(code),
    findPou: (code) => found.pou.get(code),
    findDistrict: (code) => found.district.get(code),
    findRegion: (code) => regions.get(code),
    shapes: () =>
      (shapes ??= shapeRegion(
        municipalities,
        everywhere,
        new Map(boundaries.map((boundary) => [boundary.code, boundary.outline])),
      )),
    boundarySource: boundaries[0]?.source ?? null,
  }
}
