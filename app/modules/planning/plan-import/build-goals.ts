import type { CoverageLedger } from '#app/shared/source-text/ledger.ts'
import { joinPieces, type Reader } from '#app/shared/source-text/paragraphs.ts'
import { sliceFlow, trimFlow, type Flow } from '#app/shared/source-text/flow.ts'
import type { GoalDraft, PlanAssembly } from './assembly.types.ts'
import { addRelation } from './build-card.ts'
import type { ImportedCard, ImportedGoal } from './plan-import.types.ts'

// Goals from headings, from notes about them, and from the cards' own numbers.
export function buildGoals(reader: Reader, ledger: CoverageLedger, plan: PlanAssembly): ImportedGoal[] {
  const areas = nameAreas(reader, ledger, plan)
  const goals: ImportedGoal[] = []
  for (const draft of plan.goals) {
    const number = draft.heading.number ?? ''
    const area = draft.area && (areas.get(draft.area) ?? null)
    const known = goals.find((goal) => goal.number === number)
    if (known && known.name !== '') {
      repeatGoal(reader, ledger, draft)
      continue
    }
    const name = takeName(reader, ledger, draft)
    if (known) known.name = name
    else goals.push({ number, name, area, status: 'active', relations: [] })
  }
  return goals
}

// The name of an area is kept with its goals; of an area without goals it is only a heading.
function nameAreas(reader: Reader, ledger: CoverageLedger, plan: PlanAssembly): Map<GoalDraft, string> {
  const areas = new Map<GoalDraft, string>()
  for (const area of plan.areas) {
    if (plan.goals.some((goal) => goal.area === area)) areas.set(area, takeName(reader, ledger, area))
    else for (const flow of [area.heading.label, joinPieces(reader, area.pieces)]) ledger.furniture(flow, 'heading')
  }
  return areas
}

function takeName(reader: Reader, ledger: CoverageLedger, draft: GoalDraft): string {
  ledger.furniture(draft.heading.label, 'heading')
  return ledger.field(withoutEnding(ledger, joinPieces(reader, draft.pieces)))
}

function repeatGoal(reader: Reader, ledger: CoverageLedger, draft: GoalDraft): void {
  ledger.furniture(draft.heading.label, 'heading')
  ledger.furniture(joinPieces(reader, draft.pieces), 'repeated-heading')
}

// A colon and the mark of a footnote are no part of the name.
function withoutEnding(ledger: CoverageLedger, flow: Flow): Flow {
  const ending = /(?:[¹²³⁴-⁹]+\s*)?[:;]?$|[¹²³⁴-⁹]+$/.exec(flow.text)?.[0] ?? ''
  if (ending === '') return flow
  ledger.furniture(sliceFlow(flow, flow.text.length - ending.length), 'footnote-mark')
  return trimFlow({ ...sliceFlow(flow, 0, flow.text.length - ending.length), noise: flow.noise })
}

export function applyGoalNotes(goals: ImportedGoal[], plan: PlanAssembly, cards: readonly ImportedCard[]): void {
  for (const { note } of plan.notes) {
    if (note.about !== 'goal') continue
    for (const number of note.subjects) {
      const goal = findOrAddGoal(goals, number)
      if (note.cancelled) goal.status = 'cancelled'
      for (const { to } of note.relations) if (to !== null) relateGoals(goal, findOrAddGoal(goals, to), cards)
    }
  }
  goals.sort(compareGoals)
}

// Of two joined goals the one without a name and cards of its own went into the other.
function relateGoals(goal: ImportedGoal, other: ImportedGoal, cards: readonly ImportedCard[]): void {
  const lives = (candidate: ImportedGoal) =>
    candidate.name !== '' || cards.some((card) => card.goal === candidate.number && card.status === 'active')
  const [goalLives, otherLives] = [lives(goal), lives(other)]
  if (goalLives === otherLives) {
    addRelation(goal.relations, { kind: 'linked', to: other.number })
    return
  }
  const [kept, gone] = goalLives ? [goal, other] : [other, goal]
  gone.status = 'cancelled'
  addRelation(kept.relations, { kind: 'merged-from', to: gone.number })
  addRelation(gone.relations, { kind: 'merged-into', to: kept.number })
}

export function findOrAddGoal(goals: ImportedGoal[], number: string): ImportedGoal {
  const known = goals.find((goal) => goal.number === number)
  if (known) return known
  const goal: ImportedGoal = { number, name: '', area: null, status: 'active', relations: [] }
  goals.push(goal)
  return goal
}

export function compareGoals(a: ImportedGoal, b: ImportedGoal): number {
  const left = a.number.split('.').map(Number)
  const right = b.number.split('.').map(Number)
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return Number.isNaN(difference) ? a.number.localeCompare(b.number) : difference
  }
  return 0
}
