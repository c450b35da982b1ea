import { calculateCosts, type CostTotals } from '../cards/card-costs.rules.ts'
import { planIndexNames, type PlanIndexName } from '../publication/plan-indexes.rules.ts'
import { goalAnchor } from '../publication/plan.hrefs.ts'
import type { PublishedCard, PublishedPlan } from '../publication/planning.view.ts'

/** How the public reads a plan: by goals, or under each heading of an index. */
export type PlanView = 'goals' | PlanIndexName

/** Values of the parameter «podle» in addresses. */
export const planViewWords: Record<PlanView, string> = {
  goals: 'cile',
  targetGroups: 'cilove-skupiny',
  serviceTypes: 'druhy-sluzeb',
  fundingSources: 'financovani',
  responsible: 'odpovednost',
}

export const planViewLabels: Record<PlanView, string> = {
  goals: 'podle cílů',
  targetGroups: 'podle cílových skupin',
  serviceTypes: 'podle druhů služeb',
  fundingSources: 'podle zdrojů financování',
  responsible: 'podle toho, kdo odpovídá',
}

export const planViews: readonly PlanView[] = ['goals', ...planIndexNames]

export const readPlanView = (word: string | null): PlanView => planViews.find((view) => planViewWords[view] === word) ?? 'goals'

/** One heading of a plan with its cards. */
export type PlanGroup = {
  key: string
  anchor: string
  label: string
  number: string | null
  status: string | null
  cards: PublishedCard[]
  costs: CostTotals
}

const withoutGoal = (plan: PublishedPlan): PlanGroup[] => {
  const cards = plan.cards.filter((card) => card.goal === null)
  if (cards.length === 0) return []
  return [
    {
      key: 'bez-cile',
      anchor: 'bez-cile',
      label: 'Karty mimo cíle',
      number: null,
      status: null,
      cards,
      costs: livingCosts(cards),
    },
  ]
}

const livingCosts = (cards: readonly PublishedCard[]): CostTotals =>
  calculateCosts(cards.filter((card) => card.status !== 'cancelled'))

/** The groups of one view, in the order in which the page, the printed document and the table show them. */
export function groupPlan(plan: PublishedPlan, view: PlanView): PlanGroup[] {
  if (view !== 'goals') {
    return plan.indexes[view].map(({ key, label, section, cards, costs }) => ({
      key,
      anchor: `skupina-${key}`,
      label: section === null ? label : `${label} (§ ${section})`,
      number: null,
      status: null,
      cards,
      costs,
    }))
  }
  const goals = plan.goals.map((goal): PlanGroup => ({
    key: goal.number,
    anchor: goalAnchor(goal.number),
    label: goal.name,
    number: goal.number,
    status: goal.status,
    cards: goal.cards,
    costs: livingCosts(goal.cards),
  }))
  return [...goals, ...withoutGoal(plan)]
}
