import type { Lineage, LineageCard, LineageLink } from './lineage.ts'

/** How the story of a card ends: in words of `fateText`. */
export type FateEnd =
  | { kind: 'cancelled'; reason: string | null; planSlug: string }
  /** cancelled within its own period */
  | { kind: 'cancelled-in-period'; reason: string | null }
  /** the newest period that is known has the card */
  | { kind: 'valid' }
  /** a later period exists and says nothing about the card */
  | { kind: 'untold' }

export type FateStep = { kind: 'continues' | 'merged' | 'split'; reason: string | null; into: Fate }

/** What became of a card: where it went, period after period, and how each path ended. */
export type Fate = { card: LineageCard; steps: readonly FateStep[]; end: FateEnd | null }

export const isDescent = (link: LineageLink): link is LineageLink & { from: string; to: string; kind: FateStep['kind'] } =>
  link.from !== null && link.to !== null && (link.kind === 'continues' || link.kind === 'merged' || link.kind === 'split')

type Followed = { lineage: Lineage; newestPeriod: string; path: ReadonlySet<string> }

/**
 * «Co se stalo s aktivitou A03-05»: follows descent over all periods. Every path ends: a card that comes back
 * in its own path (a mistake in the links) is not followed again.
 */
export function fateOfCard(lineage: Lineage, cardId: string): Fate | undefined {
  const card = lineage.cards.find((each) => each.id === cardId)
  if (card === undefined) return undefined
  const newestPeriod = lineage.cards.reduce((newest, each) => (each.periodFrom > newest ? each.periodFrom : newest), '')
  return follow(card, { lineage, newestPeriod, path: new Set([card.id]) })
}

function follow(card: LineageCard, followed: Followed): Fate {
  const { lineage, path } = followed
  const steps = lineage.links.filter(isDescent).flatMap((link): FateStep[] => {
    if (link.from !== card.id || path.has(link.to)) return []
    const next = lineage.cards.find((each) => each.id === link.to)
    if (next === undefined) return []
    return [{ kind: link.kind, reason: link.reason, into: follow(next, { ...followed, path: new Set([...path, next.id]) }) }]
  })
  return { card, steps, end: steps.length > 0 ? null : endOf(card, followed) }
}

function endOf(card: LineageCard, { lineage, newestPeriod }: Followed): FateEnd {
  if (card.status === 'cancelled') return { kind: 'cancelled-in-period', reason: card.cancelReason }
  const ended = lineage.links.find((link) => link.from === card.id && link.kind === 'cancelled')
  if (ended !== undefined) return { kind: 'cancelled', reason: ended.reason, planSlug: ended.planSlug }
  return { kind: card.periodFrom === newestPeriod ? 'valid' : 'untold' }
}

/** All ends of a card's story, from the first path to the last. */
export function endsOfFate(fate: Fate): { card: LineageCard; end: FateEnd }[] {
  if (fate.end !== null) return [{ card: fate.card, end: fate.end }]
  return fate.steps.flatMap((step) => endsOfFate(step.into))
}

/** Cards from which a card came, period by period back to the oldest; each once. */
export function ancestorsOfCard(lineage: Lineage, cardId: string): LineageCard[] {
  return reached(lineage, cardId, (link, id) => (link.to === id ? link.from : null))
}

/** Cards into which a card went, period by period to the newest; each once. */
export function descendantsOfCard(lineage: Lineage, cardId: string): LineageCard[] {
  return reached(lineage, cardId, (link, id) => (link.from === id ? link.to : null))
}

function reached(
  lineage: Lineage,
  start: string,
  otherEnd: (link: LineageLink & { from: string; to: string }, id: string) => string | null,
): LineageCard[] {
  const descent = lineage.links.filter(isDescent)
  const seen = new Set([start])
  for (const id of seen) {
    for (const link of descent) {
      const other = otherEnd(link, id)
      if (other !== null) seen.add(other)
    }
  }
  seen.delete(start)
  return lineage.cards
    .filter((card) => seen.has(card.id))
    .toSorted((a, b) => a.periodFrom.localeCompare(b.periodFrom) || a.number.localeCompare(b.number))
}
