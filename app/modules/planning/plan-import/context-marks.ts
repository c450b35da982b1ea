import { findFootnotes } from '#app/shared/source-text/footnotes.ts'
import { refusedLabels } from '#app/shared/source-text/uncertain-labels.ts'
import { findNumberAtStart, goalOfNumber, isPrefix } from './card-numbers.ts'
import { matchNumberedCard, matchNumberedLine, type Heading } from './headings.ts'
import type { Entry, MarkedDocument } from './marks.ts'
import type { CardField } from './card-fields.ts'

interface CardStart {
  index: number
  number: string | null
}

export type Lead = CardField | 'head'

// Second look at the lines: what they are follows from the document around them.
export function settleMarks(document: MarkedDocument): { starts: CardStart[]; lead: Lead | null } {
  const { entries } = document
  settleNames(entries)
  settleWeakHeads(entries)
  settleUncertainLabels(entries)
  markNumberedCards(entries)
  const lead = findLead(entries)
  const starts = listStarts(entries, lead)
  settleHeadings(entries, starts)
  markNumberedHeadings(entries, starts)
  markFootnotes(document)
  markForeignLabels(entries, starts.length)
  return { starts, lead }
}

// Text copied from a table whose labels stand in the middle of their rows: «A01-01» above «Číslo aktivity:». Reading on would
// give each field the value of the next one.
export function hasValuesAboveLabels(entries: readonly Entry[]): boolean {
  const texts = entries.filter((entry) => entry.flow.text !== '' && entry.line.table === null && entry.mark.type !== 'furniture')
  const labels = texts.flatMap((entry, index) => (isLoneNumberLabel(entry) ? [index] : []))
  const above = labels.filter((index) => isOnlyNumber(texts[index - 1]) && !isOnlyNumber(texts[index + 1]))
  return above.length >= 2 && above.length >= labels.length / 2
}

function isLoneNumberLabel(entry: Entry): boolean {
  return entry.mark.type === 'label' && entry.mark.match.field === 'number' && entry.mark.match.form === 'alone'
}

function isOnlyNumber(entry: Entry | undefined): boolean {
  if (!entry) return false
  return findNumberAtStart(entry.flow.text)?.to === entry.flow.text.length
}

function labelField(entry: Entry | undefined): CardField | null {
  return entry?.mark.type === 'label' ? entry.mark.match.field : null
}

function settleUncertainLabels(entries: readonly Entry[]): void {
  const lines = entries.map((entry) => ({
    flow: entry.flow,
    label: entry.mark.type === 'label' ? entry.mark.match : null,
    certain: entry.mark.type === 'label' && entry.mark.certain,
    isHead: entry.mark.type === 'head',
    isFurniture: entry.mark.type === 'furniture',
  }))
  const refused = refusedLabels(lines, countCards(entries))
  entries.forEach((entry, index) => {
    const line = lines[index]
    if (line && refused.has(line)) entry.mark = { type: 'text' }
  })
}

function countCards(entries: readonly Entry[]): number {
  const heads = entries.filter((entry) => entry.mark.type === 'head').length
  return Math.max(heads, entries.filter((entry) => labelField(entry) === 'number').length)
}

// What stands under «Název:» is the name, even when it reads «Karta 4.1.1».
function settleNames(entries: readonly Entry[]): void {
  entries.forEach((entry, index) => {
    const label = entry.mark.type === 'label' && entry.mark.match.form === 'alone' && entry.mark.match.field === 'name'
    const next = entries[index + 1]
    if (label && (next?.mark.type === 'head' || next?.mark.type === 'heading')) next.mark = { type: 'text' }
  })
}

function settleWeakHeads(entries: readonly Entry[]): void {
  const weak = entries.filter((entry) => entry.mark.type === 'head' && entry.mark.head.isWeak)
  const others = entries.filter(
    (entry) => labelField(entry) === 'number' || (entry.mark.type === 'head' && !entry.mark.head.isWeak),
  )
  if (others.length * 2 < weak.length) return
  for (const entry of weak) entry.mark = { type: 'text' }
}

// Cards headed by their number and name alone: labels must follow within a few lines.
function markNumberedCards(entries: readonly Entry[]): void {
  const named = entries.some((entry) => entry.mark.type === 'head' || labelField(entry) === 'number')
  if (named) return
  entries.forEach((entry, index) => {
    if (entry.mark.type !== 'text' || (entry.line.table !== null && entry.filled !== 1)) return
    const head = matchNumberedCard(entry.flow)
    const following = entries.slice(index + 1, index + 12).filter((next) => next.flow.text !== '')
    const label = following.slice(0, 5).findIndex((next) => next.mark.type === 'label')
    if (head && label >= 0) entry.mark = { type: 'head', head }
  })
}

// The label with which every card begins.
function findLead(entries: readonly Entry[]): Lead | null {
  const tokens = entries.flatMap((entry): Lead[] => {
    if (entry.mark.type === 'head') return ['head']
    const field = labelField(entry)
    return field ? [field] : []
  })
  const numbers = tokens.filter((token) => token === 'number').length
  const heads = tokens.filter((token) => token === 'head').length
  if (heads > 0 && heads >= numbers / 2) return 'head'
  if (numbers === 0) return tokens.includes('name') ? 'name' : null
  return leadBeforeNumber(tokens, numbers)
}

function leadBeforeNumber(tokens: readonly Lead[], numbers: number): Lead {
  const before = new Map<Lead, number>()
  tokens.forEach((token, index) => {
    if (token !== 'number') return
    const seen = new Set<Lead>()
    for (let position = index - 1; position >= 0; position -= 1) {
      const previous = tokens[position]
      if (previous === undefined || seen.has(previous) || !['goal', 'area', 'name'].includes(previous)) break
      seen.add(previous)
      before.set(previous, (before.get(previous) ?? 0) + 1)
    }
  })
  const order: Lead[] = ['area', 'goal', 'name']
  return order.find((token) => (before.get(token) ?? 0) >= numbers * 0.6) ?? 'number'
}

function listStarts(entries: readonly Entry[], lead: Lead | null): CardStart[] {
  const starts: CardStart[] = []
  entries.forEach((entry, index) => {
    if (entry.mark.type === 'head') starts.push({ index, number: entry.mark.head.number ?? peekNumber(entries, index) })
    else if (labelField(entry) === 'number' && lead !== 'head') starts.push({ index, number: peekNumber(entries, index) })
  })
  return starts
}

function peekNumber(entries: readonly Entry[], index: number): string | null {
  const entry = entries[index]
  const rest = entry?.mark.type === 'label' ? entry.flow.text.slice(entry.mark.match.to) : ''
  for (const text of [rest, ...entries.slice(index + 1, index + 6).map(textAfterLabel)]) {
    const found = findNumberAtStart(text.trim())
    if (found) return found.number
  }
  return null
}

function textAfterLabel(entry: Entry): string {
  return entry.mark.type === 'label' ? entry.flow.text.slice(entry.mark.match.to) : entry.flow.text
}

function nextNumber(starts: readonly CardStart[], index: number): string | null {
  return starts.find((start) => start.index > index)?.number ?? null
}

function previousNumber(starts: readonly CardStart[], index: number): string | null {
  return starts.findLast((start) => start.index < index)?.number ?? null
}

// Inside a card a sentence may begin like a heading; a heading stands apart, fits the next card's number or leads to a goal.
function settleHeadings(entries: readonly Entry[], starts: readonly CardStart[]): void {
  for (const level of ['goal', 'area'] as const) {
    entries.forEach((entry, index) => {
      if (entry.mark.type !== 'heading' || entry.mark.heading.level !== level) return
      if (!isHeading(entries, index, entry.mark.heading, starts)) entry.mark = { type: 'text' }
    })
  }
}

function isHeading(entries: readonly Entry[], index: number, heading: Heading, starts: readonly CardStart[]): boolean {
  const next = nextNumber(starts, index)
  const fits = next !== null && fitsNumber(heading, next)
  if (fits || heading.keyword === 'opatreni') return fits
  if (previousNumber(starts, index) === null || isApart(entries[index])) return true
  return heading.level === 'area' && leadsToGoal(entries, index)
}

function isApart(entry: Entry | undefined): boolean {
  return entry !== undefined && (entry.line.gapBefore || entry.line.heading !== null || entry.line.table !== null)
}

function leadsToGoal(entries: readonly Entry[], index: number): boolean {
  const following = entries
    .slice(index + 1, index + 8)
    .filter((entry) => entry.flow.text !== '' && entry.mark.type !== 'furniture')
  return following.slice(0, 3).some((entry) => entry.mark.type === 'heading' && entry.mark.heading.level === 'goal')
}

function fitsNumber(heading: Heading, next: string): boolean {
  const { number } = heading
  if (number === null) return false
  return goalOfNumber(next) === number || isPrefix(number, next)
}

// «2 Senioři» and «2.1 Bydlení» are headings when the next card is 2.1.1 and the card before is not of that part.
function markNumberedHeadings(entries: readonly Entry[], starts: readonly CardStart[]): void {
  const found = new Map<string, number>()
  entries.forEach((entry, index) => {
    if (entry.mark.type !== 'text' || (entry.line.table !== null && entry.filled !== 1)) return
    const numbered = matchNumberedLine(entry.flow)
    const next = nextNumber(starts, index)
    if (!numbered || next === null || !isPrefix(numbered.number, next)) return
    const previous = previousNumber(starts, index)
    if (previous !== null && isPrefix(numbered.number, previous)) return
    if (isEnumerated(entries, index, numbered.number)) return
    found.set(`${numbered.number} ${next}`, index)
  })
  for (const [key, index] of found) {
    const entry = entries[index]
    const numbered = entry ? matchNumberedLine(entry.flow) : undefined
    const next = key.split(' ')[1] ?? ''
    if (!entry || !numbered) continue
    const level = goalOfNumber(next) === numbered.number ? 'goal' : 'area'
    entry.mark = { type: 'heading', heading: { ...numbered, level, keyword: '' } }
  }
}

// «1. … 2. … 3. …» in a field is a list; so is a line with its neighbour in counting beside it.
function isEnumerated(entries: readonly Entry[], index: number, number: string): boolean {
  if (number.includes('.')) return false
  const value = Number(number)
  const near = [...entries.slice(Math.max(0, index - 4), index), ...entries.slice(index + 1, index + 4)]
  return near.some((entry) => {
    const other = entry.mark.type === 'text' ? /^(\d{1,2})[.)]\s/.exec(entry.flow.text)?.[1] : undefined
    return other !== undefined && Math.abs(Number(other) - value) === 1
  })
}

// «Indikátory: …» in many cards is a field we do not know.
function markForeignLabels(entries: readonly Entry[], cards: number): void {
  const pattern = /^(\p{Lu}[\p{L} /]{2,38})(?:\s*\([^)]{0,20}\))?:(?=\s|$)/u
  const counts = new Map<string, number>()
  const textOf = (entry: Entry) =>
    entry.mark.type === 'text' && entry.line.table === null ? pattern.exec(entry.flow.text)?.[1] : undefined
  for (const entry of entries) {
    const words = textOf(entry)
    if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  for (const entry of entries) {
    const words = textOf(entry)
    if (words !== undefined && (counts.get(words) ?? 0) >= Math.max(2, cards * 0.4)) entry.mark = { type: 'foreign-label' }
  }
}

function markFootnotes({ reader, entries }: MarkedDocument): void {
  const text = entries.filter((entry) => entry.mark.type === 'text')
  const footnotes = findFootnotes(
    reader,
    text.map((entry) => entry.line),
  )
  for (const entry of text) if (footnotes.has(entry.line)) entry.mark = { type: 'furniture', kind: 'footnote' }
}
