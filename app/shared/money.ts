import { divideHalfUp, formatInteger, noBreakSpace, parseScaled } from '#app/shared/numbers.ts'

/** Whole haléře. Crowns exist only at the border: forms, files, pages. */
export type Money = bigint

export function moneyFromCrowns(crowns: bigint | number): Money {
  return BigInt(crowns) * 100n
}

/** «1 234 567 Kč»; haléře are shown only where there are some: «1 234,50 Kč». */
export function formatMoney(money: Money): string {
  return `${formatCrowns(money)}${noBreakSpace}Kč`
}

/** The number alone, for form fields and for columns that name the unit in their heading. */
export function formatCrowns(money: Money): string {
  const size = money < 0n ? -money : money
  const halere = size % 100n
  const sign = money < 0n ? '\u2212' : ''
  const decimals = halere === 0n ? '' : `,${halere.toString().padStart(2, '0')}`
  return `${sign}${formatInteger(size / 100n)}${decimals}`
}

/** For machines: a plain decimal of crowns, «1234567.50». */
export function moneyToDecimal(money: Money): string {
  const size = money < 0n ? -money : money
  return `${money < 0n ? '-' : ''}${size / 100n}.${(size % 100n).toString().padStart(2, '0')}`
}

/** Reads «1 234 567,50 Kč», «1234567», «1 500,-». A dotted group such as «1.500» is ambiguous and is refused. */
export function parseMoney(text: string): Money | undefined {
  const amount = text
    .trim()
    .replace(/\s*(kč|czk)\.?$/iu, '')
    .replace(/,\s*[-\u2013\u2014]{1,2}$/u, '')
  return parseScaled(amount, 2)
}

export function sumMoney(amounts: Iterable<Money>): Money {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}

/** money × numerator ÷ denominator, rounded once, half up. */
export function shareOfMoney(money: Money, numerator: bigint, denominator: bigint): Money {
  return divideHalfUp(money * numerator, denominator)
}
