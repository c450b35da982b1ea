import { sliceFlow, trimFlow, type Flow } from '#app/shared/source-text/flow.ts'
import type { CostItem, ImportedCosts } from './plan-import.types.ts'

const number = '\\d{1,3}(?:[ .]\\d{3})+(?:,\\d{1,2})?(?!\\d)|\\d+(?:[,.]\\d+)?'
const unit = 'mld\\.?|miliard[a-z]*|mil\\.?|milion[a-z]*|tis\\.?|tisic[a-z]*'
const currency = ',-{1,2}\\s*(?:kc|czk)?|kc|czk|korun[a-z]*'
const yearly = '\\s*(?:\\/\\s*(?:1\\s*)?rok[a-z]*|rocne|za rok|kazdorocne|kazdy rok|p\\.\\s?a\\.)'
const amountPattern = new RegExp(
  `(?<![\\d.,])(?:(?:kc|czk)\\s*)?(?<low>${number})(?:\\s*(?:-|az|do)\\s*(?<high>${number}))?\\s*(?:(?<unit>${unit})(?![a-z]))?\\s*(?<currency>(?:${currency})(?![a-z]))?(?:${yearly})?`,
  'g',
)
const perYearPattern = new RegExp(yearly)
const separator = /[;+\n]|,(?=\s)|(?:^|\s)z toho(?=\s)|\sa\s/g

interface Amount {
  from: number
  to: number
  values: number[]
}

// `labelUnit` comes from a label such as «Náklady (v tis. Kč)», under which bare numbers are amounts.
export function readCosts(flow: Flow, labelUnit: number | null): Omit<ImportedCosts, 'text'> {
  const amounts = findAmounts(flow.folded, labelUnit)
  const values = amounts.flatMap((amount) => amount.values)
  const perYear = perYearPattern.test(flow.folded) && values.length > 0
  if (values.length === 1) return { amountCzk: values[0] ?? null, perYear, items: [] }
  return { amountCzk: null, perYear, items: amounts.flatMap((amount, index) => itemsOf(flow, amounts, amount, index)) }
}

function findAmounts(text: string, labelUnit: number | null): Amount[] {
  const amounts: Amount[] = []
  for (const match of text.matchAll(amountPattern)) {
    const { low = '', high } = match.groups ?? {}
    const scale = scaleOfMatch(match, labelUnit)
    if (scale === null) continue
    const values = [low, high].filter((value) => value !== undefined).map((value) => toCzk(value, scale))
    amounts.push({ from: match.index, to: match.index + match[0].length, values })
  }
  return amounts
}

// A number is an amount by its unit, its currency, or the unit of the label; a year is none.
function scaleOfMatch(match: RegExpExecArray, labelUnit: number | null): number | null {
  const { low = '', unit: written, currency: money } = match.groups ?? {}
  if (written !== undefined) return scaleOf(written)
  if (money !== undefined || /^(?:kc|czk)/.test(match[0])) return 1
  return isYear(low) ? null : labelUnit
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text)
}

export function scaleOf(written: string): number {
  if (written.startsWith('ml') || written.startsWith('miliard')) return 1_000_000_000
  return written.startsWith('mil') ? 1_000_000 : 1_000
}

function toCzk(written: string, scale: number): number {
  const grouped = /^\d{1,3}(?:[ .]\d{3})+/.test(written)
  const plain = grouped ? written.replace(/[ .]/g, '') : written
  return Math.round(Number(plain.replace(',', '.')) * scale)
}

function itemsOf(flow: Flow, amounts: readonly Amount[], amount: Amount, index: number): CostItem[] {
  if (amount.values.length > 1) return amount.values.map((amountCzk) => ({ amountCzk, note: null }))
  const left = lastSeparatorEnd(flow.folded, amounts[index - 1]?.to ?? 0, amount.from)
  const right = firstSeparator(flow.folded, amount.to, amounts[index + 1]?.from ?? flow.text.length)
  const note = [sliceFlow(flow, left, amount.from), sliceFlow(flow, amount.to, right)]
    .map(cleanNote)
    .filter((part) => part !== '')
  return amount.values.map((amountCzk) => ({ amountCzk, note: note.length > 0 ? note.join(' ') : null }))
}

function lastSeparatorEnd(text: string, from: number, to: number): number {
  let end = from
  for (const match of text.slice(from, to).matchAll(separator)) end = from + match.index + match[0].length
  return end
}

function firstSeparator(text: string, from: number, to: number): number {
  const match = [...text.slice(from, to).matchAll(separator)][0]
  return match ? from + match.index : to
}

function cleanNote(part: Flow): string {
  const text = trimFlow(part).text
  return text
    .replace(/^[\s:–\-,.;=]+|[\s:–\-,;=]+$/g, '')
    .replace(/^(?:cca|asi|přibližně|zhruba|ve výši)\s*/i, '')
    .replace(/\s*(?:cca|asi|přibližně|zhruba|ve výši)$/i, '')
    .replace(/[\s:–\-,;]+$/, '')
}
