import { Delaunay } from 'd3-delaunay'
import { circleAround, clipConvex, surfaceOf, type Point, type Ring } from './geometry.ts'

export type Site = { code: string; at: Point }
export type Cells = {
  /** The shape of each drawn place. */
  rings: ReadonlyMap<string, Ring>
  /** Which places touch. */
  neighbours: ReadonlyMap<string, readonly string[]>
}

/**
 * Stands for boundaries where none were imported: to each place the area that is nearest to it, at most `reach` away.
 * Sites that are not drawn (places over the border) still hold their own area.
 */
export function cellsOf(sites: readonly Site[], reach: number): Cells {
  const voronoi = Delaunay.from(
    sites,
    (site) => site.at[0],
    (site) => site.at[1],
  ).voronoi(extentOf(sites, reach))
  // Its types do not say that a place on top of another one has no cell.
  const cellAt = (index: number): Ring | null => voronoi.cellPolygon(index)
  const rings = new Map<string, Ring>()
  for (const [index, site] of sites.entries()) {
    const cell = cellAt(index)
    if (cell !== null) rings.set(site.code, clipConvex(circleAround(site.at, reach), clockwise(openRing(cell))))
  }
  const neighbours = new Map(
    sites.map((site, index) => [
      site.code,
      [...voronoi.neighbors(index)].flatMap((other) => {
        const neighbour = sites[other]
        return neighbour !== undefined && distance(site.at, neighbour.at) < 2 * reach ? [neighbour.code] : []
      }),
    ]),
  )
  return { rings: new Map([...rings].filter(([, ring]) => surfaceOf(ring) > 0)), neighbours }
}

const openRing = (ring: Ring): Ring => (ring.length > 1 ? ring.slice(0, -1) : ring)
const distance = ([x, y]: Point, [toX, toY]: Point): number => Math.hypot(toX - x, toY - y)

function clockwise(ring: Ring): Ring {
  const turned = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return turned >= 0 ? ring : ring.toReversed()
}

function extentOf(sites: readonly Site[], margin: number): [number, number, number, number] {
  const xs = sites.map((site) => site.at[0])
  const ys = sites.map((site) => site.at[1])
  return [Math.min(...xs) - margin, Math.min(...ys) - margin, Math.max(...xs) + margin, Math.max(...ys) + margin]
}
