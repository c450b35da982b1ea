import { expectVersion, performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { AppError, ruleBroken, type Reason } from '#app/shared/errors.ts'
import { isUuid } from '#app/shared/keys.ts'
import { listGoals, type GoalRecord } from '../cards/card.records.server.ts'
import { firstValue, readVersion, type FormValues } from '../forms/form-values.ts'
import { lockPlanForEdit } from '../plans/plan.records.server.ts'
import { readGoal } from './goal.form.ts'
import { listAreas } from './goals.queries.server.ts'

async function readGoalIn(tx: DatabaseTransaction, planId: string, values: FormValues, own: string | null) {
  const areas = await listAreas(tx, planId)
  const goals = await listGoals(tx, planId)
  const { input, reasons } = readGoal(
    values,
    areas.map((area) => area.id),
  )
  const other = goals.find((goal) => goal.number === input.number && goal.id !== own)
  const taken: Reason[] =
    other === undefined || input.number === ''
      ? []
      : [{ code: 'repeated-number', field: 'number', text: `Číslo ${input.number} už má cíl „${other.name}“. Zvolte jiné.` }]
  if (reasons.length + taken.length > 0) throw ruleBroken(...reasons, ...taken)
  return { input, goals }
}

export async function addGoal(context: ActContext, planId: string, values: FormValues): Promise<string> {
  return performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    const { input, goals } = await readGoalIn(tx, plan.id, values, null)
    const id = newId()
    const { areaId, ...rest } = input
    await tx
      .insertInto('planning.goal')
      .values({ id, plan_id: plan.id, area_id: areaId, position: (goals.at(-1)?.position ?? -1) + 1, ...rest })
      .execute()
    await record({ act: 'planning.add-goal', subjectKind: 'goal', subjectId: id, after: input })
    return id
  })
}

async function lockGoal(tx: DatabaseTransaction, planId: string, goalId: string): Promise<GoalRecord> {
  if (isUuid(goalId)) await tx.selectFrom('planning.goal').select('id').where('id', '=', goalId).forUpdate().execute()
  const goal = (await listGoals(tx, planId)).find((each) => each.id === goalId)
  if (goal === undefined) throw new AppError('not-found')
  return goal
}

export async function saveGoal(context: ActContext, planId: string, values: FormValues): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    const goal = await lockGoal(tx, plan.id, firstValue(values, 'goalId'))
    const { input } = await readGoalIn(tx, plan.id, values, goal.id)
    expectVersion(goal, readVersion(values))
    const { areaId, ...rest } = input
    await tx
      .updateTable('planning.goal')
      .set({ ...rest, area_id: areaId, version: goal.version + 1 })
      .where('id', '=', goal.id)
      .execute()
    await record({ act: 'planning.save-goal', subjectKind: 'goal', subjectId: goal.id, before: goal, after: input })
  })
}

/** Only a goal without cards goes away; with cards it is cancelled or joined, so that nothing is lost. */
export async function removeGoal(context: ActContext, planId: string, values: FormValues): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    const goal = await lockGoal(tx, plan.id, firstValue(values, 'goalId'))
    const card = await tx.selectFrom('planning.card').select('id').where('goal_id', '=', goal.id).limit(1).executeTakeFirst()
    if (card !== undefined)
      throw ruleBroken({ code: 'goal-with-cards', text: `Cíl ${goal.number} má karty. Nejdřív je přesuňte k jinému cíli.` })
    await tx.deleteFrom('planning.goal').where('id', '=', goal.id).execute()
    await record({ act: 'planning.remove-goal', subjectKind: 'goal', subjectId: goal.id, before: goal })
  })
}

/** Changes places with the goal above or below. */
export async function moveGoal(context: ActContext, planId: string, values: FormValues, direction: 'up' | 'down'): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    const goal = await lockGoal(tx, plan.id, firstValue(values, 'goalId'))
    const goals = await listGoals(tx, plan.id)
    const order = goals.map((each) => each.id)
    const at = order.indexOf(goal.id)
    const to = direction === 'up' ? at - 1 : at + 1
    const neighbour = order[to]
    if (neighbour === undefined) throw ruleBroken({ code: 'at-the-edge', text: 'Cíl už je na kraji plánu.' })
    order[at] = neighbour
    order[to] = goal.id
    for (const [position, id] of order.entries())
      await tx.updateTable('planning.goal').set({ position }).where('id', '=', id).execute()
    await record({ act: 'planning.order-goal', subjectKind: 'goal', subjectId: goal.id, before: { at }, after: { at: to } })
  })
}
