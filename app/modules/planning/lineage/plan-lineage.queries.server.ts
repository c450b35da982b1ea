import type { Queryable } from '#app/platform/database/database.server.ts'
import { compareNatural } from '#app/shared/text.ts'
import type { PlanRecord } from '../plans/plan.records.server.ts'
import type { Lineage, LineageCard, LineageLink } from './lineage.ts'
import { readLineage } from './lineage.queries.server.ts'

export type LinkRow = LineageLink & { fromText: string; toText: string }

export type PlanLineage = {
  /** cards of the plan and of its predecessor */
  lineage: Lineage
  /** links that this plan describes, in the order of the older cards */
  links: LinkRow[]
  /** cards of the predecessor about which nothing is said yet */
  untold: LineageCard[]
}

export async function readPlanLineage(database: Queryable, plan: PlanRecord): Promise<PlanLineage> {
  const lineage = await readLineage(database, plan.predecessorId === null ? [plan.id] : [plan.id, plan.predecessorId])
  const own = lineage.links.filter((link) => link.planSlug === plan.slug)
  const told = new Set(own.map((link) => link.from))
  const textOf = (id: string | null): string => {
    const card = lineage.cards.find((each) => each.id === id)
    return card === undefined ? '' : `${card.number} ${card.name}`
  }
  const links = own.map((link) => ({ ...link, fromText: textOf(link.from), toText: textOf(link.to) }))
  return {
    lineage: { cards: lineage.cards, links: own },
    links: links.sort((a, b) => compareNatural(a.fromText || '~', b.fromText || '~') || compareNatural(a.toText, b.toText)),
    untold: lineage.cards.filter((card) => card.planSlug !== plan.slug && card.status !== 'cancelled' && !told.has(card.id)),
  }
}
