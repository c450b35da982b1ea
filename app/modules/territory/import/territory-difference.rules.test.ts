import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCountry, aFileTable, noSeats } from './territory-file.fixtures.ts'
import { readTerritoryFile } from './territory-file.rules.ts'
import { applyTerritoryDifference, describeDifference, territoryDifference } from './territory-difference.rules.ts'
import type { TerritoryFacts } from './territory-units.rules.ts'

const country = aCountry(320)

function factsOf(rows: Record<string, string>[]): TerritoryFacts {
  const { facts, errors } = readTerritoryFile(aFileTable(...rows), noSeats)
  if (facts === null) throw new Error(errors.map(({ text }) => text).join('\n'))
  return facts
}

const whole = factsOf(country)
const byCode = <Place extends { code: string }>(places: readonly Place[]): Place[] =>
  places.toSorted((left, right) => (left.code < right.code ? -1 : 1))

/** Another year: some municipalities are gone (never a seat), some have other numbers of people. */
const anotherYear = fc.tuple(fc.array(fc.nat({ max: 319 })), fc.array(fc.nat({ max: 319 }))).map(([gone, grown]) =>
  country.flatMap((row, index) => {
    if (gone.includes(index) && row['type'] === 'I') return []
    return [grown.includes(index) ? { ...row, population: '1' } : row]
  }),
)

test('the records with the difference applied are the file', () => {
  fc.assert(
    fc.property(anotherYear, anotherYear, (before, after) => {
      const [records, file] = [factsOf(before), factsOf(after)]
      const applied = applyTerritoryDifference(records, territoryDifference(records, file))
      for (const kind of ['municipality', 'orp', 'pou', 'district', 'region'] as const)
        expect(byCode(applied[kind])).toEqual(byCode(file[kind]))
    }),
    { numRuns: 30 },
  )
})

test('the same file again shows no difference', () => {
  expect(describeDifference(territoryDifference(whole, whole))).toEqual([])
})

test('a list of one region says nothing of the others', () => {
  const region = country.filter((row) => row['region_code'] === 'CZ010')
  expect(describeDifference(territoryDifference(whole, factsOf(region)))).toEqual([])
  const shorter = territoryDifference(whole, factsOf(region.filter((_row, index) => index !== 5)))
  expect(describeDifference(shorter)).toMatchObject([{ place: 'municipality', change: 'ended' }])
})

test('a change says the old value and the new one', () => {
  const [first = {}, ...rest] = country
  const changes = describeDifference(
    territoryDifference(whole, factsOf([{ ...first, population: '12345', name: 'Nová Ves' }, ...rest])),
  )
  expect(changes).toEqual([
    {
      place: 'municipality',
      change: 'changed',
      code: '500000',
      name: 'Nová Ves',
      fields: [
        { field: 'název', before: 'Obec 0', after: 'Nová Ves' },
        { field: 'obyvatel', before: '100', after: '12\u00a0345' },
      ],
    },
  ])
})
