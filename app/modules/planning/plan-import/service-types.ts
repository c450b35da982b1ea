import { emptyFlow, joinFlows, sliceFlow, trimFlow, type Flow } from '#app/shared/source-text/flow.ts'
import type { CoverageLedger } from '#app/shared/source-text/ledger.ts'
import { bullet } from '#app/shared/source-text/paragraphs.ts'
import type { ImportedService } from './plan-import.types.ts'

const reference =
  /\(\s*(?:dle\s+|podle\s+)?§{0,2}\s*(?<bracketed>\d{2,3}\s?[a-z]?)(?:\s*(?:odst|zak|zakona)[^)]*)?\s*\)|§{1,2}\s*(?<bare>\d{2,3}(?:\s?[a-z](?![a-z]))?)|(?<=^|\s)(?<plain>\d{2}[a-z]?)(?=\s*$)/g

interface Reference {
  from: number
  to: number
  section: Flow
}

// Names with their §, in source order: «Osobní asistence (§ 39)», «§ 35 odborné …», several without commas between them.
export function takeServiceTypes(ledger: CoverageLedger, flow: Flow): ImportedService[] {
  const services: ImportedService[] = []
  let sawSign = false
  for (const chunk of splitChunks(ledger, flow)) {
    const references = findReferences(chunk, sawSign)
    if (/§/.test(chunk.text)) sawSign = true
    services.push(...(references.length === 0 ? takeName(ledger, chunk) : takeReferenced(ledger, chunk, references)))
  }
  ledger.furniture({ ...sliceFlow(flow, 0, 0), noise: flow.noise }, 'tag')
  return services
}

function splitChunks(ledger: CoverageLedger, flow: Flow): Flow[] {
  const chunks: Flow[] = []
  let depth = 0
  let start = 0
  const cut = (end: number) => {
    const chunk = trimFlow(sliceFlow(flow, start, end))
    const mark = bullet.exec(chunk.text)?.[0].length ?? 0
    if (mark > 0 && !chunk.text.startsWith('§')) ledger.furniture(sliceFlow(chunk, 0, mark), 'bullet')
    if (chunk.text !== '') chunks.push(chunk.text.startsWith('§') ? chunk : trimFlow(sliceFlow(chunk, mark)))
    ledger.furniture(sliceFlow(flow, end, end + 1), 'separator')
    start = end + 1
  }
  for (let index = 0; index < flow.text.length; index += 1) {
    const character = flow.text.charAt(index)
    if (character === '(') depth += 1
    if (character === ')') depth = Math.max(0, depth - 1)
    if (character === '\n' || (depth === 0 && /[,;•]/.test(character))) cut(index)
  }
  cut(flow.text.length)
  return chunks
}

function findReferences(chunk: Flow, sawSign: boolean): Reference[] {
  const references: Reference[] = []
  for (const match of chunk.folded.matchAll(reference)) {
    const written = writtenSection(match, sawSign && /^(?:a\s+)?\d/.test(chunk.folded))
    if (written === undefined) continue
    const at = match.index + match[0].indexOf(written)
    references.push({ from: match.index, to: match.index + match[0].length, section: sliceFlow(chunk, at, at + written.length) })
  }
  return references
}

// «§ 37, 39 a 40»: a number alone is a § only in a row of them.
function writtenSection(match: RegExpExecArray, mayBePlain: boolean): string | undefined {
  const { bracketed, bare, plain } = match.groups ?? {}
  return bracketed ?? bare ?? (mayBePlain ? plain : undefined)
}

function takeName(ledger: CoverageLedger, chunk: Flow): ImportedService[] {
  const name = ledger.field(chunk)
  return name === '' ? [] : [{ section: null, name }]
}

function takeReferenced(ledger: CoverageLedger, chunk: Flow, references: readonly Reference[]): ImportedService[] {
  const before = withoutJoiner(ledger, sliceFlow(chunk, 0, references[0]?.from ?? 0))
  const signFirst = before.text === ''
  const services: ImportedService[] = []
  references.forEach((current, index) => {
    const [previous, next] = [references[index - 1], references[index + 1]]
    const [start, end] = signFirst ? [current.to, next?.from ?? chunk.text.length] : [previous?.to ?? 0, current.from]
    const name = withoutJoiner(ledger, sliceFlow(chunk, start, end))
    const tail = signFirst || next ? emptyFlow : withoutJoiner(ledger, sliceFlow(chunk, current.to))
    services.push(...takeWithTail(ledger, current.section, name, tail))
    ledger.furniture(sliceFlow(chunk, current.from, current.to), 'separator')
  })
  return services
}

// «Odlehčovací služby (§ 44) – pobytové» goes on with the name; «… (§ 44) Raná péče» is another service.
function takeWithTail(ledger: CoverageLedger, section: Flow, name: Flow, tail: Flow): ImportedService[] {
  const goesOn = /^[(\p{Ll}\d-]/u.test(tail.text)
  const service = takeOne(ledger, section, goesOn ? joinFlows(name, tail, 'soft') : name)
  return goesOn ? [service] : [service, ...takeName(ledger, tail)]
}

function takeOne(ledger: CoverageLedger, section: Flow, name: Flow): ImportedService {
  return { section: ledger.field(section).replace(/\s/g, ''), name: ledger.field(name) }
}

// «a», dashes and dots between two services.
function withoutJoiner(ledger: CoverageLedger, flow: Flow): Flow {
  const trimmed = trimFlow(flow)
  const head = /^(?:(?:a|i|nebo|dale)\s+|[-:.+/]+\s*)+/.exec(`${trimmed.folded} `)?.[0].trimEnd().length ?? 0
  if (head > 0) ledger.furniture(sliceFlow(trimmed, 0, head), 'separator')
  const rest = trimFlow(sliceFlow(trimmed, head))
  const tail = /(?:\s*[-–:.]|\s+(?:a|dle|podle))$/.exec(rest.folded)?.[0].length ?? 0
  if (tail === 0) return rest
  ledger.furniture(trimFlow(sliceFlow(rest, rest.text.length - tail)), 'separator')
  return trimFlow(sliceFlow(rest, 0, rest.text.length - tail))
}
