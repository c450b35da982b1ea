import type { Point } from './geometry.ts'

export type Town = { name: string; at: Point }
/** `dy` moves the name over or under the point. */
export type TownLabel = { name: string; x: number; y: number; dy: number }

/** «Jablonec nad Nisou» → «Jablonec n. N.», so that names fit beside each other. */
export const shortTownName = (name: string): string =>
  name.replace(
    / (nad|pod) (\p{Lu})\p{Ll}+/gu,
    (_, preposition: string, letter: string) => ` ${preposition.charAt(0)}. ${letter}.`,
  )

// Measures of a name at the size it has on a phone, in units of the drawing.
const LETTER = 12
const LINE = 26
const ABOVE = -8
const BELOW = 30

type Box = { left: number; right: number; top: number; bottom: number }

function boxOf({ name, at: [x, y] }: Town, dy: number): Box {
  const half = (name.length * LETTER) / 2
  return { left: x - half, right: x + half, top: y + dy - LINE, bottom: y + dy }
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Names over their points, under them where another name stands, and no name where there is room for neither. */
export function placeTownLabels(towns: readonly Town[]): TownLabel[] {
  const taken: Box[] = []
  return towns.map((town) => {
    const [x, y] = [Math.round(town.at[0]), Math.round(town.at[1])]
    const short = { ...town, name: shortTownName(town.name) }
    const dy = [ABOVE, BELOW].find((offset) => !taken.some((box) => overlap(box, boxOf(short, offset))))
    if (dy === undefined) return { name: '', x, y, dy: ABOVE }
    taken.push(boxOf(short, dy))
    return { name: short.name, x, y, dy }
  })
}
