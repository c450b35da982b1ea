import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyDifference, differenceOf, isNoDifference, type Comparison } from './difference.ts'

type Town = { code: string; name: string; people: number }

const comparison: Comparison<Town> = { keyOf: (town) => town.code, fields: ['name', 'people'] }
const towns = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    name: fc.constantFrom('Sever', 'Jih'),
    people: fc.nat({ max: 2 }),
  }),
  { selector: (town) => town.code },
)
const byCode = (rows: readonly Town[]) => rows.toSorted((left, right) => left.code.localeCompare(right.code))

test('the old rows with the difference applied are the new rows', () => {
  fc.assert(
    fc.property(towns, towns, (before, after) => {
      const difference = differenceOf(before, after, comparison)
      expect(byCode(applyDifference(before, difference, comparison))).toEqual(byCode(after))
    }),
  )
})

test('each row is counted once, and the same rows make no difference', () => {
  fc.assert(
    fc.property(towns, towns, (before, after) => {
      const { added, changed, ended, unchanged } = differenceOf(before, after, comparison)
      expect(added.length + changed.length + unchanged).toBe(after.length)
      expect(ended.length + changed.length + unchanged).toBe(before.length)
      expect(isNoDifference(differenceOf(after, after, comparison))).toBe(true)
    }),
  )
})

test('a changed row says which fields changed', () => {
  const difference = differenceOf(
    [{ code: 'a', name: 'Sever', people: 1 }],
    [{ code: 'a', name: 'Sever', people: 2 }],
    comparison,
  )
  expect(difference.changed.map((row) => row.fields)).toEqual([['people']])
})

test('a key that stands twice is a mistake of the caller', () => {
  const town = { code: 'a', name: 'Sever', people: 1 }
  expect(() => differenceOf([], [town, town], comparison)).toThrow('same key')
})
