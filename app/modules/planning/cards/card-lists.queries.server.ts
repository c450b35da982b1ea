import { sql } from 'kysely'
import { listCodes, listServiceTypes } from '#app/modules/codelists/index.server.ts'
import { versionOn, type Code } from '#app/modules/codelists/index.ts'
import type { Queryable } from '#app/platform/database/database.server.ts'
import { compareCzech, compareNatural, foldCzech } from '#app/shared/text.ts'
import type { CardCodes } from './card-codes.rules.ts'
import type { CardLists, ListRow } from './card.form.ts'

const MOST = 500

async function usedWords(database: Queryable, column: 'target_groups' | 'funding_sources'): Promise<ListRow[]> {
  const { rows } = await sql<{ label: string }>`
    select distinct item->>'text' as label
    from planning.card, jsonb_array_elements(${sql.ref(`planning.card.${column}`)}) as item
    where item->>'code' is null limit ${MOST}`.execute(database)
  return rows.map(({ label }) => ({ code: null, label }))
}

async function usedOrganisations(database: Queryable): Promise<ListRow[]> {
  const { rows } = await sql<{ label: string; code: string | null }>`
    select item->>'name' as label, max(item->>'organisationId') as code
    from planning.card, jsonb_array_elements(responsible) as item
    group by 1 limit ${MOST}`.execute(database)
  return rows.sort((a, b) => compareCzech(a.label, b.label))
}

const rowsOf = (codes: readonly Code[], day: string): ListRow[] =>
  codes.flatMap((code) => {
    const version = versionOn(code, day)
    return version === undefined ? [] : [{ code: code.code, label: version.name }]
  })

/** Rows of the code list, then the words that plans use beside it. */
function together(codes: readonly ListRow[], words: readonly ListRow[]): ListRow[] {
  const known = new Set(codes.map((row) => foldCzech(row.label)))
  return [...codes, ...words.filter((row) => !known.has(foldCzech(row.label)))].sort((a, b) => compareCzech(a.label, b.label))
}

export async function readCardCodes(database: Queryable, day: string): Promise<CardCodes> {
  return {
    targetGroups: await listCodes(database, 'target-groups'),
    fundingSources: await listCodes(database, 'funding-sources'),
    serviceTypes: await listServiceTypes(database, day),
    day,
  }
}

/** What the card's form offers in its searchable lists. */
export async function listCardLists(database: Queryable, day: string): Promise<CardLists> {
  const codes = await readCardCodes(database, day)
  const serviceTypes = codes.serviceTypes.map(({ code, name, section }): ListRow => ({ code, label: name, section }))
  return {
    targetGroups: together(rowsOf(codes.targetGroups, day), await usedWords(database, 'target_groups')),
    serviceTypes: serviceTypes.sort((a, b) => compareNatural(a.section ?? '~', b.section ?? '~')),
    fundingSources: together(rowsOf(codes.fundingSources, day), await usedWords(database, 'funding_sources')),
    organisations: await usedOrganisations(database),
  }
}
