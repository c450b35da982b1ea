import type { Queryable } from '#app/platform/database/database.server.ts'
import { isRole, roleLabels } from '#app/shared/roles.ts'
import { storedCard, type CardContent } from './card.ts'

export type CardRevision = {
  revision: number
  act: string
  note: string | null
  /** ISO instant */
  at: string
  /** person and mandate in words; empty for the system itself */
  who: string
  content: CardContent
}

export const revisionActLabels: Record<string, string> = {
  create: 'Karta založena',
  import: 'Karta načtena z dokumentu',
  duplicate: 'Karta převzata z minulého období',
  save: 'Karta upravena',
  cancel: 'Karta zrušena',
  move: 'Karta přesunuta',
  restore: 'Vráceno starší znění',
  difference: 'Karta změněna podle nově načteného dokumentu',
}

const whoOf = (person: string | null, role: string | null, organisation: string | null): string =>
  person === null
    ? ''
    : [person, role !== null && isRole(role) ? roleLabels[role] : null, organisation].filter(Boolean).join(', ')

/** Revisions from the newest; `after` gives only those newer than a version. */
export async function listCardRevisions(database: Queryable, cardId: string, after = 0): Promise<CardRevision[]> {
  const rows = await database
    .selectFrom('planning.card_revision as revision')
    .leftJoin('identity.mandate as mandate', 'mandate.id', 'revision.mandate_id')
    .leftJoin('identity.person as person', 'person.id', 'mandate.person_id')
    .leftJoin('identity.organisation as organisation', 'organisation.id', 'mandate.organisation_id')
    .select([
      'revision.revision',
      'revision.act',
      'revision.note',
      'revision.at',
      'revision.content',
      'person.name as person',
      'mandate.role',
      'organisation.name as organisation',
    ])
    .where('revision.card_id', '=', cardId)
    .where('revision.revision', '>', after)
    .orderBy('revision.revision', 'desc')
    .execute()
  return rows.map(({ revision, act, note, at, content, person, role, organisation }) => ({
    ...{ revision, act, note, at },
    who: whoOf(person, role, organisation),
    content: storedCard.parse(content),
  }))
}
