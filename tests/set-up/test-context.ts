import type { ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { Database } from '#app/platform/database/database.server.ts'
import type { Actor, Role } from '#app/shared/roles.ts'

/** Somebody with the role; the ids exist nowhere unless the test puts them in. */
export function anActor(role: Role, changes: Partial<Actor> = {}): Actor {
  return {
    personId: '00000000-0000-7000-8000-000000000001',
    personName: 'Zkušební Osoba',
    mandateId: '00000000-0000-7000-8000-000000000002',
    role,
    organisationId: '00000000-0000-7000-8000-000000000003',
    organisationName: 'Zkušební organizace',
    orpCode: null,
    ...changes,
  }
}

export function aContext(database: Database, actor: Actor | null, changes: Partial<ActContext> = {}): ActContext {
  return { database, actor, now: '2026-03-18T09:00:00.000Z', today: '2026-03-18', requestId: 'test', ...changes }
}
