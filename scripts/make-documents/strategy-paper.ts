import { cell, heading, line, paragraph, type Block, type Cell, type Line, type Paper } from './paper.ts'

export type MeasureStatus = 'done' | 'ongoing' | 'partial' | 'not-done'

export interface PrintedMeasure {
  number: string
  name: string
  indicator: string
  deadline: { text?: string }
  responsible: string[]
  cooperating: string[]
  status: MeasureStatus | null
  comment: string
}

export interface PrintedArea {
  numeral: string
  name: string
  intro?: string
  measures: PrintedMeasure[]
}

export type MeasureField = 'number' | 'name' | 'indicator' | 'deadline' | 'responsible' | 'cooperating' | 'status' | 'comment'

export interface StrategyPrint {
  title: string
  runningHeader: string
  landscape: boolean
  opening: Block[]
  areaHeading: (area: PrintedArea) => string
  // As in Word files where one table goes on through the area: its heading and introduction are merged rows.
  areaInTable?: boolean
  columns: string[]
  // Layout A: six columns and two rows below (status, comment); layout B: one row a measure.
  rows: { kind: 'with-rows-below'; status: string; comment: string } | { kind: 'one-row' }
  statusWords: Record<MeasureStatus, string>
  // Keyed «V.6»: what the paper says instead of the truth.
  measures?: Record<string, Partial<Record<MeasureField, string>>>
}

export function strategyPaper(areas: readonly PrintedArea[], print: StrategyPrint): Paper {
  const blocks = [...print.opening, ...areas.flatMap((area) => areaBlocks(area, print))]
  return { title: print.title, runningHeader: print.runningHeader, landscape: print.landscape, blocks }
}

export function measureKey(area: Pick<PrintedArea, 'numeral'>, measure: Pick<PrintedMeasure, 'number'>): string {
  return measure.number.includes('.') ? measure.number : `${area.numeral}.${measure.number}`
}

function areaBlocks(area: PrintedArea, print: StrategyPrint): Block[] {
  const widths = print.rows.kind === 'one-row' ? [3, 12, 7, 7, 8, 8, 6, 12] : [3, 8, 6, 5, 6, 6]
  const head = print.columns.map((column) => cell([line(column, { bold: true })]))
  const measures = area.measures.flatMap((measure) => measureRows(area, measure, print))
  const title = print.areaHeading(area)
  const intro = area.intro === undefined ? [] : [area.intro]
  const rows = [head, ...measures]
  if (print.areaInTable) {
    const merged = [title, ...intro].map((text) => [cell(text, widths.length)])
    return [{ kind: 'table', layout: 'grid', widths, rows: [...merged, ...rows] }]
  }
  return [
    heading(2, title),
    ...intro.map((text) => paragraph(text)),
    { kind: 'table', layout: 'grid', widths, rows, headerRows: 1 },
  ]
}

function measureRows(area: PrintedArea, measure: PrintedMeasure, print: StrategyPrint): Cell[][] {
  const instead = print.measures?.[measureKey(area, measure)] ?? {}
  const text = (field: MeasureField): Line[] => cell(instead[field] ?? printed[field](measure, print)).lines
  const row = (['number', 'name', 'indicator', 'deadline', 'responsible', 'cooperating'] as const).map((field) =>
    cell(text(field)),
  )
  if (print.rows.kind === 'one-row') return [[...row, cell(text('status')), cell(text('comment'))]]
  return [row, [cell(print.rows.status, 2), cell(text('status'), 4)], [cell(print.rows.comment, 2), cell(text('comment'), 4)]]
}

const printed: Record<MeasureField, (measure: PrintedMeasure, print: StrategyPrint) => string> = {
  number: ({ number }) => (number.includes('.') ? number : `${number}.`),
  name: ({ name }) => name,
  indicator: ({ indicator }) => indicator,
  deadline: ({ deadline }) => deadline.text ?? '',
  responsible: ({ responsible }) => responsible.join(' / '),
  cooperating: ({ cooperating }) => cooperating.join(', '),
  status: ({ status }, { statusWords }) => (status === null ? '' : statusWords[status]),
  comment: ({ comment }) => comment,
}
