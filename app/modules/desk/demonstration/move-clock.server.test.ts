import { expect, test } from 'vitest'
import { clockObstacles } from './move-clock.server.ts'

test('an ordinary day and time has no obstacle', () => {
  expect(clockObstacles('2026-05-04', '9:00')).toEqual([])
})

test('all reasons come at once, each with its field', () => {
  expect(clockObstacles('31. 2. 2026', '25:00').map((reason) => reason.field)).toEqual(['den', 'cas'])
})
