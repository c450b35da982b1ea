import { expect, test } from 'vitest'
import { roles, type Role } from '#app/shared/roles.ts'
import { possibleActions } from '#app/shared/workflow.ts'
import { anActor } from '#tests/set-up/test-context.ts'
import { canDoWithPlan, canEditPlan, canEditPlans, canSeePlanHistory, canSeePlans } from './plan.permissions.ts'
import { planStatuses, planTransitions, type PlanAction } from './plan.states.ts'

const actions = Object.keys(planTransitions) as PlanAction[]

/** Everything that a role may do in planning, in one line. */
function rightsOf(role: Role): string {
  const actor = anActor(role)
  const rights = [
    canSeePlans(actor) && 'see',
    canSeePlanHistory(actor) && 'history',
    canEditPlans(actor) && 'create',
    ...planStatuses.map((status) => canEditPlan(actor, { status }) && `edit ${status}`),
    ...actions.map((action) => canDoWithPlan(actor, action) && action),
  ]
  return rights.filter(Boolean).join(', ')
}

test('the whole matrix of acts and roles is this and nothing more', () => {
  const all: Record<string, string> = Object.fromEntries(
    roles.map((role): [string, string] => [role, rightsOf(role)]).filter(([, rights]) => rights !== ''),
  )
  expect(all).toEqual({
    administrator: 'see, history, create, edit draft, publish, reopen, archive, unarchive',
    'region-planner': 'see, history, create, edit draft, publish, reopen, archive, unarchive',
    'region-approver': 'see, history, publish',
    'orp-coordinator': 'see',
    'planning-coordinator': 'see',
    'region-analyst': 'see',
    auditor: 'see, history',
  })
})

test('from each state there is a way out, and every act leads to a state that exists', () => {
  for (const status of planStatuses) expect(possibleActions(planTransitions, status, 'region-planner')).not.toEqual([])
  for (const action of actions) expect(planStatuses).toContain(planTransitions[action].to)
})
