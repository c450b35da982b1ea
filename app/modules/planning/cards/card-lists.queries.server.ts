import { sql } from 'kysely'
import type { Queryable } from '#app/platform/database/database.server.ts'
import { compareCzech, compareNatural } from '#app/shared/text.ts'
import type { CardLists, ListRow } from './card.form.ts'

const MOST = 500

async function usedWords(database: Queryable, column: 'target_groups' | 'funding_sources'): Promise<ListRow[]> {
  const { rows } = await sql<{ label: string; code: string | null }>`
    select item->>'text' as label, max(item->>'code') as code
    from planning.card, jsonb_array_elements(${sql.ref(`planning.card.${column}`)}) as item
    group by 1 order by 1 limit ${MOST}`.execute(database)
  return rows.sort((a, b) => compareCzech(a.label, b.label))
}

async function usedServiceTypes(database: Queryable): Promise<ListRow[]> {
  const { rows } = await sql<{ label: string; section: string | null; code: string | null }>`
    select item->>'name' as label, item->>'section' as section, max(item->>'code') as code
    from planning.card, jsonb_array_elements(service_types) as item
    group by 1, 2 limit ${MOST}`.execute(database)
  return rows.sort((a, b) => compareNatural(a.section ?? '~', b.section ?? '~') || compareCzech(a.label, b.label))
}

async function usedOrganisations(database: Queryable): Promise<ListRow[]> {
  const { rows } = await sql<{ label: string; code: string | null }>`
    select item->>'name' as label, max(item->>'organisationId') as code
    from planning.card, jsonb_array_elements(responsible) as item
    group by 1 limit ${MOST}`.execute(database)
  return rows.sort((a, b) => compareCzech(a.label, b.label))
}

/** What the card's form offers in its searchable lists. */
export async function listCardLists(database: Queryable, _today: string): Promise<CardLists> {
  return {
    targetGroups: await usedWords(database, 'target_groups'),
    serviceTypes: await usedServiceTypes(database),
    fundingSources: await usedWords(database, 'funding_sources'),
    organisations: await usedOrganisations(database),
  }
}
