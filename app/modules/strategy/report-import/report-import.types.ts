import type { Furniture, Unplaced } from '#app/shared/source-text/ledger.ts'
import type { ReportProblemCode } from './report-import.labels.ts'

export type MeasureStatus = 'done' | 'ongoing' | 'partial' | 'not-done'

type DeadlineKind = 'date' | 'continuous-until' | 'after-event' | 'missing'

export interface ImportedDeadline {
  kind: DeadlineKind
  // The last day of the month named.
  date: string | null
  text: string
}

export interface ReportProblem {
  code: ReportProblemCode
  text: string
}

// Texts are empty and lists have no items where the document says nothing.
export interface ImportedMeasure {
  number: string | null
  name: string
  indicator: string
  deadline: ImportedDeadline
  responsible: string[]
  cooperating: string[]
  status: MeasureStatus | null
  comment: string
  problems: ReportProblem[]
  source: { from: number; to: number }
}

export interface ImportedArea {
  numeral: string
  name: string
  intro: string
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
