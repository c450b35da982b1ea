import type { Queryable } from '../database/database.server.ts'
import type { JobTools } from '../contributions.server.ts'
import type { JobDefinition, Jobs } from '../jobs/jobs.server.ts'
import { publishSnapshot } from './publication.server.ts'

const KIND = 'publication.build'

/** Builds the next publication; sent by every act that changes what the public may see. */
export const publishJob = ({ database, parts, now }: JobTools): JobDefinition => ({
  kind: KIND,
  async run(_data, progress) {
    await progress.report('Sestavuji zveřejněná data')
    await publishSnapshot(database, parts, now())
    await progress.finish('/')
  },
})

/** Asks for a new publication in the act's own transaction; returns the job, whose progress can be watched. */
export function requestPublication(
  jobs: Pick<Jobs, 'send'>,
  tx: Queryable,
  { mandateId, title }: { mandateId: string | null; title: string },
): Promise<string> {
  return jobs.send({ kind: KIND, title, data: {}, mandateId }, tx)
}
