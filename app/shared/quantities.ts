import { divideHalfUp, formatInteger, noBreakSpace, parseScaled } from '#app/shared/numbers.ts'

/** Integer thousandths: 500 is half a full-time equivalent. Never a float. */
export type Quantity = number

export function quantityFromWhole(whole: number): Quantity {
  return toSafeInteger(BigInt(whole) * 1000n)
}

/** Always three decimals, as full-time equivalents are written: «0,500», «1 234,250». */
export function formatQuantity(quantity: Quantity): string {
  const size = Math.abs(quantity)
  const decimals = (size % 1000).toString().padStart(3, '0')
  return `${quantity < 0 ? '\u2212' : ''}${formatInteger(Math.trunc(size / 1000))},${decimals}`
}

/** For machines: «0.500». */
export function quantityToDecimal(quantity: Quantity): string {
  const size = Math.abs(quantity)
  return `${quantity < 0 ? '-' : ''}${Math.trunc(size / 1000)}.${(size % 1000).toString().padStart(3, '0')}`
}

/** Reads «0,5», «1 234,250», «2»; more than three decimals are refused, not rounded. */
export function parseQuantity(text: string): Quantity | undefined {
  const scaled = parseScaled(text, 3)
  if (scaled === undefined || scaled > BigInt(Number.MAX_SAFE_INTEGER) || scaled < -BigInt(Number.MAX_SAFE_INTEGER))
    return undefined
  return Number(scaled)
}

/** Thousandths of a percent: 62385 is 62,385 %. Undefined when there is no whole to take a part of. */
export function percentOf(part: bigint | number, whole: bigint | number): Quantity | undefined {
  if (BigInt(whole) === 0n) return undefined
  return toSafeInteger(divideHalfUp(BigInt(part) * 100_000n, BigInt(whole)))
}

/** At most one decimal: «62,4 %», «20 %». */
export function formatPercent(percent: Quantity): string {
  const tenths = divideHalfUp(BigInt(percent), 100n)
  const size = tenths < 0n ? -tenths : tenths
  const decimals = size % 10n === 0n ? '' : `,${size % 10n}`
  return `${tenths < 0n ? '\u2212' : ''}${formatInteger(size / 10n)}${decimals}${noBreakSpace}%`
}

function toSafeInteger(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`Too large to be exact: ${value}`)
  return number
}
