// What `import-document` gives, as far as the comparison reads it.

export interface ReportedProblem {
  code: string
  text: string
}

export interface ImportedGoal {
  number: string
  name: string | null
  area: string | null
  status: string
  relations: ImportedRelation[]
}

export interface ImportedRelation {
  kind: string
  to: string | null
}

export interface ImportedCard {
  number: string | null
  name: string | null
  targetGroups: string[]
  serviceTypes: { section: string | null; name: string }[]
  period: string | null
  responsibility: string | null
  costs: {
    text: string | null
    amountCzk: number | null
    perYear: boolean
    items: { amountCzk: number; note: string | null }[]
  }
  fundingSources: string[]
  description: string | null
  measures: string[]
  goal: string | null
  relations: ImportedRelation[]
  status: string
  problems: ReportedProblem[]
}

interface ImportedDocument {
  furniture: { text: string }[]
  unplaced: { text: string }[]
  problems: ReportedProblem[]
}

export interface ImportedPlan extends ImportedDocument {
  goals: ImportedGoal[]
  cards: ImportedCard[]
}

export interface ImportedMeasure {
  number: string | null
  name: string | null
  indicator: string | null
  deadline: { kind: string; date: string | null; text: string | null }
  responsible: string[]
  cooperating: string[]
  status: string | null
  comment: string | null
  problems: ReportedProblem[]
}

export interface ImportedArea {
  numeral: string | null
  name: string | null
  intro: string | null
  measures: ImportedMeasure[]
}

export interface ImportedReport extends ImportedDocument {
  areas: ImportedArea[]
  totals: object
  statedTotals: object | null
}
