import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { slugify } from '#app/shared/text.ts'
import { seedId } from './ids.server.ts'
import { mandates, organisations } from './people.ts'

const personId = (name: string): string => seedId(`person ${name}`)

export async function seedPeople(tx: DatabaseTransaction): Promise<void> {
  await tx
    .insertInto('identity.organisation')
    .values(
      organisations.map(({ key, kind, name, ico, municipalityCode }) => ({
        id: seedId(`organisation ${key}`),
        kind,
        name,
        ico,
        municipality_code: municipalityCode,
      })),
    )
    .execute()
  const names = [...new Set(mandates.map((mandate) => mandate.person))]
  await tx
    .insertInto('identity.person')
    .values(names.map((name) => ({ id: personId(name), name, email: `${slugify(name)}@ukazka.example` })))
    .execute()
  await tx
    .insertInto('identity.mandate')
    .values(
      mandates.map(({ person, organisation, role, orpCode }) => ({
        id: seedId(`mandate ${person} ${role}`),
        person_id: personId(person),
        organisation_id: seedId(`organisation ${organisation}`),
        role,
        orp_code: orpCode ?? null,
        valid_from: '2020-01-01',
        authorising_document: 'Ukázkové pověření č. 1/2020',
      })),
    )
    .execute()
}
