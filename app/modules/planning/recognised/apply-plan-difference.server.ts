import { performAct, requireActor, type ActContext, type ActTools } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction, Queryable } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { contentOfRow } from '../cards/card.rows.server.ts'
import { withCodes } from '../cards/card-codes.rules.ts'
import { readCardCodes } from '../cards/card-lists.queries.server.ts'
import { listGoals } from '../cards/card.records.server.ts'
import type { CardContent } from '../cards/card.ts'
import { nextPosition } from '../cards/save-card.server.ts'
import { insertCards, updateCards } from '../cards/write-cards.server.ts'
import { listAreas } from '../goals/goals.queries.server.ts'
import { canSeePlans } from '../plans/plan.permissions.ts'
import { getPlan, lockPlanForEdit, stampOf } from '../plans/plan.records.server.ts'
import { readPlanDocument } from './create-plan-from-recognised.server.ts'
import { differenceOfPlans, newGoalNumber, type ExistingPlan, type PlanDifference } from './difference-of-plans.rules.ts'

async function existingPlan(database: Queryable, planId: string): Promise<ExistingPlan> {
  const rows = await database.selectFrom('planning.card').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
  return {
    goals: await listGoals(database, planId),
    cards: rows.map((row) => ({ id: row.id, version: row.version, content: contentOfRow(row) })),
  }
}

/** What a document read again would change in a plan, card by card; changes nothing. */
export async function previewPlanDifference(context: ActContext, planId: string, recognised: unknown): Promise<PlanDifference> {
  if (!canSeePlans(requireActor(context))) throw new AppError('forbidden')
  const plan = await getPlan(context.database, planId)
  return differenceOfPlans(await existingPlan(context.database, plan.id), readPlanDocument(recognised))
}

type NewGoals = PlanDifference['newGoals']

/** Goals that the chosen cards need and the plan does not have yet. */
async function addGoals(tx: DatabaseTransaction, planId: string, wanted: NewGoals): Promise<Map<string, string>> {
  const areas = await listAreas(tx, planId)
  const last = (await listGoals(tx, planId)).at(-1)?.position ?? -1
  const ids = new Map<string, string>()
  for (const [order, { number, name, area }] of wanted.entries()) {
    const id = newId()
    const areaId = areas.find((each) => each.name === area)?.id ?? null
    await tx
      .insertInto('planning.goal')
      .values({ id, plan_id: planId, area_id: areaId, position: last + 1 + order, number, name, status: 'active' })
      .execute()
    ids.set(number, id)
  }
  return ids
}

function needed(contents: readonly CardContent[], newGoals: NewGoals): NewGoals {
  const numbers = new Set(contents.map((content) => (content.goalId === null ? null : newGoalNumber(content.goalId))))
  return newGoals.filter(
    (goal, index) => numbers.has(goal.number) && newGoals.findIndex((each) => each.number === goal.number) === index,
  )
}

function withGoals(content: CardContent, ids: ReadonlyMap<string, string>): CardContent {
  const number = content.goalId === null ? null : newGoalNumber(content.goalId)
  return number === null ? content : { ...content, goalId: ids.get(number) ?? null }
}

export type AppliedDifference = { added: number; changed: number; cancelled: number }

async function apply(
  { tx }: ActTools,
  planId: string,
  chosen: PlanDifference,
  stamp: ReturnType<typeof stampOf>,
): Promise<AppliedDifference> {
  const { added, changed, removed } = chosen
  const goalIds = await addGoals(
    tx,
    planId,
    needed(
      [...added, ...changed].map(({ content }) => content),
      chosen.newGoals,
    ),
  )
  const position = await nextPosition(tx, planId)
  const reason = { ...stamp, act: 'difference' }
  await insertCards(
    tx,
    planId,
    added.map(({ content }, order) => ({ id: newId(), position: position + order, content: withGoals(content, goalIds) })),
    { ...stamp, act: 'import' },
  )
  await updateCards(
    tx,
    changed.map(({ card, content }) => ({ id: card.id, version: card.version, content: withGoals(content, goalIds) })),
    reason,
  )
  const cancelReason = 'Nově načtený dokument kartu neobsahuje.'
  await updateCards(
    tx,
    removed.map(({ card }) => ({
      id: card.id,
      version: card.version,
      content: { ...card.content, status: 'cancelled', cancelReason },
    })),
    reason,
  )
  return { added: added.length, changed: changed.length, cancelled: removed.length }
}

/**
 * Takes over the chosen rows of the difference into a draft. It is computed again inside the transaction, so a second
 * attempt with the same document finds nothing to add. Cards that the document no longer has are cancelled, never deleted.
 */
export async function applyPlanDifference(
  context: ActContext,
  planId: string,
  recognised: unknown,
  accepted: ReadonlySet<string>,
): Promise<AppliedDifference> {
  const document = readPlanDocument(recognised)
  return performAct(context, async (tools) => {
    const plan = await lockPlanForEdit(tools.tx, context, planId)
    const all = differenceOfPlans(await existingPlan(tools.tx, plan.id), document)
    const codes = await readCardCodes(tools.tx, context.today)
    const isChosen = ({ key }: { key: string }): boolean => accepted.has(key)
    const chosen = {
      ...all,
      added: all.added.filter(isChosen).map((row) => ({ ...row, content: withCodes(row.content, codes) })),
      changed: all.changed.filter(isChosen).map((row) => ({ ...row, content: withCodes(row.content, codes) })),
      removed: all.removed.filter(isChosen),
    }
    const result = await apply(tools, plan.id, chosen, stampOf(context))
    await tools.record({ act: 'planning.apply-difference', subjectKind: 'plan', subjectId: plan.id, after: result })
    return result
  })
}
