import { matchAreaHeading, matchBareArea, matchBareMeasure, matchMeasureHeading } from './headings.ts'
import type { ReportLine, ReportRow } from './report-lines.ts'

function firstLine(row: ReportRow): ReportLine | undefined {
  return row.lines.find((line) => line.flow.text !== '' && line.furniture === null)
}

// Within a few lines the heading of a table or the first measure follows, and no other heading of an area.
export function leadsToMeasures(rows: readonly ReportRow[], index: number): boolean {
  for (const [step, next] of rows.slice(index + 1, index + 7).entries()) {
    const found = next.columns ? true : signOfMeasure(rows, next, index + 1 + step)
    if (found !== undefined) return found
  }
  return false
}

// Yes, no, or nothing to be said from this line.
function signOfMeasure(rows: readonly ReportRow[], row: ReportRow, index: number): boolean | undefined {
  const first = firstLine(row)
  if (!first) return undefined
  const isAlone = row.filled === 1
  if (isAlone && (matchMeasureHeading(first.flow) || isBareMeasure(rows, first, index))) return true
  if (matchAreaHeading(first.flow) || (isAlone && matchBareArea(first.flow))) return false
  return first.label ? first.label.field === 'number' || first.label.field === 'name' : undefined
}

function isBareMeasure(rows: readonly ReportRow[], first: ReportLine, index: number): boolean {
  return matchBareMeasure(first.flow) !== undefined && hasFieldsAfter(rows, index)
}

// A label other than a number follows before the next heading.
export function hasFieldsAfter(rows: readonly ReportRow[], index: number): boolean {
  for (const next of rows.slice(index + 1, index + 6)) {
    const first = firstLine(next)
    if (first?.label) return first.label.field !== 'number'
    if (first && (matchMeasureHeading(first.flow) || matchAreaHeading(first.flow))) return false
  }
  return false
}
