// «A01-01», «A5-04», «1.2.3», «C 2.1»; the pattern is for the text as written.
const level = '\\d{1,2}'
export const numberPattern = `(?:\\p{Lu}{1,2}\\s?)?${level}(?:\\s?[.\\-–]\\s?${level}){1,3}(?!\\s?[.\\-–]?\\s?\\d)`
const numberAtStart = new RegExp(`^${numberPattern}`, 'u')
const numberAnywhere = new RegExp(`(?<![\\p{L}\\d.\\-–/])${numberPattern}(?![\\p{L}\\d])`, 'gu')
const dateLike = /^\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:19|20)\d{2}|^\d{1,2}\s?[-–]\s?\d{1,2}$/

export interface FoundNumber {
  from: number
  to: number
  number: string
}

export function findNumberAtStart(text: string): FoundNumber | undefined {
  const match = numberAtStart.exec(text)
  if (!match || dateLike.test(match[0]) || isYearNext(text, match[0].length)) return undefined
  return { from: 0, to: match[0].length, number: normaliseNumber(match[0]) }
}

export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(numberAnywhere)) {
    if (dateLike.test(match[0]) || isYearNext(text, match.index + match[0].length)) continue
    found.push({ from: match.index, to: match.index + match[0].length, number: normaliseNumber(match[0]) })
  }
  return found
}

// «1. 1. 2027» is a date.
function isYearNext(text: string, position: number): boolean {
  return /^\s?\.?\s?(?:19|20)\d{2}/.test(text.slice(position))
}

export function normaliseNumber(written: string): string {
  return written
    .replace(/\s+/g, '')
    .replace(/–/g, '-')
    .replace(/[.:]+$/, '')
}

function partsOf(number: string): string[] {
  return number.split(/[.-]/)
}

// Written as the other numbers of the document are: A5-04 becomes A05-04 where they have two digits.
export function alignNumber(number: string, others: readonly string[]): string {
  if (others.includes(number)) return number
  const twoDigits = others.some((other) => /^\p{L}+\d{2}-\d{2}$/u.test(other))
  const match = /^(\p{L}+)(\d{1,2})-(\d{1,2})$/u.exec(number)
  if (!twoDigits || !match) return number
  return `${match[1] ?? ''}${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
}

// Goal to which the number itself says that the card belongs: A03-05 → 3, 6.4.3 → 6.4, 2.1 → 2.
export function goalOfNumber(number: string): string | null {
  const dashed = /^\p{L}*(\d{1,2})-\d{1,2}$/u.exec(number)
  if (dashed) return String(Number(dashed[1]))
  const parts = number.replace(/^\p{L}+/u, '').split('.')
  return parts.length >= 2 ? parts.slice(0, -1).join('.') : null
}

export function isPrefix(prefix: string, number: string): boolean {
  const parts = partsOf(number.replace(/^\p{L}+/u, '')).map(Number)
  const wanted = partsOf(prefix).map(Number)
  return wanted.length < parts.length && wanted.every((part, index) => part === parts[index])
}

// «A11-01 až A11-03» names A11-02 as well.
export function expandRange(first: string, last: string): string[] {
  const head = /^(.*?)(\d{1,2})$/.exec(first)
  const tail = /^(.*?)(\d{1,2})$/.exec(last)
  if (!head || !tail || head[1] !== tail[1]) return [first, last]
  const from = Number(head[2])
  const to = Number(tail[2])
  if (to <= from || to - from > 30) return [first, last]
  const width = (head[2] ?? '').length
  return Array.from({ length: to - from + 1 }, (_, index) => (head[1] ?? '') + String(from + index).padStart(width, '0'))
}
