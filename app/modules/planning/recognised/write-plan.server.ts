import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { withCodes } from '../cards/card-codes.rules.ts'
import { readCardCodes } from '../cards/card-lists.queries.server.ts'
import { insertCards, type Stamp } from '../cards/write-cards.server.ts'
import { goalStatuses, type GoalStatus, type Numbering } from '../plans/plan.ts'
import { cardFromDocument } from './card-from-document.rules.ts'
import type { DocumentGoal, PlanDocument } from './plan-document.ts'

export type PlanHead = {
  slug: string
  title: string
  periodFrom: string
  periodTo: string
  numbering: Numbering
  predecessorId: string | null
}

export type WrittenPlan = { planId: string; cards: { id: string; number: string }[] }

/** Ids of what is written; the seed gives its own, so that the demonstration is the same everywhere. */
export type IdMaker = (kind: 'plan' | 'area' | 'goal' | 'card', name: string) => string

const randomIds: IdMaker = () => newId()

export async function insertPlan(
  tx: DatabaseTransaction,
  plan: PlanHead & { id: string; source: unknown },
  { now, mandateId }: Stamp,
): Promise<void> {
  await tx
    .insertInto('planning.plan')
    .values({
      id: plan.id,
      slug: plan.slug,
      title: plan.title,
      period_from: plan.periodFrom,
      period_to: plan.periodTo,
      numbering: plan.numbering,
      predecessor_id: plan.predecessorId,
      source: plan.source === null ? null : JSON.stringify(plan.source),
      created_at: now,
      updated_at: now,
      updated_by: mandateId,
    })
    .execute()
}

const statusOf = (text: string): GoalStatus => {
  if (text === 'merged' || text === 'merged-into') return 'joined'
  return goalStatuses.find((status) => status === text) ?? 'active'
}

async function insertGoals(
  tx: DatabaseTransaction,
  planId: string,
  goals: readonly DocumentGoal[],
  idOf: IdMaker,
): Promise<Map<string, string>> {
  const areaNames = [...new Set(goals.flatMap((goal) => goal.area ?? []))]
  const areas = areaNames.map((name, position) => ({ id: idOf('area', name), plan_id: planId, position, name }))
  if (areas.length > 0) await tx.insertInto('planning.area').values(areas).execute()
  const rows = goals.map((goal, position) => ({
    id: idOf('goal', `${goal.number} ${position}`),
    plan_id: planId,
    area_id: areas.find((area) => area.name === goal.area)?.id ?? null,
    position,
    number: goal.number,
    name: goal.name,
    status: statusOf(goal.status),
    relations: JSON.stringify(goal.relations),
  }))
  if (rows.length > 0) await tx.insertInto('planning.goal').values(rows).execute()
  return new Map(rows.toReversed().map((row) => [row.number, row.id]))
}

/** Writes a draft plan with everything that was recognised; texts without a place stay with the plan, problems with their cards. */
export async function writePlanFromDocument(
  tx: DatabaseTransaction,
  input: { head: PlanHead; document: PlanDocument; ids?: IdMaker },
  stamp: Stamp,
): Promise<WrittenPlan> {
  const { head, document, ids = randomIds } = input
  const planId = ids('plan', head.slug)
  const { furniture, unplaced, problems } = document
  await insertPlan(tx, { ...head, id: planId, source: { furniture, unplaced, problems } }, stamp)
  const goalIds = await insertGoals(tx, planId, document.goals, ids)
  const codes = await readCardCodes(tx, head.periodFrom)
  const cards = document.cards.map((card, position) => ({
    id: ids('card', `${card.number} ${position}`),
    position,
    content: withCodes(
      cardFromDocument(card, (goal) => goalIds.get(goal) ?? null),
      codes,
    ),
    source: card.source,
  }))
  await insertCards(tx, planId, cards, { ...stamp, act: 'import' })
  return { planId, cards: cards.map(({ id, content }) => ({ id, number: content.number })) }
}
