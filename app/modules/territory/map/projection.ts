import { geoMercator } from 'd3-geo'
import type { Position } from '../places/place.ts'
import type { Point } from './geometry.ts'

export type Projection = (position: Position) => Point
export type Drawing = { width: number; height: number; project: Projection; pixelsPerKm: number }

const WIDTH = 680
const KM_PER_DEGREE = 111.195

/** A Mercator map as wide as its column on the page that holds all the positions, with a margin for the edges of their cells. */
export function drawingFor(positions: readonly Position[], margin: number): Drawing {
  const mercator = geoMercator().scale(WIDTH).translate([0, 0])
  const flat: Projection = ({ longitude, latitude }) => mercator([longitude, latitude]) ?? [0, 0]
  const points = positions.map(flat)
  const [left, right] = rangeOf(points.map(([x]) => x))
  const [top, bottom] = rangeOf(points.map(([, y]) => y))
  // Where all places are one, any zoom draws them.
  const zoom = (WIDTH - 2 * margin) / (right - left || bottom - top || 1)
  return {
    width: WIDTH,
    height: Math.ceil((bottom - top) * zoom + 2 * margin),
    project: (position) => {
      const [x, y] = flat(position)
      return [(x - left) * zoom + margin, (y - top) * zoom + margin]
    },
    pixelsPerKm: kilometre(flat, positions) * zoom,
  }
}

// Math.min(...values) would run out of stack with the corners of official boundaries.
const rangeOf = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  )

function kilometre(project: Projection, [first = { latitude: 50, longitude: 15 }]: readonly Position[]): number {
  const north = { ...first, latitude: first.latitude + 0.1 }
  return Math.abs(project(first)[1] - project(north)[1]) / (0.1 * KM_PER_DEGREE)
}
