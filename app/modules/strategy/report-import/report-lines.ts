import { cellFlow, findColumnTable, type ColumnTable } from '#app/shared/source-text/column-tables.ts'
import type { Flow } from '#app/shared/source-text/flow.ts'
import { matchLabel, type LabelMatch } from '#app/shared/source-text/label-matching.ts'
import { findPageFurniture } from '#app/shared/source-text/page-furniture.ts'
import { flowOfLine, type Reader } from '#app/shared/source-text/paragraphs.ts'
import { listRows, type SourceLine, type SourceRow } from '#app/shared/source-text/source-text.ts'
import { refusedLabels } from '#app/shared/source-text/uncertain-labels.ts'
import { matchMeasureHeading } from './headings.ts'
import { measureLabels, type MeasureField } from './measure-fields.ts'

export interface ReportLine {
  line: SourceLine
  flow: Flow
  label: LabelMatch<MeasureField> | null
  certain: boolean
  furniture: string | null
}

export interface ReportRow {
  row: SourceRow
  lines: ReportLine[]
  // Cells with text.
  filled: number
  // Heading rows of a table that begin here.
  columns: ColumnTable<MeasureField> | null
  isDivider: boolean
}

export function readReportRows(reader: Reader): ReportRow[] {
  const rows = listRows(reader.source.lines)
  const labelled = rows.map((row) => readRow(reader, row))
  const labels = new Map(labelled.flatMap((row) => row.lines.map((line) => [line.line, line.certain ? line.label : null])))
  const furniture = findPageFurniture(reader, {
    isKnown: (line) => (labels.get(line) ?? null) !== null,
    expectsValue: (line) => labels.get(line)?.form === 'alone',
  })
  rows.forEach((_, index) => {
    const row = labelled[index]
    if (!row) return
    row.columns = findColumnTable(reader, measureLabels, rows, index) ?? null
    for (const line of row.lines) line.furniture = furniture.get(line.line) ?? null
  })
  refuseUncertain(labelled)
  return labelled
}

function refuseUncertain(rows: readonly ReportRow[]): void {
  const lines = rows.flatMap((row) => row.lines)
  const asked = lines.map((line) => ({
    ...line,
    isHead: matchMeasureHeading(line.flow) !== undefined,
    isFurniture: line.furniture !== null,
  }))
  const measures = asked.filter((line) => line.isHead || line.label?.field === 'number').length
  const refused = refusedLabels(asked, measures)
  lines.forEach((line, index) => {
    const question = asked[index]
    if (question && refused.has(question)) line.label = null
  })
}

function readRow(reader: Reader, row: SourceRow): ReportRow {
  const filled = row.cells.filter((cell) => cell.lines.some((line) => line.to > line.from)).length
  const lines = row.cells.flatMap((cell) => cell.lines).map((line) => ({ line, flow: flowOfLine(reader, line) }))
  const isDivider = row.cells.length > 1 && filled > 0 && lines.every(({ flow }) => /^:?-*:?$/.test(flow.text))
  return {
    row,
    filled,
    columns: null,
    isDivider,
    lines: lines.map(({ line, flow }) => {
      const label = labelOf(reader, row, line, flow)
      return { line, flow, label, certain: label !== null && isCertain(label, row, flow), furniture: null }
    }),
  }
}

function labelOf(reader: Reader, row: SourceRow, line: SourceLine, flow: Flow): LabelMatch<MeasureField> | null {
  if (flow.text === '') return null
  const whole = row.table === null ? undefined : labelOfCell(reader, row, line)
  if (whole) return { ...whole, to: flow.text.length }
  const match = matchLabel(measureLabels, flow)
  return match && (row.table === null ? mayStandInText(match, flow) : mayStandInCell(match, row)) ? match : null
}

function mayStandInCell(match: LabelMatch<MeasureField>, row: SourceRow): boolean {
  return match.form === 'alone' || (match.form === 'colon' && row.cells.length === 1)
}

// The lines of a cell that together are one label.
function labelOfCell(reader: Reader, row: SourceRow, line: SourceLine): LabelMatch<MeasureField> | undefined {
  const cell = row.cells.find((candidate) => candidate.column === line.column)
  if (!cell || cell.lines.length < 2) return undefined
  const whole = matchLabel(measureLabels, cellFlow(reader, cell))
  return whole?.form === 'alone' ? whole : undefined
}

function mayStandInText(match: LabelMatch<MeasureField>, flow: Flow): boolean {
  if (match.form === 'open') return matchMeasureHeading(flow) === undefined
  return match.form === 'colon' || /^[\p{Lu}\d]/u.test(flow.text)
}

function isCertain(label: LabelMatch<MeasureField>, row: SourceRow, flow: Flow): boolean {
  if (label.form === 'open') return false
  return label.strong || row.table !== null || label.form === 'colon' || flow.text.endsWith(':')
}
