import { bullet, jointOf, type Reader } from '#app/shared/source-text/paragraphs.ts'
import type { MeasureField } from './measure-fields.ts'
import type { FieldDraft } from './report-assembly.types.ts'
import type { ReportLine } from './report-lines.ts'

// Whether a line without a label still belongs to the field before it.
export function belongsToMeasure(reader: Reader, draft: FieldDraft, entry: ReportLine): boolean {
  const { line } = entry
  if (line.heading !== null || line.table !== draft.table) return false
  return draft.table === null ? belongsToParagraph(reader, draft, entry) : line.row === draft.row || line.column > 0
}

const single: readonly MeasureField[] = ['name', 'deadline', 'status']

function belongsToParagraph(reader: Reader, draft: FieldDraft, entry: ReportLine): boolean {
  const last = draft.pieces.findLast((piece) => piece.flow.text !== '')
  if (!last || jointOf(reader, last, entry) !== 'hard') return true
  if (draft.field === 'comment') return !looksLikeTitle(entry)
  return bullet.test(entry.flow.text) && !single.includes(draft.field)
}

function looksLikeTitle({ line, flow }: ReportLine): boolean {
  return line.gapBefore && flow.text.length <= 60 && !/[.,;:!?)]$/.test(flow.text) && !bullet.test(flow.text)
}
