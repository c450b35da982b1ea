import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, type Site } from './cells.ts'
import { surfaceOf } from './geometry.ts'

const sites = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
    minLength: 1,
    maxLength: 25,
    selector: ([x, y]) => `${x} ${y}`,
  })
  .map((points) => points.map(([x, y], index): Site => ({ code: String(index), at: [x * 10, y * 10] })))

test('cells do not overlap, none reaches further than allowed, and touching is mutual', () => {
  fc.assert(
    fc.property(sites, (places) => {
      const { rings, neighbours } = cellsOf(places, 30)
      const total = [...rings.values()].reduce((sum, ring) => sum + surfaceOf(ring), 0)
      expect(total).toBeLessThanOrEqual(places.length * Math.PI * 30 ** 2 + 1e-6)
      for (const { code, at } of places)
        for (const [x, y] of rings.get(code) ?? []) expect(Math.hypot(x - at[0], y - at[1])).toBeLessThanOrEqual(30 + 1e-6)
      for (const [code, others] of neighbours) for (const other of others) expect(neighbours.get(other)).toContain(code)
    }),
  )
})

test('a place on top of another one has no cell and breaks nothing', () => {
  const { rings } = cellsOf(
    [
      { code: 'a', at: [5, 5] },
      { code: 'b', at: [5, 5] },
      { code: 'c', at: [50, 5] },
      { code: 'd', at: [5, 50] },
    ],
    10,
  )
  expect(rings.size).toBe(3)
})
