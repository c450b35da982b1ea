import type { Queryable } from '#app/platform/database/database.server.ts'
import { isRole, roleLabels, type Role } from '#app/shared/roles.ts'

export type MandateView = {
  id: string
  personId: string
  personName: string
  role: Role
  roleLabel: string
  organisationName: string
  orpCode: string | null
  validFrom: string
  validTo: string | null
}

const mandates = (database: Queryable) =>
  database
    .selectFrom('identity.mandate as mandate')
    .innerJoin('identity.person as person', 'person.id', 'mandate.person_id')
    .innerJoin('identity.organisation as organisation', 'organisation.id', 'mandate.organisation_id')
    .select([
      'mandate.id',
      'mandate.person_id as personId',
      'person.name as personName',
      'mandate.role',
      'organisation.name as organisationName',
      'mandate.orp_code as orpCode',
      'mandate.valid_from as validFrom',
      'mandate.valid_to as validTo',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof mandates>['executeTakeFirstOrThrow']>>

const viewOf = (row: Row): MandateView[] =>
  isRole(row.role) ? [{ ...row, role: row.role, roleLabel: roleLabels[row.role] }] : []

export async function findMandate(database: Queryable, id: string): Promise<MandateView | undefined> {
  const row = await mandates(database).where('mandate.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : viewOf(row)[0]
}

export async function listMandatesOfPerson(database: Queryable, personId: string): Promise<MandateView[]> {
  const rows = await mandates(database).where('mandate.person_id', '=', personId).orderBy('mandate.valid_from').execute()
  return rows.flatMap(viewOf)
}
