import { isUpperCase } from './characters.ts'
import type { Flow } from './flow.ts'

export interface Label<Field extends string> {
  field: Field
  // Folded words as the documents write them.
  words: string
  // A label that no ordinary sentence begins with; the others need a colon or a line or cell of their own.
  strong: boolean
}

type LabelForm = 'alone' | 'colon' | 'open'

export interface LabelMatch<Field extends string> {
  field: Field
  words: string
  strong: boolean
  from: number
  to: number
  form: LabelForm
}

export interface LabelIndex<Field extends string> {
  labels: Label<Field>[]
  inner: RegExp
}

export function indexLabels<Field extends string>(
  dictionary: Record<Field, { strong: string[]; weak: string[] }>,
): LabelIndex<Field> {
  const labels: Label<Field>[] = []
  for (const field in dictionary) {
    for (const words of dictionary[field].strong) labels.push({ field, words, strong: true })
    for (const words of dictionary[field].weak) labels.push({ field, words, strong: false })
  }
  labels.sort((a, b) => b.words.length - a.words.length)
  const strong = labels.filter((label) => label.strong).map((label) => label.words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return { labels, inner: new RegExp(`(?<=[\\s.;,)|])(?:${strong.join('|')})(?:\\s*\\([^)]{0,30}\\))?\\s*:`, 'g') }
}

const enumerator = /^(?:[-•·▪*–]\s*|\d{1,2}[.)]\s+|[a-z][.)]\s+)/
// «(§)», «(v Kč)» and the like belong to the label.
const qualifier =
  /^\s*\((?:§+|§? ?a druh|druh|v? ?kc|kc|v? ?tis\.? ?kc|v? ?mil\.? ?kc|rok|cislo|nazev|kdo|kdy|pocet|dle [^)]{0,40}|[^)]{0,24}§[^)]{0,12})\)/
// «Stav plnění k 31. 12. 2025», «Vyhodnocení za rok 2024»
const dated = /^\s+(?:k|ke|za|v|do)\s+(?:roku?\s+|obdobi\s+|roce\s+)?\d[\d\s.\/-]*$/
const ending = /^\s*["'*]*\s*(?:[:：]+|[-=](?=\s|$)|\|)?\s*/

export function matchLabel<Field extends string>(index: LabelIndex<Field>, flow: Flow): LabelMatch<Field> | undefined {
  const start = enumerator.exec(flow.folded)?.[0].length ?? 0
  for (const label of index.labels) {
    if (!flow.folded.startsWith(label.words, start)) continue
    const match = finishMatch(label, flow, start)
    if (match) return match
  }
  return undefined
}

function finishMatch<Field extends string>(label: Label<Field>, flow: Flow, start: number): LabelMatch<Field> | undefined {
  const words = start + label.words.length
  if (/[a-z0-9]/.test(flow.folded.charAt(words))) return undefined
  const body = words + lengthOf(qualifier, flow.folded.slice(words))
  const to = body + lengthOf(dated, flow.folded.slice(body))
  const end = ending.exec(flow.folded.slice(to))?.[0] ?? ''
  const form = formOf(label, flow, { start, to, end })
  return form && { field: label.field, words: label.words, strong: label.strong, from: 0, to: to + end.length, form }
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0
}

interface LabelPlace {
  start: number
  to: number
  // What stands between the words and the value.
  end: string
}

function formOf<Field extends string>(label: Label<Field>, flow: Flow, { start, to, end }: LabelPlace): LabelForm | undefined {
  if (to + end.length >= flow.text.length) return 'alone'
  if (/[:|：]/.test(end)) return 'colon'
  if (!isUpperCase(flow.text.charAt(start))) return undefined
  if (label.strong && /-|=/.test(end)) return 'colon'
  return /^\s/.test(flow.folded.slice(to)) ? 'open' : undefined
}

// Strong labels with a colon in the middle of a line (tables flattened into one paragraph).
export function matchInnerLabels<Field extends string>(index: LabelIndex<Field>, flow: Flow, from: number): LabelMatch<Field>[] {
  const matches: LabelMatch<Field>[] = []
  for (const found of flow.folded.matchAll(index.inner)) {
    if (found.index < from || !isUpperCase(flow.text.charAt(found.index))) continue
    const label = index.labels.find((candidate) => found[0].startsWith(candidate.words))
    if (!label) continue
    const to = found.index + found[0].length
    matches.push({ field: label.field, words: label.words, strong: true, from: found.index, to, form: 'colon' })
  }
  return matches
}

export interface SplitLabel<Field extends string> {
  field: Field
  words: string
  heads: { to: number }[]
}

// A label of several words whose lines stand beside the lines of its value («Dotčené druhy sociálních | … / služeb (§): | …»).
export function matchSplitLabel<Field extends string>(
  index: LabelIndex<Field>,
  flows: readonly Flow[],
): SplitLabel<Field> | undefined {
  const first = flows[0]
  if (!first || !isUpperCase(first.text.charAt(0))) return undefined
  for (const label of index.labels) {
    if (!label.strong || !label.words.includes(' ')) continue
    const heads = splitOver(label.words, flows)
    if (heads && heads.length > 1) return { field: label.field, words: label.words, heads }
  }
  return undefined
}

function splitOver(words: string, flows: readonly Flow[]): { to: number }[] | undefined {
  const heads: { to: number }[] = []
  let rest = words
  for (const flow of flows.slice(0, 4)) {
    const length = commonWords(rest, flow.folded)
    if (length === 0) return undefined
    const remaining = rest.slice(length).trimStart()
    if (remaining === '') {
      const qualified = length + (qualifier.exec(flow.folded.slice(length))?.[0].length ?? 0)
      const end = ending.exec(flow.folded.slice(qualified))?.[0].length ?? 0
      return [...heads, { to: qualified + end }]
    }
    heads.push({ to: length })
    rest = remaining
  }
  return undefined
}

// Length of the longest run of whole words with which both begin.
function commonWords(words: string, line: string): number {
  let length = 0
  for (const word of words.split(' ')) {
    const next = length === 0 ? word : `${words.slice(0, length)} ${word}`
    if (!line.startsWith(next) || /[a-z0-9]/.test(line.charAt(next.length))) break
    length = next.length
  }
  return length
}
