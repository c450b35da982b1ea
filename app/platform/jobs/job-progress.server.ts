import type { Database, Queryable } from '../database/database.server.ts'

export type JobState = 'waiting' | 'running' | 'done' | 'failed'
export type JobView = {
  id: string
  kind: string
  title: string
  state: JobState
  step: string
  done: number
  total: number | null
  resultUrl: string | null
  error: string | null
  mandateId: string | null
  createdAt: string
  updatedAt: string
}

/** What a job tells of itself while it runs. */
export type JobProgress = {
  report(step: string, done?: number, total?: number): Promise<void>
  finish(resultUrl?: string): Promise<void>
}

export type NewJob = { id: string; kind: string; title: string; mandateId: string | null }

export async function announceJob(database: Queryable, job: NewJob): Promise<void> {
  await database
    .insertInto('platform.job_progress')
    .values({ id: job.id, kind: job.kind, title: job.title, state: 'waiting', mandate_id: job.mandateId })
    .execute()
}

// A page is asked for the state at most a few times a second; writing each step of a fast job would only wear the disk.
const WRITE_EVERY_MS = 200

export function jobProgress(database: Database, id: string): JobProgress {
  let lastWrite = 0
  const save = (values: Record<string, string | number | null>): Promise<unknown> =>
    database
      .updateTable('platform.job_progress')
      .set({ ...values, updated_at: new Date().toISOString() })
      .where('id', '=', id)
      .execute()
  return {
    async report(step, done = 0, total) {
      const now = performance.now()
      if (now - lastWrite < WRITE_EVERY_MS && done !== total) return
      lastWrite = now
      await save({ state: 'running', step, done, total: total ?? null })
    },
    async finish(resultUrl) {
      await save({ state: 'done', step: '', result_url: resultUrl ?? null, error: null })
    },
  }
}

export async function failJob(database: Database, id: string, error: string): Promise<void> {
  await database
    .updateTable('platform.job_progress')
    .set({ state: 'failed', error, updated_at: new Date().toISOString() })
    .where('id', '=', id)
    .execute()
}

type JobRow = Awaited<ReturnType<typeof findRow>>

const findRow = (database: Queryable, id: string) =>
  database.selectFrom('platform.job_progress').selectAll().where('id', '=', id).executeTakeFirst()

const viewOf = (row: NonNullable<JobRow>): JobView => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  state: row.state as JobState,
  step: row.step,
  done: row.done,
  total: row.total,
  resultUrl: row.result_url,
  error: row.error,
  mandateId: row.mandate_id,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export async function findJob(database: Queryable, id: string): Promise<JobView | undefined> {
  const row = await findRow(database, id)
  return row === undefined ? undefined : viewOf(row)
}

export async function listJobs(database: Queryable, mandateId: string | null, limit: number): Promise<JobView[]> {
  const query = database.selectFrom('platform.job_progress').selectAll().orderBy('created_at', 'desc').limit(limit)
  const rows = await (mandateId === null ? query : query.where('mandate_id', '=', mandateId)).execute()
  return rows.map(viewOf)
}
