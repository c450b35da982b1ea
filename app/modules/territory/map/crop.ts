import { pathOf, type Point, type Ring } from './geometry.ts'
import type { RegionShapes } from './region-shapes.ts'

/** A part of the region, enlarged to the width of a whole map so that its words stay readable. */
export type MapPart = { viewBox: string; paths: ReadonlyMap<string, string>; points: ReadonlyMap<string, Point> }

const WIDTH = 680
const TALLEST = 760
const MARGIN = 24

export function cropTo({ rings, points }: RegionShapes, codes: readonly string[]): MapPart {
  const chosen = codes.flatMap((code) => (rings.has(code) ? [[code, rings.get(code) ?? []] as const] : []))
  const corners = chosen.flatMap(([, parts]) => parts.flat())
  const [left, top] = [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))]
  const [right, bottom] = [Math.max(...corners.map(([x]) => x)), Math.max(...corners.map(([, y]) => y))]
  const zoom = Math.min((WIDTH - 2 * MARGIN) / (right - left), (TALLEST - 2 * MARGIN) / (bottom - top))
  const place = ([x, y]: Point): Point => [(x - left) * zoom + MARGIN, (y - top) * zoom + MARGIN]
  const width = Math.ceil((right - left) * zoom + 2 * MARGIN)
  const aside = Math.max(0, Math.round((WIDTH - width) / 2))
  return {
    viewBox: `${-aside} 0 ${width + 2 * aside} ${Math.ceil((bottom - top) * zoom + 2 * MARGIN)}`,
    paths: new Map(chosen.map(([code, parts]) => [code, pathOf(parts.map((ring: Ring) => ring.map(place)))])),
    points: new Map(codes.flatMap((code) => (points.has(code) ? [[code, place(points.get(code) ?? [0, 0])] as const] : []))),
  }
}
