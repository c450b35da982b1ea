export const noBreakSpace = '\u00a0'
const minusSign = '\u2212'

/** Groups the digits of a whole number by three: «1 234 567». */
export function formatInteger(value: bigint | number): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`)
  const digits = value.toString()
  const isNegative = digits.startsWith('-')
  const grouped = digits.slice(isNegative ? 1 : 0).replace(/\B(?=(\d{3})+$)/g, noBreakSpace)
  return isNegative ? minusSign + grouped : grouped
}

/** Reads what a person types as a decimal number, as an integer scaled by 10^places: ('1 234,5', 2) → 123450n. */
export function parseScaled(text: string, places: number): bigint | undefined {
  const match = /^([-\u2212\u2013])?\s*(\d{1,3}(?:\s\d{3})+|\d+)(?:[,.](\d+))?$/u.exec(text.trim())
  if (!match) return undefined
  const [, sign, whole = '', decimals = ''] = match
  if (decimals.length > places) return undefined
  const size = BigInt(whole.replace(/\s/gu, '') + decimals.padEnd(places, '0'))
  return sign ? -size : size
}

/** Rounds to the nearest; a half goes away from zero. The only rounding of money in the house. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('Division by zero')
  const isNegative = numerator < 0n !== denominator < 0n
  const size = numerator < 0n ? -numerator : numerator
  const divisor = denominator < 0n ? -denominator : denominator
  const rounded = (2n * size + divisor) / (2n * divisor)
  return isNegative ? -rounded : rounded
}
