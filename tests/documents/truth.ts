import type { PlanProblemCode, StrategyProblemCode } from './problem-codes.ts'

// What the importer must reach, apart from layout. A field that is left out is not compared.

export interface RelationTruth {
  kind: 'merged-from' | 'merged-into' | 'linked' | 'edited'
  to: string | null
}

export interface GoalTruth {
  number: string
  name?: string
  area?: string | null
  status?: string
  relations?: RelationTruth[]
}

export interface CostsTruth {
  text?: string
  amountCzk?: number | null
  perYear?: boolean
  items?: { amountCzk: number; note?: string }[]
}

export interface CardTruth {
  number: string
  name?: string
  targetGroups?: string[]
  serviceTypes?: { section: string | null; name: string }[]
  period?: string
  responsibility?: string
  costs?: CostsTruth
  fundingSources?: string[]
  description?: string
  measures?: string[]
  goal?: string
  relations?: RelationTruth[]
  status: 'active' | 'cancelled' | 'unfinished'
}

// `at` is the number of the card or of the measure («V.6»), or null where the whole document is meant.
export interface ExpectedProblem<Code extends string> {
  code: Code
  at: string | null
}

// A text printed where it does not belong: either left unplaced or put into the right field, never into another one.
export interface StrayText {
  text: string
  card: string
  field: 'description' | 'measures'
}

interface DocumentTruth {
  // Texts outside all fields: they end in `furniture` or in `unplaced`.
  kept: string[]
  // Running headers, legends, footnotes: no field may hold them.
  neverInFields: string[]
}

export interface PlanTruth extends DocumentTruth {
  kind: 'plan'
  goals: GoalTruth[]
  cards: CardTruth[]
  // Numbers that the text names only as merged: they may stand among the cards, not as active ones.
  mayAppear: string[]
  strays: StrayText[]
  mustReport: ExpectedProblem<PlanProblemCode>[]
}

export type MeasureStatus = 'done' | 'ongoing' | 'partial' | 'not-done' | null

export interface MeasureTruth {
  number: string
  name: string
  indicator: string
  deadline: { kind: 'date' | 'continuous-until' | 'after-event' | 'missing'; date: string | null; text?: string }
  responsible: string[]
  cooperating: string[]
  status: MeasureStatus
  comment: string
}

export interface AreaTruth {
  numeral: string
  name: string
  intro?: string
  measures: MeasureTruth[]
}

export type StatusTotals = Record<'done' | 'ongoing' | 'partial' | 'not-done', number>

export interface StrategyTruth extends DocumentTruth {
  kind: 'strategy'
  areas: AreaTruth[]
  totals: StatusTotals
  statedTotals: Partial<StatusTotals>
  mustReport: ExpectedProblem<StrategyProblemCode>[]
}
