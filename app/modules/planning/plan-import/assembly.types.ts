import type { Flow } from '#app/shared/source-text/flow.ts'
import type { Piece } from '#app/shared/source-text/paragraphs.ts'
import type { CardHead, Heading } from './headings.ts'
import type { CardField } from './card-fields.ts'
import type { RunningNote } from './running-notes.ts'

// A label with what stands after it.
export interface FieldSegment {
  field: CardField
  label: Flow | null
  table: number | null
  row: number
  pieces: Piece[]
}

export interface CardDraft {
  head: CardHead | null
  segments: FieldSegment[]
  // Text between the head or number of the card and its first label.
  preamble: Piece[]
  // Text inside the card that no field took.
  loose: Piece[]
  goal: string | null
  from: number
  to: number
}

export interface GoalDraft {
  heading: Heading
  pieces: Piece[]
  area: GoalDraft | null
  isClosed: boolean
}

export interface PlanAssembly {
  cards: CardDraft[]
  goals: GoalDraft[]
  areas: GoalDraft[]
  notes: { note: RunningNote; flow: Flow; goal: string | null }[]
  furniture: { flow: Flow; kind: string }[]
  valuesAboveLabels: boolean
}
