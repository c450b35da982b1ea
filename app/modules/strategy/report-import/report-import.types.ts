import type { Furniture, Unplaced } from '#app/shared/source-text/ledger.ts'
import type { ReportProblemCode } from './report-import.labels.ts'

export type MeasureStatus = 'done' | 'ongoing' | 'partial' | 'not-done'

export type DeadlineKind = 'date' | 'continuous-until' | 'after-event' | 'missing'

export interface ImportedDeadline {
  kind: DeadlineKind
  // The last day of the month named.
  date: string | null
  text: string | null
}

export interface ReportProblem {
  code: ReportProblemCode
  text: string
}

export interface ImportedMeasure {
  number: string | null
  name: string | null
  indicator: string | null
  deadline: ImportedDeadline
  responsible: string[]
  cooperating: string[]
  status: MeasureStatus | null
  comment: string | null
  problems: ReportProblem[]
  source: { from: number; to: number }
}

export interface ImportedArea {
  numeral: string | null
  name: string | null
  intro: string | null
  measures: ImportedMeasure[]
}

export type StatusTotals = Record<MeasureStatus, number>
export type StatedTotals = Record<MeasureStatus, number | null>

export interface ImportedReport {
  areas: ImportedArea[]
  totals: StatusTotals
  statedTotals: StatedTotals
  furniture: Furniture[]
  unplaced: Unplaced[]
  problems: ReportProblem[]
}
