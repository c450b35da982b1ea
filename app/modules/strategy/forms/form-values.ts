import { isIsoDate } from '#app/shared/dates.ts'
import type { Reason } from '#app/shared/errors.ts'

/** Fields of a form as they were typed; a name may stand there several times. */
export type FormValues = Readonly<Record<string, readonly string[]>>

// Characters that nobody types on purpose: controls, marks that turn the direction of writing, the byte order mark.
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

export const cleanText = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(/\r\n?/gu, '\n').replace(invisible, '').trim()

export const firstValue = (values: FormValues, name: string): string => values[name]?.[0] ?? ''

export function valuesOfForm(form: FormData): FormValues {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) if (typeof value === 'string') (values[name] ??= []).push(value)
  return values
}

/** A whole number from a hidden field; anything else is no version of any record. */
export function readVersion(values: FormValues): number {
  const text = firstValue(values, 'version')
  return /^\d{1,9}$/u.test(text) ? Number(text) : -1
}

export const errorOf = (reasons: readonly Reason[], field: string): string | undefined =>
  reasons.find((reason) => reason.field === field)?.text

export type TextRule = { label: string; max: number; required?: string; lines?: boolean }

/** Reads fields one after another and gathers everything that must be mended, so that it is said at once. */
export class FieldReader {
  readonly reasons: Reason[] = []
  private readonly values: FormValues

  constructor(values: FormValues) {
    this.values = values
  }

  refuse(field: string, code: string, text: string): void {
    this.reasons.push({ code, field, text })
  }

  text(field: string, { label, max, required, lines = false }: TextRule): string {
    const typed = cleanText(firstValue(this.values, field))
    const text = lines ? typed : typed.replace(/\s+/gu, ' ')
    if (text.length > max) this.refuse(field, 'too-long', `Zkraťte ${label} nejvýše na ${max} znaků, teď jich má ${text.length}.`)
    if (required !== undefined && text === '') this.refuse(field, 'missing', required)
    return text
  }

  day(field: string, required?: string): string | null {
    const text = firstValue(this.values, field).trim()
    if (text === '' && required === undefined) return null
    if (isIsoDate(text) && text >= '1990-01-01' && text <= '2100-12-31') return text
    this.refuse(
      field,
      'not-a-day',
      text === '' && required !== undefined ? required : 'Zadejte datum mezi lety 1990 a 2100, například 31. 12. 2027.',
    )
    return null
  }

  choice<Value extends string>(field: string, options: readonly Value[]): Value | null {
    const text = firstValue(this.values, field)
    return options.find((option) => option === text) ?? null
  }
}
