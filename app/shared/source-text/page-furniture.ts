import { fold } from './characters.ts'
import { flowOfLine, type Reader } from './paragraphs.ts'
import type { SourceLine } from './source-text.ts'

const pageNumber = /^(?:[-–—]\s*)?(?:(?:strana|stranka|str\.|page)\s*)?\d{1,4}(?:\s*(?:\/|z|ze|of)\s*\d{1,4})?(?:\s*[-–—])?$/

export function looksLikePageNumber(folded: string): boolean {
  return pageNumber.test(folded) && folded.length <= 24
}

function isNamedPageNumber(folded: string): boolean {
  return looksLikePageNumber(folded) && !/^\d{1,4}$/.test(folded)
}

export interface LineRoles {
  // The line is known to be something else: a label, a heading.
  isKnown: (line: SourceLine) => boolean
  // A label without its value: the next line is the value, however it looks.
  expectsValue: (line: SourceLine) => boolean
}

// Page numbers and running headers of a document whose pages are not marked (text copied from a PDF).
export function findPageFurniture(reader: Reader, roles: LineRoles): Map<SourceLine, string> {
  const found = new Map<SourceLine, string>()
  const lines = reader.source.lines
  for (const line of lines) if (line.kind !== 'text') found.set(line, line.kind)
  const open = lines.filter((line) => line.kind === 'text' && line.table === null && line.to > line.from)
  const numbers = findPageNumbers(reader, open, roles)
  for (const line of numbers) found.set(line, 'page-number')
  for (const line of findRunningHeaders(reader, open, numbers, roles)) found.set(line, 'page-header')
  return found
}

// A bare number is a page number when the bare numbers of the document grow by ones.
function findPageNumbers(reader: Reader, lines: readonly SourceLine[], roles: LineRoles): Set<SourceLine> {
  const numbers = new Set<SourceLine>()
  const bare: { line: SourceLine; value: number }[] = []
  lines.forEach((line, index) => {
    const folded = flowOfLine(reader, line).folded
    const before = lines[index - 1]
    if (isNamedPageNumber(folded)) numbers.add(line)
    else if (/^\d{1,4}$/.test(folded) && !(before && roles.expectsValue(before))) bare.push({ line, value: Number(folded) })
  })
  for (const entry of longestCount(bare)) numbers.add(entry.line)
  return numbers
}

function longestCount<Entry extends { value: number }>(entries: readonly Entry[]): Entry[] {
  const chains = new Map<number, Entry[]>()
  for (const entry of entries) {
    // One number may have been lost.
    const chain = [...(chains.get(entry.value - 1) ?? chains.get(entry.value - 2) ?? []), entry]
    chains.set(entry.value, chain)
  }
  let longest: Entry[] = []
  for (const chain of chains.values()) if (chain.length > longest.length) longest = chain
  return longest.length >= 2 ? longest : []
}

function findRunningHeaders(
  reader: Reader,
  lines: readonly SourceLine[],
  numbers: ReadonlySet<SourceLine>,
  roles: LineRoles,
): SourceLine[] {
  const groups = new Map<string, number[]>()
  lines.forEach((line, index) => {
    const key = headerKey(flowOfLine(reader, line).text)
    if (key === null || numbers.has(line) || roles.isKnown(line)) return
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  const found: SourceLine[] = []
  for (const indexes of groups.values()) {
    if (indexes.length < 2 || !isRunningHeader(lines, indexes, numbers, roles)) continue
    for (const index of indexes) {
      const line = lines[index]
      if (line) found.push(line)
    }
  }
  return found
}

function headerKey(text: string): string | null {
  if (text.length < 6 || text.length > 160 || /^[•·▪*-]/.test(text)) return null
  return fold(text).replace(/\d+/g, '#')
}

// Repeated beside page numbers or at page breaks, and not as the value of the same label again and again.
function isRunningHeader(
  lines: readonly SourceLine[],
  indexes: readonly number[],
  numbers: ReadonlySet<SourceLine>,
  roles: LineRoles,
): boolean {
  let besidePage = 0
  let besideLabel = 0
  for (const index of indexes) {
    const before = lines[index - 1]
    if (before && roles.expectsValue(before)) besideLabel += 1
    if (isAtPageEdge(lines, index, numbers)) besidePage += 1
  }
  return besidePage >= Math.max(2, indexes.length * 0.6) && besideLabel < indexes.length / 2
}

function isAtPageEdge(lines: readonly SourceLine[], index: number, numbers: ReadonlySet<SourceLine>): boolean {
  const line = lines[index]
  if (!line) return false
  for (const other of [lines[index - 2], lines[index - 1], lines[index + 1], lines[index + 2]]) {
    if (other && (numbers.has(other) || other.page !== line.page)) return true
  }
  return false
}
