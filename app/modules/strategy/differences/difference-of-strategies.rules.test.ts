import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aMeasure, anArea, anyAreas, aReport } from '../measures/measure.fixtures.ts'
import { measuresOf } from '../measures/measure.ts'
import { differenceOfStrategies } from './difference-of-strategies.rules.ts'

test('a later report is compared measure by measure, in words', () => {
  const before = [
    anArea('I', [aMeasure({ report: aReport({ status: 'partial', comment: 'Běží.' }) }), aMeasure({ number: '2' })]),
  ]
  const after = [
    anArea('I', [aMeasure({ report: aReport({ status: 'done', comment: 'Běží. ' }) }), aMeasure({ number: '3', name: 'Nové' })]),
  ]
  expect(differenceOfStrategies(before, after)).toEqual({
    areas: [],
    unchanged: 0,
    measures: [
      {
        kind: 'changed',
        code: 'I.1',
        name: aMeasure().name,
        changes: [{ field: 'status', before: 'částečně plněno', after: 'splněno' }],
      },
      { kind: 'added', code: 'I.3', name: 'Nové' },
      { kind: 'removed', code: 'I.2', name: aMeasure().name },
    ],
  })
})

test('a renamed area is one area', () => {
  const { areas } = differenceOfStrategies(
    [anArea('I', [], { name: 'Bydlení' })],
    [anArea('I', [], { name: 'Bydlení a dluhy' }), anArea('II', [])],
  )
  expect(areas).toEqual([
    { kind: 'renamed', numeral: 'I', before: 'Bydlení', after: 'Bydlení a dluhy' },
    { kind: 'added', numeral: 'II', before: '', after: 'Oblast II' },
  ])
})

test('the same strategy differs in nothing', () => {
  fc.assert(
    fc.property(anyAreas, (areas) => {
      expect(differenceOfStrategies(areas, structuredClone(areas))).toEqual({
        areas: [],
        measures: [],
        unchanged: measuresOf(areas).length,
      })
    }),
  )
})

test('each measure of either side is in the difference exactly once', () => {
  fc.assert(
    fc.property(anyAreas, anyAreas, (before, after) => {
      const { measures, unchanged } = differenceOfStrategies(before, after)
      const codes = measures.map((measure) => measure.code)
      const all = new Set([...measuresOf(before), ...measuresOf(after)].map((measure) => measure.code))
      expect(new Set(codes).size).toBe(codes.length)
      expect(codes.length + unchanged).toBe(all.size)
    }),
  )
})

test('looking from the other side turns added into removed and old into new', () => {
  fc.assert(
    fc.property(anyAreas, anyAreas, (before, after) => {
      const there = differenceOfStrategies(before, after).measures
      const back = differenceOfStrategies(after, before).measures
      const codes = (list: typeof there, kind: string) =>
        list
          .filter((one) => one.kind === kind)
          .map((one) => one.code)
          .sort()
      expect(codes(back, 'removed')).toEqual(codes(there, 'added'))
      expect(codes(back, 'changed')).toEqual(codes(there, 'changed'))
    }),
  )
})
