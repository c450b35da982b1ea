import type { Queryable } from '#app/platform/database/database.server.ts'
import { isRole, roleLabels } from '#app/shared/roles.ts'

export type PlanVersion = { version: number; publishedAt: string; sha256: string; who: string }

/** What was published when and by what mandate, from the newest. */
export async function listPlanVersions(database: Queryable, planId: string): Promise<PlanVersion[]> {
  const rows = await database
    .selectFrom('planning.publication as publication')
    .leftJoin('identity.mandate as mandate', 'mandate.id', 'publication.mandate_id')
    .leftJoin('identity.person as person', 'person.id', 'mandate.person_id')
    .select([
      'publication.version',
      'publication.published_at as publishedAt',
      'publication.sha256',
      'publication.role',
      'publication.organisation_name as organisation',
      'person.name as person',
    ])
    .where('publication.plan_id', '=', planId)
    .orderBy('publication.version', 'desc')
    .execute()
  return rows.map(({ version, publishedAt, sha256, role, organisation, person }) => ({
    ...{ version, publishedAt, sha256 },
    who: [person, isRole(role) ? roleLabels[role] : role, organisation].filter(Boolean).join(', '),
  }))
}
