import { sql } from 'kysely'
import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { ruleBroken } from '#app/shared/errors.ts'
import type { FormValues } from '../forms/form-values.ts'
import { insertPlan } from '../recognised/write-plan.server.ts'
import { planSlug, readPlanHead, type PlanHeadInput } from './plan-head.form.ts'
import { requirePlanner, stampOf } from './plan.records.server.ts'

/** Two plans made at once must not take one address. */
export async function freeSlug(tx: DatabaseTransaction, head: PlanHeadInput): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('planning.plan.slug'))`.execute(tx)
  const rows = await tx.selectFrom('planning.plan').select('slug').execute()
  return planSlug(
    head,
    rows.map((row) => row.slug),
  )
}

export async function createPlan(context: ActContext, values: FormValues): Promise<string> {
  const { input, reasons } = readPlanHead(values)
  requirePlanner(context)
  if (reasons.length > 0) throw ruleBroken(...reasons)
  return performAct(context, async ({ tx, record }) => {
    const id = newId()
    const head = { ...input, slug: await freeSlug(tx, input), predecessorId: null }
    await insertPlan(tx, { ...head, id, source: null }, stampOf(context))
    await record({ act: 'planning.create-plan', subjectKind: 'plan', subjectId: id, after: head })
    return id
  })
}
