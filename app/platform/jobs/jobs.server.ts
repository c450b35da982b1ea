import { PgBoss, type ConstructorOptions } from 'pg-boss'
import { CompiledQuery } from 'kysely'
import { newId } from '../database/keys.server.ts'
import {
  applicationRole,
  poolSettings,
  type Database,
  type DatabaseConnection,
  type Queryable,
} from '../database/database.server.ts'
import { announceJob, failJob, jobProgress, type JobProgress } from './job-progress.server.ts'

/** One kind of long work; `run` may be repeated after a crash, so it must not double anything. */
export type JobDefinition<Data extends object = object> = {
  kind: string
  run(data: Data, progress: JobProgress, job: { id: string }): Promise<void>
}

export type JobRequest = { kind: string; title: string; data: object; mandateId: string | null }

export type Jobs = {
  /** Queues the job in the caller's transaction and returns its id, under which its progress can be seen. */
  send(request: JobRequest, tx?: Queryable): Promise<string>
  work(definitions: readonly JobDefinition[]): Promise<void>
  stop(): Promise<void>
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** pg-boss asks for a thing that runs SQL; here it is the caller's transaction. */
const within = (tx: Queryable) => ({
  executeSql: async (text: string, values: unknown[] = []) => {
    const { rows } = await tx.executeQuery<object>(CompiledQuery.raw(text, values))
    return { rows, rowCount: rows.length, command: '', oid: 0, fields: [] }
  },
})

async function runOne(
  database: Database,
  definition: JobDefinition,
  job: { id: string; data: object; lastTry: boolean },
): Promise<void> {
  const progress = jobProgress(database, job.id)
  try {
    await progress.report('Začínám')
    await definition.run(job.data, progress, { id: job.id })
  } catch (error) {
    if (job.lastTry) await failJob(database, job.id, messageOf(error))
    throw error
  }
}

const RETRIES = 2

export async function startJobs(
  database: Database,
  connection: DatabaseConnection,
  onError: (error: unknown) => void,
): Promise<Jobs> {
  // pg-boss reads its own rows with the driver's usual types.
  const { types: _types, ...settings } = poolSettings(connection, applicationRole, 3)
  const boss = new PgBoss({ ...(settings as ConstructorOptions), schema: 'jobs', createSchema: false })
  boss.on('error', onError)
  await boss.start()
  const known = new Set<string>()
  const ensureQueue = async (kind: string): Promise<void> => {
    if (known.has(kind)) return
    await boss.createQueue(kind, { retryLimit: RETRIES, retryDelay: 5, retryBackoff: true, expireInSeconds: 900 })
    known.add(kind)
  }
  return {
    async send({ kind, title, data, mandateId }, tx = database) {
      const id = newId()
      await ensureQueue(kind)
      await announceJob(tx, { id, kind, title, mandateId })
      await boss.send(kind, data, { id, db: within(tx) })
      return id
    },
    async work(definitions) {
      for (const definition of definitions) {
        await ensureQueue(definition.kind)
        await boss.work<object>(definition.kind, { pollingIntervalSeconds: 0.5, includeMetadata: true }, async (jobs) => {
          for (const job of jobs)
            await runOne(database, definition, { id: job.id, data: job.data, lastTry: job.retryCount >= RETRIES })
        })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 3000, close: true }),
  }
}
