import { lastDayOfMonth, parseDate } from '#app/shared/dates.ts'

export type CardPeriod = { from: string | null; to: string | null; text: string }

/** Reads «2021–2023», «2022», «1. 1. 2024 – 30. 6. 2025», «3/2024 – 12/2025»; other words stay words, without days. */
export function readPeriod(text: string): CardPeriod {
  const trimmed = text.trim()
  const [first = '', second = first, ...rest] = trimmed.split(/\s*[–—]\s*|\s+-\s+|(?<=\d{4})-(?=\d{4}|\d{1,2}\/)/u)
  const from = rest.length === 0 ? startOf(first) : undefined
  const to = rest.length === 0 ? endOf(second) : undefined
  return from !== undefined && to !== undefined && from <= to
    ? { from, to, text: trimmed }
    : { from: null, to: null, text: trimmed }
}

function startOf(text: string): string | undefined {
  if (/^\d{4}$/u.test(text)) return `${text}-01-01`
  return monthOf(text) ?? parseDate(text)
}

function endOf(text: string): string | undefined {
  if (/^\d{4}$/u.test(text)) return `${text}-12-31`
  const month = monthOf(text)
  return month === undefined ? parseDate(text) : lastDayOfMonth(month)
}

function monthOf(text: string): string | undefined {
  const [, month = '', year = ''] = /^(\d{1,2})\s*\/\s*(\d{4})$/u.exec(text) ?? []
  return parseDate(`1. ${month}. ${year}`)
}
