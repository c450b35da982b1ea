import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { AppError } from '#app/shared/errors.ts'
import type { Actor } from '#app/shared/roles.ts'
import { canEditPlan, canEditPlans, canSeePlanHistory, canSeePlans } from './plan.permissions.ts'
import { getPlan, type PlanRecord } from './plan.records.server.ts'

/** Who reads the working side of planning. */
export function requireReader(context: RequestContext): Actor {
  const actor = requireActor(context)
  if (!canSeePlans(actor)) throw new AppError('forbidden')
  return actor
}

/** Who changes plans; asked before anything of the form is read. */
export function requireEditor(context: RequestContext): Actor {
  const actor = requireActor(context)
  if (!canEditPlans(actor)) throw new AppError('forbidden')
  return actor
}

export type PlanAccess = { actor: Actor; plan: PlanRecord; canEdit: boolean; canSeeHistory: boolean }

/** A plan that the reader may see, and what else they may. */
export async function openPlan(context: RequestContext, planId: string): Promise<PlanAccess> {
  const actor = requireReader(context)
  const plan = await getPlan(context.database, planId)
  return { actor, plan, canEdit: canEditPlan(actor, plan), canSeeHistory: canSeePlanHistory(actor) }
}

/** For pages that only change things: a plan that is not a draft has nothing to show there. */
export async function openPlanForEdit(context: RequestContext, planId: string): Promise<PlanAccess> {
  const access = await openPlan(context, planId)
  if (!access.canEdit)
    throw new AppError('forbidden', [{ code: 'not-editable', text: 'Plán lze měnit, jen dokud je rozpracovaný.' }])
  return access
}
