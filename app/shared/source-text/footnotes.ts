import { bullet, flowOfLine, jointOf, type Piece, type Reader } from './paragraphs.ts'
import type { SourceLine } from './source-text.ts'

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const start = /^(?:(?<raised>[⁰¹²³⁴-⁹]{1,2})|\[(?<bracketed>\d{1,2})\]|(?<plain>\d{1,2})(?=\s))\s*(?=\S)/

// Footnotes printed between other lines; a plain number begins one only when its mark stands in the text before.
export function findFootnotes(reader: Reader, candidates: readonly SourceLine[]): Set<SourceLine> {
  const footnotes = new Set<SourceLine>()
  candidates.forEach((line, index) => {
    if (line.table !== null || footnotes.has(line) || !startsFootnote(reader, line, candidates[index - 1])) return
    let last: Piece = { line, flow: flowOfLine(reader, line) }
    footnotes.add(line)
    for (const next of candidates.slice(index + 1, index + 8)) {
      const piece = { line: next, flow: flowOfLine(reader, next) }
      if (next.table !== null || next.gapBefore || next.row - last.line.row > 1 || jointOf(reader, last, piece) === 'hard') break
      footnotes.add(next)
      last = piece
    }
  })
  return footnotes
}

function startsFootnote(reader: Reader, line: SourceLine, before: SourceLine | undefined): boolean {
  const flow = flowOfLine(reader, line)
  const marks = start.exec(flow.text)?.groups
  if (!marks || flow.text.length < 12) return false
  const textBefore = reader.source.text.slice(0, line.from)
  const { raised, bracketed, plain = '' } = marks
  if (raised !== undefined) return textBefore.includes(raised)
  if (bracketed !== undefined) return textBefore.includes(`[${bracketed}]`)
  return (line.gapBefore || interrupts(reader, line, before)) && hasMark(textBefore, plain)
}

// In text copied from a PDF the footnote stands between bullets or sentences without an empty line.
function interrupts(reader: Reader, line: SourceLine, before: SourceLine | undefined): boolean {
  if (!before || before.table !== null) return false
  const [left, right] = [before, line].map((each) => ({ line: each, flow: flowOfLine(reader, each) }))
  if (!left || !right || !/^\d{1,2}\s+\p{Lu}/u.test(right.flow.text)) return false
  return bullet.test(left.flow.text) || /[.!?]$/.test(left.flow.text) || left.flow.text.length < 45
}

function hasMark(before: string, digits: string): boolean {
  const raised = [...digits].map((digit) => superscripts.charAt(Number(digit))).join('')
  return before.includes(raised) || new RegExp(`\\p{Ll}${digits}(?=[\\s,.;:)]|$)`, 'u').test(before)
}
