import type { Municipality } from '../places/place.ts'
import { cellsOf } from './cells.ts'
import { colourByNeighbours } from './colouring.ts'
import { pathOf, type Point, type Ring } from './geometry.ts'
import { cornersOf, ringsOf, touchingOutlines, type Outline } from './outline.ts'
import { drawingFor, type Drawing } from './projection.ts'

/** Everything of a map that does not depend on the page; computed once per publication. */
export type RegionShapes = {
  viewBox: string
  /** From imported boundaries, or from the positions of municipalities. */
  drawnFrom: 'boundaries' | 'positions'
  rings: ReadonlyMap<string, readonly Ring[]>
  paths: ReadonlyMap<string, string>
  points: ReadonlyMap<string, Point>
  neighbours: ReadonlyMap<string, readonly string[]>
  orpNeighbours: ReadonlyMap<string, ReadonlySet<string>>
  /** 1 to 5, different for ORP that touch. */
  orpColours: ReadonlyMap<string, number>
}

const CELL_REACH_KM = 6.5
const COLOURS = 5
// How far over the border places still push back the cells of the region.
const BORDER_DEGREES = 0.3

type Shapes = Pick<RegionShapes, 'rings' | 'neighbours' | 'drawnFrom'> & { drawing: Drawing }

export function shapeRegion(
  municipalities: readonly Municipality[],
  everywhere: readonly Municipality[],
  outlines: ReadonlyMap<string, Outline>,
): RegionShapes | null {
  if (municipalities.length === 0) return null
  const known = new Map(
    municipalities.flatMap(({ code }) => {
      const outline = outlines.get(code)
      return outline === undefined ? [] : [[code, outline] as const]
    }),
  )
  const { drawing, rings, neighbours, drawnFrom } =
    known.size === municipalities.length
      ? fromOutlines(known)
      : fromPositions(municipalities, withinReach(municipalities, everywhere))
  const orpNeighbours = touchingOrps(municipalities, neighbours)
  return {
    viewBox: `0 0 ${drawing.width} ${drawing.height}`,
    drawnFrom,
    rings,
    paths: new Map([...rings].map(([code, parts]) => [code, pathOf(parts)])),
    points: new Map(municipalities.map((place) => [place.code, drawing.project(place)])),
    neighbours,
    orpNeighbours,
    orpColours: colourByNeighbours(orpNeighbours, COLOURS),
  }
}

function fromOutlines(outlines: ReadonlyMap<string, Outline>): Shapes {
  const drawing = drawingFor([...outlines.values()].flatMap(cornersOf), 8)
  const rings = new Map([...outlines].map(([code, outline]) => [code, ringsOf(outline, drawing.project)]))
  return { drawing, rings, neighbours: touchingOutlines(outlines), drawnFrom: 'boundaries' }
}

function fromPositions(municipalities: readonly Municipality[], sites: readonly Municipality[]): Shapes {
  const drawing = drawingFor(municipalities, 48)
  const cells = cellsOf(
    sites.map((place) => ({ code: place.code, at: drawing.project(place) })),
    CELL_REACH_KM * drawing.pixelsPerKm,
  )
  const inside = new Set(municipalities.map((place) => place.code))
  return {
    drawing,
    drawnFrom: 'positions',
    rings: new Map([...cells.rings].filter(([code]) => inside.has(code)).map(([code, ring]) => [code, [ring]])),
    neighbours: new Map([...cells.neighbours].map(([code, others]) => [code, others.filter((other) => inside.has(other))])),
  }
}

function withinReach(municipalities: readonly Municipality[], everywhere: readonly Municipality[]): Municipality[] {
  const latitudes = municipalities.map((place) => place.latitude)
  const longitudes = municipalities.map((place) => place.longitude)
  const [south, north] = [Math.min(...latitudes) - BORDER_DEGREES, Math.max(...latitudes) + BORDER_DEGREES]
  const [west, east] = [Math.min(...longitudes) - BORDER_DEGREES, Math.max(...longitudes) + BORDER_DEGREES]
  return everywhere.filter(
    ({ latitude, longitude }) => latitude > south && latitude < north && longitude > west && longitude < east,
  )
}

/** ORP touch where their municipalities do. */
function touchingOrps(municipalities: readonly Municipality[], neighbours: RegionShapes['neighbours']): Map<string, Set<string>> {
  const orpOf = new Map(municipalities.map((place) => [place.code, place.orpCode]))
  const touching = new Map([...new Set(orpOf.values())].map((code) => [code, new Set<string>()]))
  for (const [code, others] of neighbours) {
    const orp = orpOf.get(code)
    if (orp === undefined) continue
    for (const other of others) {
      const otherOrp = orpOf.get(other)
      if (otherOrp !== undefined && otherOrp !== orp) touching.get(orp)?.add(otherOrp)
    }
  }
  return touching
}
