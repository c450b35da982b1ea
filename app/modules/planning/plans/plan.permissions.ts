import { hasRole, type Actor } from '#app/shared/roles.ts'
import { planTransitions, type PlanAction, type PlanStatus } from './plan.states.ts'

/** Working records of plans; what has been published anybody reads on the public side. */
export const canSeePlans = (actor: Actor): boolean =>
  canEditPlans(actor) || hasRole(actor, 'region-approver', 'planning-coordinator', 'orp-coordinator', 'region-analyst', 'auditor')

/** Plans, areas, goals, cards, lineage, duplication, import. */
export const canEditPlans = (actor: Actor): boolean => hasRole(actor, 'administrator', 'region-planner')

/** Who changed what: revisions, versions of publications. */
export const canSeePlanHistory = (actor: Actor): boolean => canEditPlans(actor) || hasRole(actor, 'region-approver', 'auditor')

/** Cards, goals and areas change only while their plan is a draft. */
export const canEditPlan = (actor: Actor, plan: { status: PlanStatus }): boolean => canEditPlans(actor) && plan.status === 'draft'

export const canDoWithPlan = (actor: Actor, action: PlanAction): boolean => planTransitions[action].by.includes(actor.role)
