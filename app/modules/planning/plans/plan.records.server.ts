import { requireActor, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction, Queryable } from '#app/platform/database/database.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { isUuid } from '#app/shared/keys.ts'
import type { Actor } from '#app/shared/roles.ts'
import type { Stamp } from '../cards/write-cards.server.ts'
import { canEditPlans } from './plan.permissions.ts'
import { isPlanStatus, type PlanStatus } from './plan.states.ts'
import { numberings, type Numbering } from './plan.ts'

export type PlanRecord = {
  id: string
  slug: string
  title: string
  periodFrom: string
  periodTo: string
  numbering: Numbering
  status: PlanStatus
  predecessorId: string | null
  version: number
  updatedAt: string
}

const planColumns = (database: Queryable) =>
  database
    .selectFrom('planning.plan')
    .select([
      'id',
      'slug',
      'title',
      'period_from as periodFrom',
      'period_to as periodTo',
      'numbering',
      'status',
      'predecessor_id as predecessorId',
      'version',
      'updated_at as updatedAt',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof planColumns>['executeTakeFirstOrThrow']>>

const recordOf = ({ numbering, status, ...row }: Row): PlanRecord => ({
  ...row,
  numbering: numberings.find((each) => each === numbering) ?? 'free',
  status: isPlanStatus(status) ? status : 'draft',
})

export async function getPlan(database: Queryable, id: string): Promise<PlanRecord> {
  const row = isUuid(id) ? await planColumns(database).where('id', '=', id).executeTakeFirst() : undefined
  if (row === undefined) throw new AppError('not-found')
  return recordOf(row)
}

/** The plan locked until the end of the transaction: acts on one plan go one after another. */
export async function lockPlan(tx: DatabaseTransaction, id: string): Promise<PlanRecord> {
  const row = isUuid(id) ? await planColumns(tx).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (row === undefined) throw new AppError('not-found')
  return recordOf(row)
}

/** Locks a plan for a change of its content: may I, and can it be. */
export async function lockPlanForEdit(tx: DatabaseTransaction, context: ActContext, id: string): Promise<PlanRecord> {
  const actor = requireActor(context)
  if (!canEditPlans(actor)) throw new AppError('forbidden')
  const plan = await lockPlan(tx, id)
  if (plan.status !== 'draft')
    throw ruleBroken({ code: 'plan-not-draft', text: 'Plán je zveřejněný. Nejdřív jej otevřete k úpravám.' })
  return plan
}

export const stampOf = (context: ActContext): Stamp => ({ now: context.now, mandateId: context.actor?.mandateId ?? null })

/** Somebody who may change plans, asked before a plan exists. */
export function requirePlanner(context: ActContext): Actor {
  const actor = requireActor(context)
  if (!canEditPlans(actor)) throw new AppError('forbidden')
  return actor
}
