import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  formatInstant,
  formatMonth,
  isIsoDate,
  lastDayOfMonth,
  parseDate,
  pragueDate,
  pragueInstant,
  weekdayName,
} from '#app/shared/dates.ts'

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays('1970-01-01', days))

test('dates are shown with non-breaking spaces', () => {
  expect(formatDate('2026-11-21')).toBe('21.\u00a011.\u00a02026')
  expect(formatMonth('2026-11-30')).toBe('listopad\u00a02026')
  expect(weekdayName('2026-11-21')).toBe('sobota')
})

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '21. 11. 2026', '', '2026-11-21T00:00'])('%s is not an ISO date', (text) => {
  expect(isIsoDate(text)).toBe(false)
  expect(() => formatDate(text)).toThrow(RangeError)
})

test('people may type a date in the Czech or the ISO way', () => {
  expect(parseDate('21. 11. 2026')).toBe('2026-11-21')
  expect(parseDate('1.2.2026')).toBe('2026-02-01')
  expect(parseDate('2026-11-21')).toBe('2026-11-21')
  expect(parseDate('31. 2. 2026')).toBeUndefined()
})

test('months are counted to the last day when the same day is missing', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2026-11-21', 14)).toBe('2028-01-21')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(lastDayOfMonth('2028-02-01')).toBe('2028-02-29')
})

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
      expect(parseDate(formatDate(date))).toBe(date)
    }),
  )
})

test('instants are shown in Prague time, summer and winter', () => {
  expect(formatInstant('2026-03-18T09:00:00Z')).toBe('18.\u00a03.\u00a02026\u00a010:00')
  expect(formatInstant(new Date('2026-07-01T22:30:00Z'))).toBe('2.\u00a07.\u00a02026\u00a00:30')
  expect(pragueDate('2026-12-31T23:30:00Z')).toBe('2027-01-01')
})

test('a deadline in Prague is the right instant on both sides of the clock change', () => {
  expect(pragueInstant('2026-03-28', '23:59').toISOString()).toBe('2026-03-28T22:59:00.000Z')
  expect(pragueInstant('2026-03-29', '23:59').toISOString()).toBe('2026-03-29T21:59:00.000Z')
  expect(pragueInstant('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(() => pragueInstant('2026-02-30x', '10:00')).toThrow(RangeError)
})

test('the day of a Prague noon is that day', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(pragueDate(pragueInstant(date, '12:00'))).toBe(date)
    }),
  )
})
