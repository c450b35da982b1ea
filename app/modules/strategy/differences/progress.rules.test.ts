import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aMeasure, anArea, anyAreas, aReport } from '../measures/measure.fixtures.ts'
import { measuresOf, type MeasureStatus } from '../measures/measure.ts'
import { moveText, progressBetween, progressText } from './progress.rules.ts'

const area = (...statuses: (MeasureStatus | null)[]) => [
  anArea(
    'I',
    statuses.map((status, at) => aMeasure({ number: String(at + 1), report: aReport({ status }) })),
  ),
]

test('what moved between rounds is said in words', () => {
  const progress = progressBetween(
    area('not-done', 'done', 'partial', null, 'ongoing'),
    area('ongoing', 'partial', 'partial', 'done', null, 'partial'),
  )
  expect(progress.measures.map(moveText)).toEqual([
    'z „neplněno“ na „plněno“',
    'z „splněno“ na „částečně plněno“',
    'beze změny: částečně plněno',
    'z „bez údaje“ na „splněno“',
    'z „plněno“ na „bez údaje“',
    'nové opatření: částečně plněno',
  ])
  expect(progress.counts).toEqual({ better: 1, worse: 1, same: 1, reported: 1, silent: 1, new: 1, gone: 0 })
  expect(progressText(progress)).toContain('Lépe je na tom 1')
})

test('a round compared with itself has moved nowhere', () => {
  fc.assert(
    fc.property(anyAreas, (areas) => {
      const { counts } = progressBetween(areas, areas)
      expect(counts).toEqual({ better: 0, worse: 0, same: measuresOf(areas).length, reported: 0, silent: 0, new: 0, gone: 0 })
    }),
  )
})

test('what got better looks worse from the other side', () => {
  fc.assert(
    fc.property(anyAreas, anyAreas, (earlier, later) => {
      const [there, back] = [progressBetween(earlier, later).counts, progressBetween(later, earlier).counts]
      expect([back.worse, back.silent, back.gone, back.same]).toEqual([there.better, there.reported, there.new, there.same])
    }),
  )
})
