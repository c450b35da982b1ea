import type { Queryable } from '#app/platform/database/database.server.ts'
import type { PublicationPart } from '#app/platform/publication/publication-part.server.ts'
import type { PlanningEntry } from './frozen-plan.ts'
import { planningView, type PlanningView } from './planning.view.ts'

async function collect(database: Queryable): Promise<PlanningEntry[]> {
  const rows = await database
    .selectFrom('planning.publication as publication')
    .innerJoin('planning.plan as plan', 'plan.id', 'publication.plan_id')
    .distinctOn('publication.plan_id')
    .select([
      'publication.version',
      'publication.published_at as publishedAt',
      'publication.sha256',
      'publication.role',
      'publication.organisation_name as organisationName',
      'publication.content',
      'plan.status',
    ])
    .orderBy('publication.plan_id')
    .orderBy('publication.version', 'desc')
    .execute()
  return rows.map(({ content, status, ...row }) => ({
    ...row,
    status: status === 'archived' ? 'archived' : 'published',
    plan: JSON.parse(content) as PlanningEntry['plan'],
  }))
}

/** Published plans: the last frozen version of each, nothing of what is being worked on. */
export const planningPart: PublicationPart<PlanningEntry, PlanningView> = { name: 'planning.plans', collect, view: planningView }
