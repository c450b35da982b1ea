import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import { ruleBroken } from '#app/shared/errors.ts'
import type { FormValues } from '../forms/form-values.ts'
import { readPlanHead } from '../plans/plan-head.form.ts'
import { freeSlug } from '../plans/create-plan.server.ts'
import { lockPlan, requirePlanner, stampOf } from '../plans/plan.records.server.ts'
import { readLeftOut } from './duplicate-plan.form.ts'
import { writeDuplicate, type DuplicateResult } from './write-duplicate.server.ts'

/** Makes the draft of the next period from a plan: one transaction, a link for every card. */
export async function duplicatePlan(context: ActContext, planId: string, values: FormValues): Promise<DuplicateResult> {
  requirePlanner(context)
  const { input, reasons } = readPlanHead(values)
  return performAct(context, async ({ tx, record }) => {
    const old = await lockPlan(tx, planId)
    const cards = await tx
      .selectFrom('planning.card')
      .select(['id', 'number', 'status'])
      .where('plan_id', '=', old.id)
      .orderBy('position')
      .execute()
    const left = readLeftOut(values, cards)
    const all = [...reasons, ...left.reasons]
    if (reasons.length === 0 && input.periodFrom <= old.periodFrom)
      all.push({ code: 'not-later', field: 'yearFrom', text: 'Nové období musí začínat později než to, ze kterého vychází.' })
    if (all.length > 0) throw ruleBroken(...all)
    const head = { ...input, slug: await freeSlug(tx, input), predecessorId: old.id }
    const result = await writeDuplicate(tx, { old, head, leftOut: left.leftOut }, stampOf(context))
    await record({
      act: 'planning.duplicate-plan',
      subjectKind: 'plan',
      subjectId: result.planId,
      before: { planId: old.id },
      after: { ...head, taken: result.taken, left: result.left },
    })
    return result
  })
}
