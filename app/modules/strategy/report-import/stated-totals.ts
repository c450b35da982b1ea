import { fold } from '#app/shared/source-text/characters.ts'
import type { MeasureStatus, StatedTotals } from './report-import.types.ts'

const patterns: readonly { status: MeasureStatus; pattern: RegExp }[] = [
  { status: 'partial', pattern: /castecn|zcasti|z casti/ },
  {
    status: 'not-done',
    pattern:
      /nes?plnen|nes?plni|nezahaj|nerealizov|nebyl[aoiy]?\b.*(?:s?plnen|zahajen|realizov)|nejsou (?:s?plnen|zahajen)|neni (?:s?plnen|zahajen)/,
  },
  { status: 'done', pattern: /\bsplnen|\bhotov|dokoncen/ },
  { status: 'ongoing', pattern: /\bplnen[aoyi]?\b|\bplnenych\b|\bplni se\b|\bse plni\b|\bplni\b/ },
]

const noStatedTotals: StatedTotals = { done: null, ongoing: null, partial: null, 'not-done': null }

// The first paragraph that gives numbers for at least two words of the scale.
export function readStatedTotals(paragraphs: readonly string[]): StatedTotals {
  for (const paragraph of paragraphs) {
    const totals = readParagraph(fold(withoutWhole(paragraph)))
    if (Object.values(totals).filter((value) => value !== null).length >= 2) return totals
  }
  return readRows(paragraphs)
}

// «Z 16 opatření», «celkem 109 opatření» is the whole, no part; «že 2 opatření» is a part, hence before folding.
function withoutWhole(paragraph: string): string {
  return paragraph.replace(/(?<!\p{L})(?:z|ze|celkem)\s+\d+(?:\s+opatření)?/giu, ' ')
}

// One number in each of several rows («splněno | 2»).
function readRows(paragraphs: readonly string[]): StatedTotals {
  const totals = { ...noStatedTotals }
  for (const paragraph of paragraphs) {
    const folded = fold(paragraph)
    const clause = readClause(folded)
    if (folded.length > 60 || clause.number === null || clause.status === null) continue
    totals[clause.status] ??= clause.number
  }
  return Object.values(totals).filter((value) => value !== null).length >= 3 ? totals : noStatedTotals
}

interface Clause {
  number: number | null
  status: MeasureStatus | null
}

function readParagraph(folded: string): StatedTotals {
  const totals = { ...noStatedTotals }
  let pending: Clause = { number: null, status: null }
  for (const text of folded.split(/[,;.:](?=\s|$)|\sa\s|\n/)) {
    const clause = readClause(text)
    if (clause.number !== null && clause.status !== null) {
      totals[clause.status] ??= clause.number
      pending = { number: null, status: null }
    } else if (pending.number !== null && clause.status !== null && clause.number === null) {
      totals[clause.status] ??= pending.number
      pending = { number: null, status: null }
    } else if (clause.number !== null) pending = clause
  }
  return totals
}

function readClause(text: string): Clause {
  const plain = text.replace(/\d{4}(?:\s*-\s*\d{4})?|\d+(?:[,.]\d+)?\s*%/g, ' ')
  const numbers = plain.match(/(?<![\d.,])\d{1,3}(?![\d.,]*\d)/g) ?? []
  const status = patterns.find((candidate) => candidate.pattern.test(plain))?.status ?? null
  return { number: numbers.length === 1 ? Number(numbers[0]) : null, status }
}
