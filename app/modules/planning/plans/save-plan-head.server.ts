import { expectVersion, performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import { ruleBroken } from '#app/shared/errors.ts'
import { readVersion, type FormValues } from '../forms/form-values.ts'
import { readPlanHead } from './plan-head.form.ts'
import { lockPlanForEdit } from './plan.records.server.ts'

/** Changes the name, the period or the numbering of a draft; its address stays. */
export async function savePlanHead(context: ActContext, planId: string, values: FormValues): Promise<void> {
  const { input, reasons } = readPlanHead(values)
  await performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    if (reasons.length > 0) throw ruleBroken(...reasons)
    expectVersion(plan, readVersion(values))
    await tx
      .updateTable('planning.plan')
      .set({
        title: input.title,
        period_from: input.periodFrom,
        period_to: input.periodTo,
        numbering: input.numbering,
        version: plan.version + 1,
        updated_at: context.now,
        updated_by: context.actor?.mandateId ?? null,
      })
      .where('id', '=', plan.id)
      .execute()
    await record({ act: 'planning.save-plan', subjectKind: 'plan', subjectId: plan.id, before: plan, after: input })
  })
}
