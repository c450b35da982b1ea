import type { DeskContribution, DeskItem } from '#app/platform/contributions.server.ts'
import type { Queryable } from '#app/platform/database/database.server.ts'
import type { Actor } from '#app/shared/roles.ts'
import { pluralise } from '#app/shared/text.ts'
import { noPlanQuery } from '../plans/plan-list.rules.ts'
import { listPlans, type PlanListItem } from '../plans/plan-list.queries.server.ts'
import { canDoWithPlan, canEditPlans, canSeePlans } from '../plans/plan.permissions.ts'
import { cardEditHref, cardHref, planCardsHref, planHref } from '../working.hrefs.ts'

const MOST_DRAFTS = 20
const RECENT = 5

/** A draft plan waits for its planner while something is missing, and for who publishes it when nothing is. */
function draftItem(plan: PlanListItem, actor: Actor): DeskItem[] {
  const common = { object: plan.title, deadline: null }
  if (plan.cards === 0 || plan.cardsWithGaps > 0) {
    if (!canEditPlans(actor)) return []
    const label =
      plan.cards === 0 ? 'bez karet' : pluralise(plan.cardsWithGaps, ['neúplná karta', 'neúplné karty', 'neúplných karet'])
    const href = plan.cards === 0 ? planHref(plan.id) : `${planCardsHref(plan.id)}?chybi=ano`
    return [{ ...common, group: 'waits-for-me', verb: 'Doplnit karty plánu', href, state: { label, tone: 'warn' } }]
  }
  if (!canDoWithPlan(actor, 'publish')) return []
  return [
    {
      ...common,
      group: 'waits-for-me',
      verb: 'Zveřejnit plán',
      href: planHref(plan.id),
      state: { label: 'úplný', tone: 'progress' },
    },
  ]
}

async function unfinishedDrafts(database: Queryable, actor: Actor): Promise<DeskItem[]> {
  const rows = await database
    .selectFrom('planning.card_draft as draft')
    .innerJoin('planning.card as card', 'card.id', 'draft.subject_id')
    .select(['card.id', 'card.plan_id as planId', 'card.number', 'card.name'])
    .where('draft.person_id', '=', actor.personId)
    .orderBy('draft.saved_at', 'desc')
    .limit(RECENT)
    .execute()
  return rows.map(({ id, planId, number, name }) => ({
    group: 'waits-for-me',
    verb: 'Dokončit rozepsanou kartu',
    object: `${number} ${name}`,
    href: cardEditHref(planId, id),
    deadline: null,
    state: { label: 'rozepsáno', tone: 'neutral' },
  }))
}

async function recentlyEdited(database: Queryable, actor: Actor): Promise<DeskItem[]> {
  const rows = await database
    .selectFrom('planning.card')
    .select(['id', 'plan_id as planId', 'number', 'name', 'gaps'])
    .where('updated_by', '=', actor.mandateId)
    .where('version', '>', 1)
    .orderBy('updated_at', 'desc')
    .limit(RECENT)
    .execute()
  return rows.map(({ id, planId, number, name, gaps }) => ({
    group: 'recent',
    verb: 'Karta',
    object: `${number} ${name}`,
    href: cardHref(planId, id),
    deadline: null,
    state: gaps.length === 0 ? { label: 'úplná', tone: 'done' } : { label: 'neúplná', tone: 'warn' },
  }))
}

/** What planning puts on somebody's desk. */
export const planningDesk: DeskContribution = {
  name: 'planning',
  async items({ database }, actor) {
    if (!canSeePlans(actor)) return []
    const { plans } = await listPlans(database, { ...noPlanQuery, status: 'draft' }, MOST_DRAFTS)
    return [
      ...(await unfinishedDrafts(database, actor)),
      ...plans.flatMap((plan) => draftItem(plan, actor)),
      ...(await recentlyEdited(database, actor)),
    ]
  },
}
