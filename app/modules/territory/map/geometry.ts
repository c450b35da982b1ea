/** A point of the drawing; x to the right, y down. */
export type Point = readonly [x: number, y: number]
export type Ring = readonly Point[]

const keepWithin = (ring: Ring, from: Point, to: Point): Point[] => {
  const side = ([x, y]: Point): number => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])
  return ring.flatMap((point, index) => {
    const previous = ring.at(index - 1) ?? point
    const [here, before] = [side(point), side(previous)]
    const crossing: Point[] = here >= 0 === before >= 0 ? [] : [between(previous, point, before / (before - here))]
    return here >= 0 ? [...crossing, point] : crossing
  })
}

const between = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
]

/** The common part of two convex shapes (Sutherland and Hodgman); `clip` runs clockwise on the screen. */
export function clipConvex(ring: Ring, clip: Ring): Ring {
  return clip.reduce<Ring>((rest, point, index) => keepWithin(rest, point, clip[(index + 1) % clip.length] ?? point), ring)
}

/** A regular polygon that stands for a circle. */
export function circleAround([x, y]: Point, radius: number, corners = 24): Ring {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
}

/** Surface of a shape, positive whichever way it runs. */
export function surfaceOf(ring: Ring): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(doubled) / 2
}

/** The `d` of an SVG path with whole relative steps, which are shortest to send. Points that fall into one are left out. */
export function pathOf(rings: readonly Ring[]): string {
  return rings.map(ringPath).join('')
}

function ringPath(ring: Ring): string {
  const points = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)])
  const kept = points.filter(([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1])
  const [first, ...rest] = kept
  if (first === undefined || rest.length < 2) return ''
  let last = first
  const moves = rest.map(([x, y]) => {
    const move = `${x - last[0]} ${y - last[1]}`
    last = [x, y]
    return move
  })
  return `M${first[0]} ${first[1]}l${moves.join(' ').replaceAll(' -', '-')}z`
}
