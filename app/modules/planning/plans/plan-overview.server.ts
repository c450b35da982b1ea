import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { calculateCosts } from '../cards/card-costs.rules.ts'
import { listCards, summarisePlan } from '../cards/card-list.queries.server.ts'
import { noFilters } from '../cards/card-list.rules.ts'
import { listGoals } from '../cards/card.records.server.ts'
import { planForCheck } from './plan-check.queries.server.ts'
import { listPlanVersions } from './plan-history.queries.server.ts'
import { openPlan } from './plan-access.server.ts'
import { canDoWithPlan, canEditPlans } from './plan.permissions.ts'
import { planTransitions, type PlanAction } from './plan.states.ts'
import { publicationObstacles } from './publication-obstacles.rules.ts'

/** A plan of the usual size fits; a larger one is read in the list of cards, page by page. */
export const SHOWN_CARDS = 200

const actions = Object.keys(planTransitions) as PlanAction[]

/** Everything that the page of a plan shows. */
export async function readPlanOverview(context: RequestContext, planId: string) {
  const { actor, plan, canEdit, canSeeHistory } = await openPlan(context, planId)
  const { database } = context
  const query = { ...noFilters, order: 'poradi', descending: false, page: 1 } as const
  const { cards } = await listCards(database, plan.id, query, SHOWN_CARDS)
  const { costs, ...summary } = await summarisePlan(database, plan.id)
  const versions = await listPlanVersions(database, plan.id)
  return {
    plan,
    canEdit,
    canPlan: canEditPlans(actor),
    canSeeHistory,
    actions: actions.filter((action) => canDoWithPlan(actor, action) && planTransitions[action].from.includes(plan.status)),
    goals: await listGoals(database, plan.id),
    cards,
    summary,
    totals: calculateCosts(costs.map((each) => ({ costs: each }))),
    obstacles: plan.status === 'draft' ? publicationObstacles(await planForCheck(database, plan.id)) : [],
    versions: canSeeHistory ? versions : versions.slice(0, 1),
  }
}

export type PlanOverview = Awaited<ReturnType<typeof readPlanOverview>>
