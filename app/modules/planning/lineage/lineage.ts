export const linkKinds = ['continues', 'merged', 'split', 'linked', 'cancelled', 'new'] as const
/**
 * What became of a card in the next period: it continues, was merged with others, was split, was not taken over (cancelled,
 * without a card that follows), or a card that had none before it is new. `linked` only says that two cards belong together.
 */
export type LinkKind = (typeof linkKinds)[number]

export const isLinkKind = (value: string): value is LinkKind => (linkKinds as readonly string[]).includes(value)

export type LineageCard = {
  id: string
  planSlug: string
  planTitle: string
  /** ISO days of the plan */
  periodFrom: string
  periodTo: string
  number: string
  name: string
  status: 'active' | 'unfinished' | 'cancelled'
  cancelReason: string | null
}

export type LineageLink = {
  id: string
  /** null for `new` */
  from: string | null
  /** null for `cancelled` */
  to: string | null
  kind: LinkKind
  reason: string | null
  /** the plan whose making the link describes */
  planSlug: string
}

export type Lineage = { cards: readonly LineageCard[]; links: readonly LineageLink[] }

export const linkKindLabels: Record<LinkKind, string> = {
  continues: 'pokračuje v',
  merged: 'sloučena do',
  split: 'rozdělena do',
  linked: 'souvisí s',
  cancelled: 'nepokračuje',
  new: 'nová karta',
}

/** «2024–2026», or «2024» for one year. */
export function periodLabel({ periodFrom, periodTo }: { periodFrom: string; periodTo: string }): string {
  const [from, to] = [periodFrom.slice(0, 4), periodTo.slice(0, 4)]
  return from === to ? from : `${from}–${to}`
}
