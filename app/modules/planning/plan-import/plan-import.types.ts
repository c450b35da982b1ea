import type { Furniture, Unplaced } from '#app/shared/source-text/ledger.ts'
import type { PlanProblemCode } from './plan-import.labels.ts'

export type RelationKind = 'merged-from' | 'merged-into' | 'linked' | 'edited'

export interface Relation {
  kind: RelationKind
  to: string | null
}

export interface ImportProblem {
  code: PlanProblemCode
  text: string
}

export type CardStatus = 'active' | 'cancelled' | 'unfinished'

export interface ImportedGoal {
  number: string
  name: string
  area: string | null
  status: 'active' | 'cancelled'
  relations: Relation[]
}

export interface ImportedService {
  section: string | null
  name: string
}

export interface CostItem {
  amountCzk: number
  note: string | null
}

export interface ImportedCosts {
  text: string
  amountCzk: number | null
  perYear: boolean
  items: CostItem[]
}

// Texts are empty and lists have no items where the document says nothing.
export interface ImportedCard {
  number: string | null
  name: string
  targetGroups: string[]
  serviceTypes: ImportedService[]
  period: string
  responsibility: string
  costs: ImportedCosts
  fundingSources: string[]
  description: string
  measures: string[]
  goal: string | null
  relations: Relation[]
  status: CardStatus
  problems: ImportProblem[]
  source: { from: number; to: number }
}

export interface ImportedPlan {
  goals: ImportedGoal[]
  cards: ImportedCard[]
  furniture: Furniture[]
  unplaced: Unplaced[]
  problems: ImportProblem[]
}

// A row of the code list of service types: § without its sign, name.
export interface ServiceTypeRow {
  section: string
  name: string
}
