import { hasRole, type Actor } from '#app/shared/roles.ts'
import { isPossible } from '#app/shared/workflow.ts'
import { roundTransitions, type RoundAction, type RoundState } from '../rounds/round.states.ts'

/** Strategies, areas, measures, new rounds, imports. */
export const canEditStrategies = (actor: Actor): boolean => hasRole(actor, 'administrator', 'region-planner')

/** Working records of whole strategies, with what is still being collected and with the history. */
export const canSeeStrategies = (actor: Actor): boolean =>
  canEditStrategies(actor) || hasRole(actor, 'region-approver', 'region-analyst', 'planning-coordinator', 'auditor')

/** Own measures of a guarantor's organisation; a guarantor sees no other working records. */
export const isGuarantor = (actor: Actor): boolean => hasRole(actor, 'guarantor')

type GuardedMeasure = { guarantorOrganisationId: string | null }

const isOwn = (actor: Actor, { guarantorOrganisationId }: GuardedMeasure): boolean =>
  isGuarantor(actor) && guarantorOrganisationId === actor.organisationId

export const canSeeMeasure = (actor: Actor, measure: GuardedMeasure): boolean => canSeeStrategies(actor) || isOwn(actor, measure)

/** What was done on a measure is said while the round is open: by its guarantor, or by the office for anybody. */
export const canReportMeasure = (actor: Actor, measure: GuardedMeasure, round: { state: RoundState }): boolean =>
  round.state === 'draft' && (canEditStrategies(actor) || isOwn(actor, measure))

export const canDoWithRound = (actor: Actor, action: RoundAction, round: { state: RoundState }): boolean =>
  isPossible(roundTransitions, action, round.state) && mayDoWithRounds(actor, action)

/** Whatever state the round is in: who is refused for good, and who only now. */
export const mayDoWithRounds = (actor: Actor, action: RoundAction): boolean => hasRole(actor, ...roundTransitions[action].by)
