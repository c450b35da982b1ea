import { expect, test } from 'vitest'
import { flowOf } from '#app/shared/source-text/flow.ts'
import { readCosts } from './costs.ts'

const read = (text: string, unit: number | null = null) => readCosts(flowOf(text, 0, text.length), unit)

test.each([
  ['119,5 mil. Kč', 119_500_000, false],
  ['200.000 Kč', 200_000, false],
  ['1 200 000 Kč', 1_200_000, false],
  ['1.500.000,- Kč', 1_500_000, false],
  ['250 000,-', 250_000, false],
  ['50 mil. Kč/rok', 50_000_000, true],
  ['120 tis. Kč ročně', 120_000, true],
  ['2,5 mld. Kč', 2_500_000_000, false],
  ['odhadem cca 100 mil. Kč.', 100_000_000, false],
  ['Kč 35 000', 35_000, false],
  ['0 Kč', 0, false],
])('«%s» is one amount', (text, amountCzk, perYear) => {
  expect(read(text)).toEqual({ amountCzk, perYear, items: [] })
})

test.each([['viz rozpočet sítě'], ['dle § 101a zákona č. 108/2006 Sb.'], ['2031 až 2033'], ['--'], ['']])(
  '«%s» is no amount',
  (text) => {
    expect(read(text)).toEqual({ amountCzk: null, perYear: false, items: [] })
  },
)

test('several amounts are items with what is said about each', () => {
  expect(read('2031: 1,2 mil. Kč; 2032: 1,4 mil. Kč').items).toEqual([
    { amountCzk: 1_200_000, note: '2031' },
    { amountCzk: 1_400_000, note: '2032' },
  ])
  expect(read('1. rok 500 tis. Kč, 2. rok 700 tis. Kč').items.map((item) => item.note)).toEqual(['1. rok', '2. rok'])
})

test('a range gives both ends, the unit stands once', () => {
  expect(read('50–65 mil. Kč')).toEqual({
    amountCzk: null,
    perYear: false,
    items: [
      { amountCzk: 50_000_000, note: null },
      { amountCzk: 65_000_000, note: null },
    ],
  })
})

test('under a label with a unit bare numbers are amounts, years are not', () => {
  expect(read('500', 1_000).amountCzk).toBe(500_000)
  expect(read('2031', 1_000).amountCzk).toBeNull()
})
