import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatInteger } from '#app/shared/numbers.ts'
import {
  formatPercent,
  formatQuantity,
  parseQuantity,
  percentOf,
  quantityFromWhole,
  quantityToDecimal,
} from '#app/shared/quantities.ts'

test('full-time equivalents have three decimals', () => {
  expect([formatQuantity(500), formatQuantity(0), formatQuantity(1_234_250), formatQuantity(-1)]).toEqual([
    '0,500',
    '0,000',
    '1\u00a0234,250',
    '\u22120,001',
  ])
  expect(quantityToDecimal(-1500)).toBe('-1.500')
  expect(quantityFromWhole(3)).toBe(3000)
})

test('more than three decimals are refused instead of rounded', () => {
  expect(parseQuantity('0,5')).toBe(500)
  expect(parseQuantity(' 2 ')).toBe(2000)
  expect(parseQuantity('0,1234')).toBeUndefined()
  expect(parseQuantity('půl')).toBeUndefined()
  expect(parseQuantity('99999999999999999')).toBeUndefined()
})

test('a quantity that is shown can be read back', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (quantity) => {
      expect(parseQuantity(formatQuantity(quantity))).toBe(quantity)
      expect(parseQuantity(quantityToDecimal(quantity))).toBe(quantity)
    }),
  )
})

test('percents have at most one decimal and no whole means no percent', () => {
  expect(percentOf(68, 109)).toBe(62_385)
  expect([formatPercent(62_385), formatPercent(20_000), formatPercent(0)]).toEqual(['62,4\u00a0%', '20\u00a0%', '0\u00a0%'])
  expect(percentOf(1, 0)).toBeUndefined()
})

test('whole numbers are grouped by three and a float is an error', () => {
  expect([formatInteger(999), formatInteger(1000), formatInteger(-1234567n)]).toEqual([
    '999',
    '1\u00a0000',
    '\u22121\u00a0234\u00a0567',
  ])
  expect(() => formatInteger(0.5)).toThrow(RangeError)
})
