import type { Queryable } from '#app/platform/database/database.server.ts'
import { compareCzech } from '#app/shared/text.ts'
import { isRole, roleLabels, roles, type Role } from '#app/shared/roles.ts'

export type DemonstrationLogin = {
  mandateId: string
  personId: string
  role: Role
  roleLabel: string
  personName: string
  organisationName: string
  /** path that signs in at once; answers in the demonstration only */
  path: string
}

/** One login per mandate of the demonstration, in the order of the roles. */
export async function listDemonstrationLogins(database: Queryable, today: string): Promise<DemonstrationLogin[]> {
  const rows = await database
    .selectFrom('identity.mandate as mandate')
    .innerJoin('identity.person as person', 'person.id', 'mandate.person_id')
    .innerJoin('identity.organisation as organisation', 'organisation.id', 'mandate.organisation_id')
    .select([
      'mandate.id as mandateId',
      'mandate.role',
      'person.id as personId',
      'person.name as personName',
      'organisation.name as organisationName',
    ])
    .where('mandate.valid_from', '<=', today)
    .where((eb) => eb.or([eb('mandate.valid_to', 'is', null), eb('mandate.valid_to', '>=', today)]))
    .execute()
  const logins = rows.flatMap((row): DemonstrationLogin[] =>
    isRole(row.role)
      ? [{ ...row, role: row.role, roleLabel: roleLabels[row.role], path: `/ukazka/prihlasit/${row.mandateId}` }]
      : [],
  )
  return logins.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || compareCzech(a.personName, b.personName))
}
