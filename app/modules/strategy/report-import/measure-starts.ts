import type { ColumnTable } from '#app/shared/source-text/column-tables.ts'
import type { Flow } from '#app/shared/source-text/flow.ts'
import type { SourceCell } from '#app/shared/source-text/source-text.ts'
import type { MeasureHeading } from './headings.ts'
import type { MeasureField } from './measure-fields.ts'
import type { FieldDraft, MeasureDraft } from './report-assembly.types.ts'

// Whether a number or a name belongs to another measure than the open one.
export function startsAnother(measure: MeasureDraft, field: MeasureField): boolean {
  const has = (wanted: MeasureField) => measure.fields.some((known) => known.field === wanted)
  if (field === 'number') return measure.number !== null || has('number')
  return has('name') && !has('number')
}

export function hasNumbers(table: ColumnTable<MeasureField>): boolean {
  return [...table.columns.values()].some((fields) => fields[0] === 'number')
}

export function isOverPage(open: FieldDraft, cell: SourceCell): boolean {
  const last = open.pieces.at(-1)?.line
  const [line] = cell.lines
  if (!last || !line || line.page === null || line.page === last.page) return false
  return last.column === cell.column
}

// The words before the number; the number itself is a field.
export function wordsOfHeading(heading: MeasureHeading): Flow {
  const own = new Set(heading.numberFlow.offsets)
  const keep = heading.label.offsets.map((offset) => !own.has(offset))
  const pick = (text: string) => [...text].filter((_, index) => keep[index]).join('')
  return {
    text: pick(heading.label.text),
    folded: pick(heading.label.folded),
    offsets: heading.label.offsets.filter((_, index) => keep[index]),
    noise: [],
  }
}
