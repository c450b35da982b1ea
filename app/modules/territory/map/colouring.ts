/** Gives each place the smallest colour that none of its neighbours has; the most surrounded choose first. */
export function colourByNeighbours(neighbours: ReadonlyMap<string, ReadonlySet<string>>, colours: number): Map<string, number> {
  const order = [...neighbours.keys()].toSorted(
    (left, right) => (neighbours.get(right)?.size ?? 0) - (neighbours.get(left)?.size ?? 0) || (left < right ? -1 : 1),
  )
  const chosen = new Map<string, number>()
  for (const code of order) {
    const taken = new Set([...(neighbours.get(code) ?? [])].map((other) => chosen.get(other)))
    const free = Array.from({ length: colours }, (_, index) => index + 1).find((colour) => !taken.has(colour))
    chosen.set(code, free ?? colours)
  }
  return chosen
}
