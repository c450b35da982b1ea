import { fold } from './characters.ts'
import { flowOfLine, type Reader } from './paragraphs.ts'
import type { SourceLine } from './source-text.ts'

const pageNumber =
  /^(?:[-–—]\s*)?(?:(?:strana|stranka|str\.|page)\s*)?\d{1,4}(?:\s*(?:\/|z|ze|of)\s*(?!(?:19|20)\d{2}(?!\d))\d{1,4})?(?:\s*[-–—])?$/

function isNamedPageNumber(folded: string): boolean {
  return pageNumber.test(folded) && folded.length <= 24 && !/^\d{1,4}$/.test(folded)
}

interface LineRoles {
  // The line is known to be something else: a label, a heading.
  isKnown: (line: SourceLine) => boolean
  // A label without its value: the next line is the value, however it looks.
  expectsValue: (line: SourceLine) => boolean
}

interface BareNumber {
  index: number
  value: number
  afterLabel: boolean
}

interface PageSearch {
  reader: Reader
  lines: SourceLine[]
  roles: LineRoles
}

// Page numbers and running headers of a document whose pages are not marked (text copied from a PDF).
export function findPageFurniture(reader: Reader, roles: LineRoles): Map<SourceLine, string> {
  const found = new Map<SourceLine, string>()
  for (const line of reader.source.lines) {
    if (line.kind !== 'text') found.set(line, line.kind)
    else if (isContentsLine(flowOfLine(reader, line).text)) found.set(line, 'contents')
  }
  // A reader that knows paragraphs (Word, web, PDF with positions) knows the furniture of the pages too.
  const knowsPages = reader.source.lines.some((line) => line.startsParagraph !== null)
  if (!knowsPages) findUnmarked(reader, roles, found)
  return found
}

function findUnmarked(reader: Reader, roles: LineRoles, found: Map<SourceLine, string>): void {
  const lines = reader.source.lines.filter((line) => line.kind === 'text' && line.table === null && line.to > line.from)
  const search: PageSearch = { reader, lines, roles }
  const numbers = findNamedNumbers(search)
  const bare = findBareNumbers(search)
  for (const entry of longestCount(bare)) numbers.add(entry.index)
  const headers = findRunningHeaders(search, numbers, bare)
  for (const { index } of bare) if (headers.has(index - 1) || headers.has(index + 1)) numbers.add(index)
  for (const index of headers) setKind(found, lines[index], 'page-header')
  for (const index of numbers) setKind(found, lines[index], 'page-number')
}

// «1.1 Terénní služby ........ 12»
function isContentsLine(text: string): boolean {
  return /\p{L}.*(?:\.{4,}|…{2,}|(?:\s\.){4,}|_{4,})\s*\d{1,4}$/u.test(text)
}

function setKind(found: Map<SourceLine, string>, line: SourceLine | undefined, kind: string): void {
  if (line) found.set(line, kind)
}

function findNamedNumbers({ reader, lines, roles }: PageSearch): Set<number> {
  const numbers = new Set<number>()
  lines.forEach((line, index) => {
    const { folded } = flowOfLine(reader, line)
    const before = lines[index - 1]
    const isValue = !/^[a-z]/.test(folded) && before !== undefined && roles.expectsValue(before)
    if (isNamedPageNumber(folded) && !isValue) numbers.add(index)
  })
  return numbers
}

function findBareNumbers({ reader, lines, roles }: PageSearch): BareNumber[] {
  const bare: BareNumber[] = []
  lines.forEach((line, index) => {
    const { folded } = flowOfLine(reader, line)
    const before = lines[index - 1]
    if (/^\d{1,4}$/.test(folded))
      bare.push({ index, value: Number(folded), afterLabel: before !== undefined && roles.expectsValue(before) })
  })
  return bare
}

// Page numbers count on; when most of them stand right under a label, they are its values.
function longestCount(entries: readonly BareNumber[]): BareNumber[] {
  const chains = new Map<number, BareNumber[]>()
  for (const entry of entries) {
    // One number may have been lost.
    const chain = [...(chains.get(entry.value - 1) ?? chains.get(entry.value - 2) ?? []), entry]
    chains.set(entry.value, chain)
  }
  let longest: BareNumber[] = []
  for (const chain of chains.values()) if (chain.length > longest.length) longest = chain
  const values = longest.filter((entry) => entry.afterLabel)
  const numbers = values.length > longest.length * 0.4 ? longest.filter((entry) => !entry.afterLabel) : longest
  return numbers.length >= 2 ? numbers : []
}

function findRunningHeaders(search: PageSearch, numbers: ReadonlySet<number>, bare: readonly BareNumber[]): Set<number> {
  const groups = new Map<string, number[]>()
  search.lines.forEach((line, index) => {
    const key = headerKey(flowOfLine(search.reader, line).text)
    if (key === null || numbers.has(index) || search.roles.isKnown(line)) return
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  const edges = new Set([...numbers, ...bare.map((entry) => entry.index)])
  const found = new Set<number>()
  for (const indexes of groups.values()) {
    if (indexes.length < 2 || !isRunningHeader(search, indexes, edges, numbers.size)) continue
    for (const index of indexes) found.add(index)
  }
  return found
}

function headerKey(text: string): string | null {
  if (text.length < 6 || text.length > 160 || /^[•·▪*–—-]/.test(text)) return null
  return fold(text).replace(/\d+/g, '#')
}

// Repeated beside page numbers or at page breaks, about as often as there are pages, and not as the value of one label.
function isRunningHeader(search: PageSearch, indexes: readonly number[], edges: ReadonlySet<number>, pages: number): boolean {
  const { lines, roles } = search
  let besidePage = 0
  let besideLabel = 0
  for (const index of indexes) {
    const before = lines[index - 1]
    if (before && roles.expectsValue(before)) besideLabel += 1
    if (isAtPageEdge(lines, index, edges)) besidePage += 1
  }
  if (pages >= 4 && indexes.length < pages * 0.3) return false
  return besidePage >= Math.max(2, indexes.length * 0.6) && besideLabel < indexes.length / 2
}

function isAtPageEdge(lines: readonly SourceLine[], index: number, edges: ReadonlySet<number>): boolean {
  const line = lines[index]
  for (const other of [index - 2, index - 1, index + 1, index + 2]) {
    if (edges.has(other) || (lines[other] !== undefined && lines[other].page !== line?.page)) return true
  }
  return false
}
