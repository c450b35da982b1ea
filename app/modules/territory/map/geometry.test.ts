import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circleAround, clipConvex, pathOf, surfaceOf, type Point, type Ring } from './geometry.ts'

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
]

test('the common part of two squares is their overlap', () => {
  expect(surfaceOf(clipConvex(square(0, 0, 10), square(5, 5, 10)))).toBe(25)
  expect(clipConvex(square(0, 0, 10), square(20, 20, 5))).toEqual([])
})

test('a common part is never larger than either shape and lies within both', () => {
  const place = fc.integer({ min: -50, max: 50 })
  fc.assert(
    fc.property(place, place, place, place, (x, y, cx, cy) => {
      const shape = square(x, y, 20)
      const circle = circleAround([cx, cy], 15)
      const common = clipConvex(shape, circle)
      expect(surfaceOf(common)).toBeLessThanOrEqual(Math.min(surfaceOf(shape), surfaceOf(circle)) + 1e-6)
      const within = ([px, py]: Point): boolean => px >= x - 1e-6 && px <= x + 20 + 1e-6 && py >= y - 1e-6 && py <= y + 20 + 1e-6
      expect(common.every(within)).toBe(true)
    }),
  )
})

test('a path holds whole relative steps and leaves out points that fall together', () => {
  expect(
    pathOf([
      [
        [0.2, 0.1],
        [10.4, 0],
        [10.3, 0.2],
        [9.8, 10],
        [0, 10],
      ],
    ]),
  ).toBe('M0 0l10 0 0 10-10 0z')
  expect(
    pathOf([
      [
        [0, 0],
        [0.2, 0.2],
        [0.1, 0.4],
      ],
    ]),
  ).toBe('')
})
