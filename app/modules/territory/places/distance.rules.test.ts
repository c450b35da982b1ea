import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceKm, formatDistance, nearestTo } from './distance.rules.ts'

const position = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})
const liberec = { code: '563889', latitude: 50.769722, longitude: 15.058889 }
const turnov = { code: '577626', latitude: 50.587222, longitude: 15.156944 }
const jablonec = { code: '563510', latitude: 50.724444, longitude: 15.170556 }

test('a distance is the same there and back, never negative and at most half of the Earth', () => {
  fc.assert(
    fc.property(position, position, (from, to) => {
      const km = distanceKm(from, to)
      expect(km).toBeGreaterThanOrEqual(0)
      expect(km).toBeLessThanOrEqual(20_016)
      expect(distanceKm(to, from)).toBeCloseTo(km, 6)
      expect(distanceKm(from, from)).toBe(0)
    }),
  )
})

// Opposite sides of the Earth lose some digits.
const METRE = 0.001

test('a detour is never shorter', () => {
  fc.assert(
    fc.property(position, position, position, (from, over, to) => {
      expect(distanceKm(from, to)).toBeLessThanOrEqual(distanceKm(from, over) + distanceKm(over, to) + METRE)
    }),
  )
})

test('one degree along a meridian is about 111 kilometres', () => {
  expect(distanceKm({ latitude: 50, longitude: 15 }, { latitude: 51, longitude: 15 })).toBeCloseTo(111.195, 2)
  expect(distanceKm(liberec, turnov)).toBeGreaterThan(21)
  expect(distanceKm(liberec, turnov)).toBeLessThan(22)
})

test('the nearest come first and a place is not near itself', () => {
  expect(nearestTo(liberec, [turnov, liberec, jablonec], 5).map(({ place }) => place.code)).toEqual(['563510', '577626'])
  expect(nearestTo(liberec, [turnov, jablonec], 1)).toHaveLength(1)
})

test('a distance is written the Czech way', () => {
  expect(formatDistance(4.25)).toBe('4,3\u00a0km')
  expect(formatDistance(21.4)).toBe('21\u00a0km')
})
