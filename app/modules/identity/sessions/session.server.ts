import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Queryable } from '#app/platform/database/database.server.ts'
import { isRole, type Actor } from '#app/shared/roles.ts'

export const sessionCookie = 'opora_session'

const DAYS = 14
export const sessionSeconds = DAYS * 24 * 3600

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Opens a session and returns its token, which is kept nowhere else than in the browser. Sessions use real time. */
export async function openSession(database: Queryable, personId: string, mandateId: string | null): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await database
    .insertInto('identity.session')
    .values({
      token_hash: hashOf(token),
      person_id: personId,
      mandate_id: mandateId,
      expires_at: sql<string>`now() + make_interval(days => ${DAYS})`,
    })
    .execute()
  return token
}

export async function closeSession(database: Queryable, token: string): Promise<void> {
  await database.deleteFrom('identity.session').where('token_hash', '=', hashOf(token)).execute()
}

/** The actor of a session whose mandate is valid on the day, or null. The mandate is checked on each request. */
export async function findActor(database: Database, token: string, today: string): Promise<Actor | null> {
  const row = await database
    .selectFrom('identity.session as session')
    .innerJoin('identity.mandate as mandate', 'mandate.id', 'session.mandate_id')
    .innerJoin('identity.person as person', 'person.id', 'session.person_id')
    .innerJoin('identity.organisation as organisation', 'organisation.id', 'mandate.organisation_id')
    .select([
      'person.id as personId',
      'person.name as personName',
      'mandate.id as mandateId',
      'mandate.role',
      'mandate.orp_code as orpCode',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
    ])
    .where('session.token_hash', '=', hashOf(token))
    .where('session.expires_at', '>', sql<string>`now()`)
    .where('mandate.valid_from', '<=', today)
    .where((eb) => eb.or([eb('mandate.valid_to', 'is', null), eb('mandate.valid_to', '>=', today)]))
    .whereRef('mandate.person_id', '=', 'session.person_id')
    .executeTakeFirst()
  return row === undefined || !isRole(row.role) ? null : { ...row, role: row.role }
}
