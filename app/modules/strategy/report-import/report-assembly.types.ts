import type { Flow } from '#app/shared/source-text/flow.ts'
import type { Piece } from '#app/shared/source-text/paragraphs.ts'
import type { SourceLine } from '#app/shared/source-text/source-text.ts'
import type { AreaHeading } from './headings.ts'
import type { MeasureField } from './measure-fields.ts'

export interface FieldDraft {
  field: MeasureField
  table: number | null
  row: number
  column: number
  pieces: Piece[]
}

export interface MeasureDraft {
  number: string | null
  numberFlow: Flow | null
  fields: FieldDraft[]
  loose: Piece[]
  from: number
  to: number
}

export interface AreaDraft {
  heading: AreaHeading | null
  name: Piece[]
  intro: Piece[]
  introEnded: boolean
  measures: MeasureDraft[]
}

export interface ReportAssembly {
  areas: AreaDraft[]
  furniture: { flow: Flow; kind: string }[]
  // Lines outside measures, for the stated totals.
  outside: SourceLine[]
}
