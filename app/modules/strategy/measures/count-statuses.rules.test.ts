import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countStatuses, sumCounts, totalsDifferences } from './count-statuses.rules.ts'
import { measureStatuses, type MeasureStatus } from './measure.ts'

const times = (status: MeasureStatus | null, count: number) => Array.from({ length: count }, () => ({ status }))

// Counted by hand from a monitoring report whose own sentence says 1, 21, 69 and 20 (domain.md, P11).
const realReport = [...times('done', 1), ...times('ongoing', 22), ...times('partial', 68), ...times('not-done', 18)]

test('the counts of a real report are those of its rows, not of its sentence', () => {
  const counts = countStatuses(realReport)
  expect(counts).toEqual({ done: 1, ongoing: 22, partial: 68, 'not-done': 18, 'no-data': 0, total: 109 })
  expect(totalsDifferences(counts, { done: 1, ongoing: 21, partial: 69, 'not-done': 20 })).toEqual([
    { status: 'ongoing', counted: 22, stated: 21 },
    { status: 'partial', counted: 68, stated: 69 },
    { status: 'not-done', counted: 18, stated: 20 },
  ])
})

test('a total that the report does not state is not compared', () => {
  expect(totalsDifferences(countStatuses(realReport), { done: 1 })).toEqual([])
  expect(totalsDifferences(countStatuses(realReport), null)).toEqual([])
})

test('every measure is counted exactly once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(null, ...measureStatuses)), (statuses) => {
      const { total, ...each } = countStatuses(statuses.map((status) => ({ status })))
      expect(total).toBe(statuses.length)
      expect(Object.values(each).reduce((sum, count) => sum + count, 0)).toBe(total)
    }),
  )
})

test('counts of parts add up to the counts of the whole', () => {
  const anyStatuses = fc.array(fc.constantFrom(null, ...measureStatuses).map((status) => ({ status })))
  fc.assert(
    fc.property(fc.array(anyStatuses), (parts) => {
      expect(sumCounts(parts.map(countStatuses))).toEqual(countStatuses(parts.flat()))
    }),
  )
})
