import { expect, test } from 'vitest'
import { countStatuses } from '../measures/count-statuses.rules.ts'
import type { MeasureStatus } from '../measures/measure.ts'
import { areasMessage, outOf, overdueMessage, statusMessage } from './strategy-messages.rules.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const counts = (good: number, bad: number, silent = 0) =>
  countStatuses([
    ...Array.from({ length: good }, (_, at): { status: MeasureStatus } => ({ status: at % 2 === 0 ? 'done' : 'ongoing' })),
    ...Array.from({ length: bad }, (): { status: MeasureStatus } => ({ status: 'partial' })),
    ...Array.from({ length: silent }, () => ({ status: null })),
  ])

test.each([
  [2, 'ze'],
  [4, 'ze'],
  [5, 'z'],
  [9, 'z'],
  [13, 'ze'],
  [20, 'z'],
  [37, 'ze'],
  [60, 'ze'],
  [100, 'ze'],
  [109, 'ze'],
  [200, 'z'],
])('before %i stands «%s»', (count, preposition) => {
  expect(plain(outOf(count))).toBe(`${preposition} ${count}`)
})

test('the title of the chart says how it goes, and whether better than last time', () => {
  const before = { counts: counts(17, 83), asOf: '2023-12-31' }
  expect(plain(statusMessage(counts(61, 39), before))).toBe(
    'Plní se nebo je splněno 61 ze 100 opatření, o 44 víc než k 31. 12. 2023',
  )
  expect(plain(statusMessage(counts(10, 90), before))).toContain('o 7 méně než k 31. 12. 2023')
  expect(plain(statusMessage(counts(17, 83), before))).toContain('stejně jako k 31. 12. 2023')
  expect(plain(statusMessage(counts(6, 4), null))).toBe('Plní se nebo je splněno 6 z 10 opatření')
})

test('where somebody has not spoken yet, it is said instead of a comparison that would not be fair', () => {
  expect(plain(statusMessage(counts(6, 4, 90), { counts: counts(61, 39), asOf: '2025-12-31' }))).toBe(
    'Plní se nebo je splněno 6 ze 100 opatření, o 90 zatím nikdo nic nesdělil',
  )
})

test('the title of areas names the furthest and the one that hardly moves', () => {
  const areas = [
    { numeral: 'I', name: 'Bydlení', counts: counts(1, 3) },
    { numeral: 'II', name: 'Dluhy', counts: counts(3, 1) },
    { numeral: 'III', name: 'Zdraví', counts: counts(2, 2) },
  ]
  expect(plain(areasMessage(areas))).toBe('Nejdál je oblast II (3 ze 4), nejméně se hýbe oblast I (1 ze 4)')
  expect(plain(areasMessage(areas.slice(0, 1)))).toBe('Všechny oblasti jsou na tom stejně: 1 ze 4 opatření')
  expect(areasMessage([])).toBe('Strategie zatím nemá žádné opatření')
})

test('nothing late is said as nothing late', () => {
  expect(overdueMessage(0, 100)).toBe('Žádné opatření není po termínu')
})
