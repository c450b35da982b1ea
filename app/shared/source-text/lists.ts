import { sliceFlow, trimFlow, type Flow } from './flow.ts'
import type { CoverageLedger } from './ledger.ts'
import { bullet } from './paragraphs.ts'

// Relative clauses are set off by a comma in Czech, they begin no new item.
const clause =
  /^(?:kter[a-z]*|jez|jenz|jejichz|jehoz|jejimz|nimz|nichz|kde|kdy|aby|ze|vcetne|zejmena|predevsim|napr\.?|tj\.?|tzn\.?|resp\.?|popr\.?|pripadne|s ohledem|u nichz|za ucelem|ktery)(?![a-z])/

interface SplitOptions {
  // Whether a comma followed by a relative clause divides too.
  everyComma?: boolean
  semicolonOnly?: boolean
}

// Items of an enumeration; separators become furniture, brackets are not torn.
export function takeList(ledger: CoverageLedger, flow: Flow, options: SplitOptions = {}): string[] {
  const cuts = findSeparators(flow, options)
  const items: string[] = []
  let start = 0
  for (const cut of [...cuts, { from: flow.text.length, to: flow.text.length }]) {
    const item = takeItem(ledger, sliceFlow(flow, start, cut.from))
    if (item !== '') items.push(item)
    ledger.furniture(sliceFlow(flow, cut.from, cut.to), 'separator')
    start = cut.to
  }
  ledger.furniture({ ...sliceFlow(flow, 0, 0), noise: flow.noise }, 'tag')
  return items
}

function takeItem(ledger: CoverageLedger, flow: Flow): string {
  const trimmed = trimFlow(flow)
  const mark = bullet.exec(trimmed.text)?.[0].length ?? 0
  if (mark > 0) ledger.furniture(sliceFlow(trimmed, 0, mark), 'bullet')
  return ledger.field(sliceFlow(trimmed, mark))
}

interface Cut {
  from: number
  to: number
}

function findSeparators(flow: Flow, options: SplitOptions): Cut[] {
  const cuts: Cut[] = []
  let depth = 0
  for (let index = 0; index < flow.text.length; index += 1) {
    const character = flow.text.charAt(index)
    if (character === '(') depth += 1
    if (character === ')') depth = Math.max(0, depth - 1)
    if (character === '\n' || (depth === 0 && isSeparator(flow, index, options))) cuts.push({ from: index, to: index + 1 })
  }
  return cuts
}

function isSeparator(flow: Flow, index: number, options: SplitOptions): boolean {
  const character = flow.text.charAt(index)
  if (character === ';' || character === '•') return true
  if (character !== ',' || options.semicolonOnly === true) return false
  if (/\d/.test(flow.text.charAt(index - 1)) && /\d/.test(flow.text.charAt(index + 1))) return false
  return options.everyComma === true || !clause.test(flow.folded.slice(index + 1).trimStart())
}

const inlineBullet =
  /(?<=^|[\s\n])[•●▪■◦‣➢➤►\uf076\uf0a7\uf0b7\uf0d8\uf0fc](?=\s|\p{L})|(?<=^|\n)(?:[·*]|§(?=\s+\p{L})|[-–—](?=\s|\p{Lu})|o(?=\s+\p{L}))/gu
const inlineNumber = /(?<=^|\n)(?:\d{1,2}[.)]|[a-z]\))(?=\s)/gu

// Items of a list of sentences: bullets, numbers, or paragraphs where there is no mark.
export function takeSentences(ledger: CoverageLedger, flow: Flow): string[] {
  const marks = [...flow.text.matchAll(inlineBullet)]
  const found = marks.length > 0 ? marks : [...flow.text.matchAll(inlineNumber)]
  if (found.length === 0) return takeList(ledger, flow, { semicolonOnly: true })
  const items: string[] = []
  const starts = found.map((match) => match.index)
  // Paragraphs before the first mark are items of their own.
  const bounds = starts[0] === 0 ? starts : [0, ...starts]
  bounds.forEach((start, index) => {
    const part = trimFlow(sliceFlow(flow, start, bounds[index + 1] ?? flow.text.length))
    const mark = found.find((match) => match.index === start)
    const length = mark ? mark[0].length : 0
    if (length > 0) ledger.furniture(sliceFlow(part, 0, length), 'bullet')
    const item = ledger.field(trimFlow(sliceFlow(part, length)))
    if (item !== '') items.push(item)
  })
  ledger.furniture({ ...sliceFlow(flow, 0, 0), noise: flow.noise }, 'tag')
  return items
}
