import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatCrowns,
  formatMoney,
  moneyFromCrowns,
  moneyToDecimal,
  parseMoney,
  shareOfMoney,
  sumMoney,
} from '#app/shared/money.ts'
import { divideHalfUp } from '#app/shared/numbers.ts'

test('money is shown in crowns with non-breaking spaces', () => {
  expect(formatMoney(1234567_00n)).toBe('1\u00a0234\u00a0567\u00a0Kč')
  expect(formatMoney(0n)).toBe('0\u00a0Kč')
  expect(formatMoney(5n)).toBe('0,05\u00a0Kč')
  expect(formatMoney(-1500_50n)).toBe('\u22121\u00a0500,50\u00a0Kč')
})

test('money for machines always has two decimals and a plain minus', () => {
  expect(moneyToDecimal(1234567_00n)).toBe('1234567.00')
  expect(moneyToDecimal(-5n)).toBe('-0.05')
})

test.each([
  ['1 234 567 Kč', 1234567_00n],
  ['1\u00a0234\u202f567,5 Kč', 1234567_50n],
  ['1500,-', 1500_00n],
  ['1 500,– Kč', 1500_00n],
  ['250.75', 250_75n],
  ['-3', -3_00n],
  ['0', 0n],
])('the Czech way of writing %s is understood', (text, money) => {
  expect(parseMoney(text)).toBe(money)
})

test.each(['', 'Kč', '1.500', '12,345', '1 50', '1e5', 'asi 500', '1,5,5', '--1'])('%s is not taken for an amount', (text) => {
  expect(parseMoney(text)).toBeUndefined()
})

test('what is shown can be read back', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 17n), 10n ** 17n), (money) => {
      expect(parseMoney(formatMoney(money))).toBe(money)
      expect(parseMoney(formatCrowns(money))).toBe(money)
      expect(parseMoney(moneyToDecimal(money))).toBe(money)
    }),
  )
})

test('a half is rounded away from zero', () => {
  expect([divideHalfUp(5n, 2n), divideHalfUp(-5n, 2n), divideHalfUp(7n, 3n), divideHalfUp(5n, -2n)]).toEqual([3n, -3n, 2n, -3n])
  expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError)
})

test('a rounded quotient is never more than half a unit away', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
      const distance = divideHalfUp(numerator, denominator) * denominator - numerator
      expect(2n * (distance < 0n ? -distance : distance) <= denominator).toBe(true)
    }),
  )
})

test('addition is exact and a share is rounded once', () => {
  expect(sumMoney([10n, 20n, 1n])).toBe(31n)
  expect(sumMoney([])).toBe(0n)
  expect(moneyFromCrowns(52_000)).toBe(5_200_000n)
  expect(shareOfMoney(100_00n, 1n, 3n)).toBe(33_33n)
})
