import { expect, test } from 'vitest'
import { colourByNeighbours } from './colouring.ts'

test('neighbours never share a colour while there are enough of them', () => {
  const wheel = new Map([
    ['hub', new Set(['a', 'b', 'c', 'd'])],
    ['a', new Set(['hub', 'b', 'd'])],
    ['b', new Set(['hub', 'a', 'c'])],
    ['c', new Set(['hub', 'b', 'd'])],
    ['d', new Set(['hub', 'a', 'c'])],
  ])
  const colours = colourByNeighbours(wheel, 5)
  for (const [code, others] of wheel) for (const other of others) expect(colours.get(code)).not.toBe(colours.get(other))
})
