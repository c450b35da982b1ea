import { isBlank } from './characters.ts'
import { flowOf } from './flow.ts'
import type { CoverageLedger } from './ledger.ts'
import { flowOfLine, type Reader } from './paragraphs.ts'
import type { SourceLine } from './source-text.ts'

// Tags and other marks go with the text around them; a line of nothing else is furniture.
export function claimNoise(reader: Reader, ledger: CoverageLedger): void {
  for (const line of reader.source.lines) {
    const { noise, text } = flowOfLine(reader, line)
    if (text !== '' && !isTouched(reader, ledger, line)) continue
    for (const mark of noise) ledger.range(mark.from, mark.to, mark.kind)
    if (/^[-=_*.:\s]{3,}$/.test(text) && line.table === null) ledger.range(line.from, line.to, 'divider')
  }
}

function isTouched(reader: Reader, ledger: CoverageLedger, line: SourceLine): boolean {
  for (let offset = line.from; offset < line.to; offset += 1) {
    if (!isBlank(reader.source.text.charAt(offset)) && ledger.ownerOf(offset) !== 'nobody') return true
  }
  return false
}

// The first line of the document, when it reads like a title.
export function claimTitle(reader: Reader, ledger: CoverageLedger): void {
  const line = reader.source.lines.find((candidate) => candidate.to > candidate.from && candidate.kind === 'text')
  if (!line || line.table !== null || isTouched(reader, ledger, line)) return
  const flow = flowOf(reader.source.text, line.from, line.to)
  if (flow.text.length <= 220 && !/[.;,]$/.test(flow.text)) ledger.furniture(flow, 'title')
}
