import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aMeasure, anArea, anyAreas, aReport } from '../measures/measure.fixtures.ts'
import { measuresOf } from '../measures/measure.ts'
import { answeringGuarantors, publicationObstacles, reviewRound } from './round.rules.ts'

const measures = measuresOf([
  anArea('I', [
    aMeasure({ id: 'a', report: aReport({ status: 'done', comment: 'Hotovo.' }) }),
    aMeasure({ id: 'b', number: '2' }),
    aMeasure({
      id: 'c',
      number: '3',
      guarantor: { organisationId: null, organisation: null, text: '???' },
      report: aReport({ status: 'not-done' }),
    }),
  ]),
])

test('the review names who is silent and what is imperfect, kind by kind', () => {
  const review = reviewRound(measures, '2026-03-18', new Map())
  expect(review.silent.map(({ id }) => id)).toEqual(['b'])
  expect(review.findings.map(({ finding, measures: found }) => [finding, found.map(({ id }) => id)])).toEqual([
    ['missing-guarantor', ['c']],
    ['done-without-evidence', ['a']],
    ['missing-comment', ['c']],
    ['missing-reason', ['c']],
    ['overdue', ['b', 'c']],
  ])
})

test('what was done in an earlier round is not late in this one', () => {
  const overdue = reviewRound(measures, '2026-03-18', new Map([['b', 'done']])).findings.find(
    ({ finding }) => finding === 'overdue',
  )
  expect(overdue?.measures.map(({ id }) => id)).toEqual(['c'])
})

test('a round can be published on its own day, not before', () => {
  expect(publicationObstacles(measures, { asOf: '2026-03-31' }, '2026-03-30').map(({ code }) => code)).toEqual(['day-to-come'])
  expect(publicationObstacles(measures, { asOf: '2026-03-31' }, '2026-03-31')).toEqual([])
  expect(publicationObstacles([], { asOf: '2026-03-31' }, '2026-03-31').map(({ code }) => code)).toEqual(['no-measures'])
})

test('those who owe the most come first, and nobody’s measures are together', () => {
  expect(answeringGuarantors(measures)).toEqual([
    { guarantor: 'odbor sociálních věcí', organisationId: null, answered: 1, expected: 2 },
    { guarantor: 'bez gestora', organisationId: null, answered: 1, expected: 1 },
  ])
})

test('every measure is expected from exactly one guarantor', () => {
  fc.assert(
    fc.property(anyAreas, (areas) => {
      const all = measuresOf(areas)
      const rows = answeringGuarantors(all)
      expect(rows.reduce((sum, { expected }) => sum + expected, 0)).toBe(all.length)
      expect(rows.reduce((sum, { expected, answered }) => sum + expected - answered, 0)).toBe(
        reviewRound(all, '2026-03-18', new Map()).silent.length,
      )
    }),
  )
})
