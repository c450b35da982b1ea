import type { Reason } from '#app/shared/errors.ts'

/** Fields of a form as they were typed; a name may stand there several times. */
export type FormValues = Readonly<Record<string, readonly string[]>>

// Characters that nobody types on purpose: controls, marks that turn the direction of writing, the byte order mark.
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** The typed text without invisible characters and spaces around; lines end as everywhere else. */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/gu, '\n').replace(invisible, '').trim()
}

export const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ')

export const firstValue = (values: FormValues, name: string): string => values[name]?.[0] ?? ''
export const allValues = (values: FormValues, name: string): readonly string[] => values[name] ?? []

export function valuesOfForm(form: FormData): FormValues {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') (values[name] ??= []).push(value)
  }
  return values
}

export type Limit = { field: string; label: string; max: number }

/** «Zkraťte název na 300 znaků, teď jich má 512.» */
export function tooLong(text: string, { field, label, max }: Limit): Reason[] {
  if (text.length <= max) return []
  return [{ code: 'too-long', field, text: `Zkraťte ${label} nejvýše na ${max} znaků, teď jich má ${text.length}.` }]
}

export const errorOf = (reasons: readonly Reason[], field: string): string | undefined =>
  reasons.find((reason) => reason.field === field)?.text

/** A whole number from a hidden field; anything else is no version of any record. */
export const readVersion = (values: FormValues): number => {
  const text = firstValue(values, 'version')
  return /^\d{1,9}$/u.test(text) ? Number(text) : -1
}
