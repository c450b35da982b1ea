import type { MultiPolygon, Polygon, Position as Coordinates } from 'geojson'
import type { Position } from '../places/place.ts'
import type { Ring } from './geometry.ts'
import type { Projection } from './projection.ts'

/** The shape of a place as it is published and drawn: longitude and latitude in WGS 84. */
export type Outline = Polygon | MultiPolygon

const positionOf = ([longitude = 0, latitude = 0]: Coordinates): Position => ({ longitude, latitude })

const coordinateRings = (outline: Outline): Coordinates[][] =>
  outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat()

export const cornersOf = (outline: Outline): Position[] => coordinateRings(outline).flat().map(positionOf)

export const ringsOf = (outline: Outline, project: Projection): Ring[] =>
  coordinateRings(outline).map((ring) => ring.slice(0, -1).map((corner) => project(positionOf(corner))))

/** Places that share at least two corners touch; official layers are cut from one drawing, so corners are equal. */
export function touchingOutlines(outlines: ReadonlyMap<string, Outline>): Map<string, string[]> {
  const placesAt = new Map<string, Set<string>>()
  for (const [code, outline] of outlines) {
    for (const { longitude, latitude } of cornersOf(outline)) {
      const corner = `${longitude} ${latitude}`
      placesAt.set(corner, (placesAt.get(corner) ?? new Set()).add(code))
    }
  }
  const shared = new Map<string, Map<string, number>>([...outlines.keys()].map((code) => [code, new Map<string, number>()]))
  for (const codes of placesAt.values()) {
    for (const code of codes) {
      const counts = shared.get(code)
      for (const other of codes) if (other !== code) counts?.set(other, (counts.get(other) ?? 0) + 1)
    }
  }
  return new Map(
    [...shared].map(([code, counts]) => [code, [...counts].filter(([, count]) => count >= 2).map(([other]) => other)]),
  )
}
