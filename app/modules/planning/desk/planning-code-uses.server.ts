import { sql } from 'kysely'
import type { CodeUse, CodeUseContribution } from '#app/platform/contributions.server.ts'
import { cardHref } from '../working.hrefs.ts'

/** Columns that hold codes of each code list. */
const columns: Record<string, string> = {
  'target-groups': 'target_groups',
  'service-types': 'service_types',
  'funding-sources': 'funding_sources',
}

const MOST = 200

/** Cards that hold a code; such a row of a code list may be ended, never deleted. */
export const planningCodeUses: CodeUseContribution = {
  name: 'planning',
  async usesOf({ database }, list, code) {
    const column = columns[list]
    if (column === undefined) return []
    const rows = await database
      .selectFrom('planning.card as card')
      .innerJoin('planning.plan as plan', 'plan.id', 'card.plan_id')
      .select(['card.id', 'card.plan_id as planId', 'card.number', 'card.name', 'plan.title'])
      .where(sql<boolean>`${sql.ref(`card.${column}`)} @> ${JSON.stringify([{ code }])}::jsonb`)
      .orderBy('plan.period_from', 'desc')
      .orderBy('card.position')
      .limit(MOST)
      .execute()
    return rows.map(({ id, planId, number, name, title }): CodeUse => ({
      kind: 'karta plánu',
      label: `${number} ${name} (${title})`,
      href: cardHref(planId, id),
    }))
  },
}
