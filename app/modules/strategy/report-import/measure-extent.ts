import { bullet, jointOf, type Reader } from '#app/shared/source-text/paragraphs.ts'
import type { MeasureField } from './measure-fields.ts'
import type { FieldDraft } from './report-assembly.types.ts'
import type { ReportLine } from './report-lines.ts'

const long: readonly MeasureField[] = ['comment']

// Whether a line without a label still belongs to the field before it.
export function belongsToMeasure(reader: Reader, draft: FieldDraft, entry: ReportLine): boolean {
  const { line } = entry
  if (line.heading !== null) return false
  if (draft.table !== null) return line.table === draft.table ? line.row === draft.row || line.column > 0 : false
  if (line.table !== null) return false
  const last = draft.pieces.findLast((piece) => piece.flow.text !== '')
  if (!last) return true
  if (jointOf(reader, last, entry) !== 'hard') return true
  if (long.includes(draft.field)) return !looksLikeTitle(entry)
  return bullet.test(entry.flow.text) && draft.field !== 'name' && draft.field !== 'deadline' && draft.field !== 'status'
}

function looksLikeTitle({ line, flow }: ReportLine): boolean {
  return line.gapBefore && flow.text.length <= 60 && !/[.,;:!?)]$/.test(flow.text) && !bullet.test(flow.text)
}
