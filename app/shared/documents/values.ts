import { formatDate, formatInstant, isIsoDate, pragueDate } from '#app/shared/dates.ts'
import type { IsoDate } from '#app/shared/dates.ts'
import { formatMoney, moneyToDecimal } from '#app/shared/money.ts'
import type { Money } from '#app/shared/money.ts'
import { formatInteger } from '#app/shared/numbers.ts'
import { formatPercent, formatQuantity, quantityToDecimal } from '#app/shared/quantities.ts'
import type { Quantity } from '#app/shared/quantities.ts'

/** Nobody told us, or it makes no sense to ask. Neither is zero. */
export type Missing = { readonly missing: 'unknown' | 'not-applicable' }

export const unknown: Missing = { missing: 'unknown' }
export const notApplicable: Missing = { missing: 'not-applicable' }

/** What each kind of value is made of; `percent` is in thousandths of a percent. */
export type ValueOf = {
  text: string
  integer: number
  money: Money
  quantity: Quantity
  date: IsoDate
  percent: Quantity
}
export type ValueKind = keyof ValueOf
export type CellValue = ValueOf[ValueKind] | Missing

export type TypedValue = { [Kind in ValueKind]: { readonly kind: Kind; readonly value: ValueOf[Kind] } }[ValueKind]

/** A database column that may be empty: null means that nobody told us. */
export function orUnknown<Value>(value: Value | null | undefined): Value | Missing {
  return value ?? unknown
}

export function isMissing(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value
}

/** A value together with its kind; throws when they do not belong together, because that is a mistake in our code. */
export function typed(kind: ValueKind, value: ValueOf[ValueKind]): TypedValue {
  if (typeof value === 'bigint') {
    if (kind === 'money') return { kind, value }
  } else if (typeof value === 'number') {
    if (isNumberKind(kind) && Number.isSafeInteger(value)) return { kind, value }
  } else if (kind === 'text' || (kind === 'date' && isIsoDate(value))) return { kind, value }
  throw new TypeError(`${String(value)} (${typeof value}) is not a value of the kind ${kind}`)
}

/** As people read it in a page, a PDF or a DOCX. */
export function formatValue(kind: ValueKind, value: CellValue): string {
  if (isMissing(value)) return value.missing === 'unknown' ? 'neuvedeno' : 'netýká se'
  const it = typed(kind, value)
  switch (it.kind) {
    case 'text':
      return it.value
    case 'integer':
      return formatInteger(it.value)
    case 'money':
      return formatMoney(it.value)
    case 'quantity':
      return formatQuantity(it.value)
    case 'date':
      return formatDate(it.value)
    case 'percent':
      return formatPercent(it.value)
  }
}

/** As machines read it: plain decimals with a dot, crowns, percents, ISO dates. */
export function decimalText(kind: ValueKind, value: ValueOf[ValueKind]): string {
  const it = typed(kind, value)
  if (it.kind === 'money') return moneyToDecimal(it.value)
  if (it.kind === 'quantity' || it.kind === 'percent') return quantityToDecimal(it.value)
  return String(it.value)
}

/** «21. 11. 2026» for a day, «21. 11. 2026 9:30» for an instant. */
export function formatDayOrInstant(moment: string): string {
  return isIsoDate(moment) ? formatDate(moment) : formatInstant(moment)
}

/** The calendar day of a date or of an instant. */
export function dayOf(moment: string): IsoDate {
  return isIsoDate(moment) ? moment : pragueDate(moment)
}

function isNumberKind(kind: ValueKind): kind is 'integer' | 'quantity' | 'percent' {
  return kind === 'integer' || kind === 'quantity' || kind === 'percent'
}
