import { compareNatural } from '#app/shared/text.ts'
import { calculateCosts, type CostTotals } from '../cards/card-costs.rules.ts'
import type { Lineage, LineageCard, LineageLink } from '../lineage/lineage.ts'
import { plannedEntry, type FrozenPlan, type PlanningEntry } from './frozen-plan.ts'
import { indexPlan, type PlanIndexes } from './plan-indexes.rules.ts'

export type PublishedCard = FrozenPlan['cards'][number] & {
  planSlug: string
  goal: { id: string; number: string; name: string } | null
}
export type PublishedGoal = FrozenPlan['goals'][number] & { cards: PublishedCard[] }

export type PlanTotals = {
  goals: number
  cards: number
  active: number
  unfinished: number
  cancelled: number
  costs: CostTotals
}

export type PublishedPlan = {
  id: string
  slug: string
  title: string
  /** ISO days */
  periodFrom: string
  periodTo: string
  /** archived: its period is over, it stays readable */
  status: 'published' | 'archived'
  version: number
  /** ISO instant */
  publishedAt: string
  /** of the frozen text */
  sha256: string
  /** by what mandate; role is a code of shared/roles.ts */
  publishedBy: { role: string; organisationName: string }
  /** names in the order of the plan */
  areas: string[]
  goals: PublishedGoal[]
  /** in the order of the plan: by goal, then by number; those without a goal at the end */
  cards: PublishedCard[]
  indexes: PlanIndexes
  totals: PlanTotals
}

export type PlanningView = {
  /** newest period first */
  plans: PublishedPlan[]
  /** of all published plans together; ask it by fateOfCard, drawLineage … */
  lineage: Lineage
}

/** Counts, and sums of costs of the cards that are not cancelled; unknown costs are counted apart. */
export function calculatePlanTotals(goals: number, cards: readonly PublishedCard[]): PlanTotals {
  const of = (status: string): number => cards.filter((card) => card.status === status).length
  return {
    goals,
    cards: cards.length,
    active: of('active'),
    unfinished: of('unfinished'),
    cancelled: of('cancelled'),
    costs: calculateCosts(cards.filter((card) => card.status !== 'cancelled')),
  }
}

function publishedPlan(entry: PlanningEntry): PublishedPlan {
  const { plan, role, organisationName, ...meta } = plannedEntry.parse(entry)
  const byNumber = plan.cards.toSorted((a, b) => compareNatural(a.number, b.number))
  const goals = plan.goals.map((goal): PublishedGoal => {
    const { id, number, name } = goal
    const own = byNumber.filter((card) => card.goalId === goal.id)
    return { ...goal, cards: own.map((card) => ({ ...card, planSlug: plan.slug, goal: { id, number, name } })) }
  })
  const known = new Set(plan.goals.map((goal) => goal.id))
  const loose = byNumber.filter((card) => card.goalId === null || !known.has(card.goalId))
  const cards = [...goals.flatMap((goal) => goal.cards), ...loose.map((card) => ({ ...card, planSlug: plan.slug, goal: null }))]
  const { id, slug, title, periodFrom, periodTo, areas } = plan
  return {
    ...{ id, slug, title, periodFrom, periodTo, areas },
    ...meta,
    publishedBy: { role, organisationName },
    goals,
    cards,
    indexes: indexPlan(cards),
    totals: calculatePlanTotals(goals.length, cards),
  }
}

function lineageOf(entries: readonly PlanningEntry[], plans: readonly PublishedPlan[]): Lineage {
  const cards = plans.flatMap((plan) =>
    plan.cards.map(({ id, number, name, status, cancelReason }): LineageCard => ({
      ...{ id, number, name, status, cancelReason },
      planSlug: plan.slug,
      planTitle: plan.title,
      periodFrom: plan.periodFrom,
      periodTo: plan.periodTo,
    })),
  )
  const published = new Set(cards.map((card) => card.id))
  const isKnown = (id: string | null): boolean => id === null || published.has(id)
  const links = entries.flatMap(({ plan }) => plan.links.map((link): LineageLink => ({ ...link, planSlug: plan.slug })))
  return { cards, links: links.filter((link) => isKnown(link.from) && isKnown(link.to)) }
}

export function planningView(entries: readonly PlanningEntry[]): PlanningView {
  const plans = entries
    .map(publishedPlan)
    .sort((a, b) => b.periodFrom.localeCompare(a.periodFrom) || a.slug.localeCompare(b.slug))
  return { plans, lineage: lineageOf(entries, plans) }
}

export const findPublishedPlan = (view: PlanningView, slug: string): PublishedPlan | undefined =>
  view.plans.find((plan) => plan.slug === slug)

/** A card by its number in a plan; an address may be written in small letters. */
export const findPublishedCard = (plan: PublishedPlan, number: string): PublishedCard | undefined =>
  plan.cards.find((card) => card.number === number) ??
  plan.cards.find((card) => card.number.toLowerCase() === number.toLowerCase())
