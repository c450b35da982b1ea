import { hasRole, type Actor } from '#app/shared/roles.ts'

/** A job is seen by who started it, by the administrator and by the auditor. */
export const canSeeJob = (actor: Actor, job: { mandateId: string | null }): boolean =>
  job.mandateId === actor.mandateId || canSeeAllJobs(actor)

export const canSeeAllJobs = (actor: Actor): boolean => hasRole(actor, 'administrator', 'auditor')
