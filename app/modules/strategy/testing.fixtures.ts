import type { ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { Database } from '#app/platform/database/database.server.ts'
import type { JobRequest, Jobs } from '#app/platform/jobs/jobs.server.ts'
import type { AppError } from '#app/shared/errors.ts'
import type { Actor } from '#app/shared/roles.ts'
import { aContext, anActor } from '#tests/set-up/test-context.ts'
import type { FormValues } from './forms/form-values.ts'

export type ActingContext = ActContext & { jobs: Jobs; sent: JobRequest[] }

/** Somebody whose queued jobs are remembered instead of done. */
export function acting(
  database: Database,
  actor: Actor = anActor('region-planner'),
  changes: Partial<ActContext> = {},
): ActingContext {
  const sent: JobRequest[] = []
  const jobs: Jobs = {
    send: async (request) => `job-${sent.push(request)}`,
    work: async () => undefined,
    stop: async () => undefined,
  }
  return { ...aContext(database, actor, changes), jobs, sent }
}

/** How an act was refused; an act that went through is a failure of the test. */
export const refusalOf = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('it was allowed')
    },
    (error: unknown) => error as AppError,
  )

export const strategyForm = (changes: Record<string, string[]> = {}): FormValues => ({
  title: ['Zkušební strategie'],
  ...changes,
})
export const roundForm = (changes: Record<string, string[]> = {}): FormValues => ({
  title: ['První zpráva'],
  asOf: ['2025-12-31'],
  ...changes,
})
export const measureForm = (changes: Record<string, string[]> = {}): FormValues => ({
  version: ['1'],
  number: ['1'],
  name: ['Poradna'],
  indicator: ['počet'],
  deadlineKind: ['date'],
  deadlineDate: ['2026-12-31'],
  guarantorText: ['odbor'],
  ...changes,
})
export const reportForm = (changes: Record<string, string[]> = {}): FormValues => ({
  version: ['0'],
  status: ['ongoing'],
  comment: ['Poradna pracuje.'],
  ...changes,
})
