import { announceJob } from '#app/platform/jobs/job-progress.server.ts'
import type { Database } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'

/** For each parameter of an address a value that exists in the demonstration. */
export async function exampleParameters(database: Database): Promise<Record<string, string>> {
  const mandate = await database
    .selectFrom('identity.mandate')
    .select('id')
    .where('role', '=', 'region-planner')
    .executeTakeFirstOrThrow()
  const jobId = newId()
  await announceJob(database, { id: jobId, kind: 'test', title: 'Zkušební úloha', mandateId: mandate.id })
  return { mandateId: mandate.id, jobId, '*': 'takova-stranka-neni' }
}
