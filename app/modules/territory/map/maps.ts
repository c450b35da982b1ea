import { formatInteger } from '#app/shared/numbers.ts'
import { pluralise } from '#app/shared/text.ts'
import type { MapArea, MapStep, MapTown } from '#app/ui/index.ts'
import { peopleForms, type Municipality } from '../places/place.ts'
import type { TerritoryView } from '../publication/territory.view.ts'
import { cropTo, type MapPart } from './crop.ts'
import type { Point } from './geometry.ts'
import { populationStep } from './population-steps.rules.ts'
import type { TerritoryArea } from './territory-map.tsx'
import { placeTownLabels, shortTownName, type TownLabel } from './town-labels.rules.ts'

export const municipalityHref = ({ code }: { code: string }): string => `/uzemi/obec/${code}`
export const orpHref = ({ code }: { code: string }): string => `/uzemi/orp/${code}`

const steps: readonly MapStep[] = [1, 2, 3, 4, 5]
const stepOf = (colour: number): MapStep => steps[colour - 1] ?? 5

function labelsAt(places: readonly Municipality[], points: ReadonlyMap<string, Point>): TownLabel[] {
  const largestFirst = places.toSorted((left, right) => right.population - left.population)
  return placeTownLabels(
    largestFirst.flatMap(({ code, name }) => {
      const at = points.get(code)
      return at === undefined ? [] : [{ name, at }]
    }),
  )
}

/** Where the shapes come from, so that nobody takes cells for real borders. */
export function mapNote(view: TerritoryView): string {
  if (view.shapes()?.drawnFrom !== 'boundaries') return 'Plochy ukazují polohu obcí, nejsou to jejich úřední hranice.'
  return `Úřední hranice obcí, zdroj: ${view.boundarySource ?? 'neuveden'}.`
}

export type TerritoryMapData = { viewBox: string; areas: TerritoryArea[]; towns: TownLabel[] }

const seatsOf = (view: TerritoryView): Municipality[] =>
  view.orps.flatMap((orp) => orp.municipalities.find((place) => place.code === orp.seatCode) ?? [])

/** Municipalities of the region, those of one ORP in one colour. */
export function mapByOrp(view: TerritoryView): TerritoryMapData | null {
  const shapes = view.shapes()
  if (shapes === null) return null
  const areas = view.municipalities.map((place) => ({
    code: place.code,
    name: place.name,
    text: `ORP ${view.findOrp(place.orpCode)?.name ?? place.orpCode}`,
    path: shapes.paths.get(place.code) ?? '',
    step: stepOf(shapes.orpColours.get(place.orpCode) ?? 1),
    href: municipalityHref(place),
  }))
  return { viewBox: shapes.viewBox, areas, towns: labelsAt(seatsOf(view), shapes.points) }
}

export type PopulationMapData = { viewBox: string; areas: MapArea[]; towns: MapTown[] }

function areaByPopulation(place: Municipality, paths: ReadonlyMap<string, string>): MapArea {
  return {
    id: place.code,
    name: place.name,
    path: paths.get(place.code) ?? '',
    step: populationStep(place.population),
    text: formatInteger(place.population),
    href: municipalityHref(place),
  }
}

const byPopulation = (places: readonly Municipality[]): Municipality[] =>
  places.toSorted((left, right) => right.population - left.population)

/** Municipalities of the region by the number of people, the largest first. */
export function mapByPopulation(view: TerritoryView): PopulationMapData | null {
  const shapes = view.shapes()
  if (shapes === null) return null
  return {
    viewBox: shapes.viewBox,
    areas: byPopulation(view.municipalities).map((place) => areaByPopulation(place, shapes.paths)),
    towns: seatsOf(view).flatMap(({ code, name }) => {
      const point = shapes.points.get(code)
      return point === undefined ? [] : [{ name: shortTownName(name), x: Math.round(point[0]), y: Math.round(point[1]) }]
    }),
  }
}

function partOfOrp(view: TerritoryView, code: string): { places: readonly Municipality[]; part: MapPart } | null {
  const shapes = view.shapes()
  const places = view.findOrp(code)?.municipalities ?? []
  // Outside the region nothing is drawn.
  if (shapes === null || !places.some((place) => shapes.rings.has(place.code))) return null
  return {
    places,
    part: cropTo(
      shapes,
      places.map((place) => place.code),
    ),
  }
}

const TOWN_POPULATION = 2_000
const isNamed = (place: Municipality): boolean => place.type !== 'I' || place.population >= TOWN_POPULATION

/** Municipalities of one ORP by the number of people. */
export function mapOfOrp(view: TerritoryView, code: string): TerritoryMapData | null {
  const found = partOfOrp(view, code)
  if (found === null) return null
  const { places, part } = found
  const areas = places.map((place) => areaWithPeople(place, part, populationStep(place.population)))
  return { viewBox: part.viewBox, areas, towns: labelsAt(places.filter(isNamed), part.points) }
}

const areaWithPeople = (place: Municipality, part: MapPart, step: MapStep): TerritoryArea => ({
  code: place.code,
  name: place.name,
  text: pluralise(place.population, peopleForms),
  path: part.paths.get(place.code) ?? '',
  step,
  href: municipalityHref(place),
})

/** The municipality within its ORP, darker than the rest. */
export function mapOfMunicipality(view: TerritoryView, chosen: Municipality): TerritoryMapData | null {
  const found = partOfOrp(view, chosen.orpCode)
  if (found === null) return null
  const { places, part } = found
  const areas = places.map((place) => areaWithPeople(place, part, place.code === chosen.code ? 4 : 2))
  const named = places.filter((place) => place.code === chosen.code || place.type === 'III')
  return { viewBox: part.viewBox, areas, towns: labelsAt(named, part.points) }
}
