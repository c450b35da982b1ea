import type { Queryable } from '#app/platform/database/database.server.ts'
import { cardStatuses } from '../cards/card.ts'
import { isLinkKind, type Lineage, type LineageCard, type LineageLink } from './lineage.ts'

/** Lineage of all plans as they are being worked on; `planIds` limits the cards to some plans. */
export async function readLineage(database: Queryable, planIds?: readonly string[]): Promise<Lineage> {
  let cardsQuery = database
    .selectFrom('planning.card as card')
    .innerJoin('planning.plan as plan', 'plan.id', 'card.plan_id')
    .select([
      'card.id',
      'card.number',
      'card.name',
      'card.status',
      'card.cancel_reason as cancelReason',
      'plan.slug as planSlug',
      'plan.title as planTitle',
      'plan.period_from as periodFrom',
      'plan.period_to as periodTo',
    ])
    .orderBy('plan.period_from')
    .orderBy('card.position')
  if (planIds !== undefined) cardsQuery = cardsQuery.where('card.plan_id', 'in', [...planIds])
  const rows = await cardsQuery.execute()
  const cards = rows.map((row): LineageCard => ({
    ...row,
    status: cardStatuses.find((each) => each === row.status) ?? 'unfinished',
  }))
  const shown = new Set(cards.map((card) => card.id))
  const links = await listLinks(database)
  const isShown = (id: string | null): boolean => id === null || shown.has(id)
  return { cards, links: links.filter((link) => isShown(link.from) && isShown(link.to)) }
}

async function listLinks(database: Queryable): Promise<LineageLink[]> {
  const rows = await database
    .selectFrom('planning.card_link as link')
    .innerJoin('planning.plan as plan', 'plan.id', 'link.plan_id')
    .select([
      'link.id',
      'link.from_card_id as from',
      'link.to_card_id as to',
      'link.kind',
      'link.reason',
      'plan.slug as planSlug',
    ])
    .orderBy('link.id')
    .execute()
  return rows.flatMap(({ kind, ...link }) => (isLinkKind(kind) ? [{ ...link, kind }] : []))
}
