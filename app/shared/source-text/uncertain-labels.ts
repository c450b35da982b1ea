import { emptyFlow, sliceFlow, type Flow } from './flow.ts'
import type { LabelMatch } from './label-matching.ts'

// A line as the search for labels sees it.
interface LabelledLine<Field extends string> {
  flow: Flow
  label: LabelMatch<Field> | null
  certain: boolean
  // The head of a record stands beside labels as well as they do.
  isHead: boolean
  isFurniture: boolean
}

interface Evidence<Field extends string> {
  lines: readonly LabelledLine<Field>[]
  // How often a field is written with a colon.
  withColon: Map<Field, number>
  // How often ordinary words stand like a label without a colon, beside other labels.
  weak: Map<string, number>
  records: number
  // The label that most often stands before a field.
  before: Map<Field, Field>
}

// A label without a colon («Zdroje financování kraj, obce») is certain only by its neighbours and by the rest of the document.
export function refusedLabels<Field extends string>(
  lines: readonly LabelledLine<Field>[],
  records: number,
): Set<LabelledLine<Field>> {
  const withColon = countWithColon(lines)
  const weak = countWeak(lines)
  const evidence = {
    lines,
    withColon,
    weak,
    records: Math.max(2, records, ...withColon.values()),
    before: usualOrder(lines, weak),
  }
  const refused = new Set<LabelledLine<Field>>()
  lines.forEach((line, index) => {
    if (line.label && !line.certain && !isAccepted(evidence, line.label, index)) refused.add(line)
  })
  return refused
}

function countWithColon<Field extends string>(lines: readonly LabelledLine<Field>[]): Map<Field, number> {
  const counts = new Map<Field, number>()
  for (const { label, certain, flow } of lines) {
    if (!label || !certain || (label.form !== 'colon' && !flow.text.endsWith(':'))) continue
    counts.set(label.field, (counts.get(label.field) ?? 0) + 1)
  }
  return counts
}

function countWeak<Field extends string>(lines: readonly LabelledLine<Field>[]): Map<string, number> {
  const counts = new Map<string, number>()
  lines.forEach(({ label }, index) => {
    if (!label || label.strong || label.form !== 'open' || !isBesideLabel(lines, index)) return
    counts.set(label.words, (counts.get(label.words) ?? 0) + 1)
  })
  return counts
}

function usualOrder<Field extends string>(
  lines: readonly LabelledLine<Field>[],
  weak: ReadonlyMap<string, number>,
): Map<Field, Field> {
  const labels = lines.flatMap(({ label, certain }) =>
    label && (certain || label.strong || weak.has(label.words)) ? [label.field] : [],
  )
  const counts = new Map<Field, Map<Field, number>>()
  labels.forEach((field, index) => {
    const last = labels[index - 1]
    const own = counts.get(field) ?? new Map<Field, number>()
    if (last !== undefined) own.set(last, (own.get(last) ?? 0) + 1)
    counts.set(field, own)
  })
  const before = new Map<Field, Field>()
  for (const [field, own] of counts) {
    const [most] = [...own].sort((a, b) => b[1] - a[1])
    if (most) before.set(field, most[0])
  }
  return before
}

const sentenceGoesOn = /^(?:je|jsou|byl|bude|budou|lze|ktere|pro|v|ve|na|s|se|a|i|z|ze)\s/

function isAccepted<Field extends string>(evidence: Evidence<Field>, label: LabelMatch<Field>, index: number): boolean {
  const { lines, withColon } = evidence
  const hasColonElsewhere = (withColon.get(label.field) ?? 0) >= 2
  if (label.form !== 'open') return !hasColonElsewhere
  if (!label.strong) return !hasColonElsewhere && isAcceptedWeak(evidence, label, index)
  const value = valueOf(lines[index], label)
  if (hasColonElsewhere) return startsLikeValue(value.text) && isLabelAt(lines, index, -1) && isLabelAt(lines, index, 1)
  return startsLikeValue(value.text) || !sentenceGoesOn.test(value.folded)
}

function valueOf<Field extends string>(line: LabelledLine<Field> | undefined, label: LabelMatch<Field>): Flow {
  return line ? sliceFlow(line.flow, label.to) : emptyFlow
}

function isAcceptedWeak<Field extends string>(evidence: Evidence<Field>, label: LabelMatch<Field>, index: number): boolean {
  const { lines, weak, records, before } = evidence
  if ((weak.get(label.words) ?? 0) < records * 0.4) return false
  if (isBesideLabel(lines, index)) return true
  const last = lines.slice(Math.max(0, index - 60), index).findLast((line) => line.label !== null)?.label
  return startsLikeValue(valueOf(lines[index], label).text) && last?.field === before.get(label.field)
}

function startsLikeValue(text: string): boolean {
  return /^[\p{Lu}\d„"(–•?-]/u.test(text)
}

function isBesideLabel<Field extends string>(lines: readonly LabelledLine<Field>[], index: number): boolean {
  return isLabelAt(lines, index, -1) || isLabelAt(lines, index, 1)
}

function isLabelAt<Field extends string>(lines: readonly LabelledLine<Field>[], index: number, step: 1 | -1): boolean {
  for (let position = index + step; ; position += step) {
    const line = lines[position]
    if (!line) return false
    if (line.flow.text !== '' && !line.isFurniture) return line.label !== null || line.isHead
  }
}
