import type { LineageEdge, LineageKind, LineageNode } from '#app/ui/index.ts'
import { compareNatural } from '#app/shared/text.ts'
import { ancestorsOfCard, descendantsOfCard } from './card-fate.rules.ts'
import { linkKindLabels, periodLabel, type Lineage, type LineageCard } from './lineage.ts'

export type LineageDrawing = { periods: string[]; nodes: LineageNode[]; edges: LineageEdge[] }

const drawn: Record<string, LineageKind> = { continues: 'continues', merged: 'merged', split: 'split', linked: 'linked' }

/** The story of one card, or of all cards, as the columns and lines of `LineageGraph`. */
export function drawLineage(lineage: Lineage, hrefOf: (card: LineageCard) => string, currentId?: string): LineageDrawing {
  const shown = currentId === undefined ? lineage.cards : relatives(lineage, currentId)
  const starts = [...new Set(shown.map((card) => card.periodFrom))].sort()
  const ids = new Set(shown.map((card) => card.id))
  const periods = starts.map((start) => {
    const card = shown.find((each) => each.periodFrom === start)
    return card === undefined ? start : periodLabel(card)
  })
  const nodes = shown
    .toSorted((a, b) => a.periodFrom.localeCompare(b.periodFrom) || compareNatural(a.number, b.number))
    .map((card): LineageNode => {
      const stateText = endText(lineage, card)
      return {
        id: card.id,
        period: starts.indexOf(card.periodFrom),
        number: card.number,
        name: card.name,
        href: hrefOf(card),
        state: card.id === currentId ? 'current' : stateText === undefined ? undefined : 'ended',
        stateText,
      }
    })
  const edges = lineage.links.flatMap((link): LineageEdge[] => {
    const kind = drawn[link.kind]
    if (kind === undefined || link.from === null || link.to === null) return []
    return ids.has(link.from) && ids.has(link.to) ? [{ from: link.from, to: link.to, kind }] : []
  })
  return { periods, nodes, edges }
}

/** The card, all from which it came, all into which it went, and those it is linked with. */
function relatives(lineage: Lineage, cardId: string): LineageCard[] {
  const family = new Set([
    cardId,
    ...[...ancestorsOfCard(lineage, cardId), ...descendantsOfCard(lineage, cardId)].map((card) => card.id),
  ])
  for (const link of lineage.links) {
    if (link.kind !== 'linked' || link.from === null || link.to === null) continue
    if (link.from === cardId) family.add(link.to)
    if (link.to === cardId) family.add(link.from)
  }
  return lineage.cards.filter((card) => family.has(card.id))
}

/** «zrušena: …», «nepokračuje: …»; undefined for a card that lives on. */
function endText(lineage: Lineage, card: LineageCard): string | undefined {
  const ended = lineage.links.find((link) => link.from === card.id && link.kind === 'cancelled')
  if (card.status !== 'cancelled' && ended === undefined) return undefined
  const reason = card.status === 'cancelled' ? card.cancelReason : ended?.reason
  const word = card.status === 'cancelled' ? 'zrušena' : linkKindLabels.cancelled
  return reason ? `${word}: ${reason}` : word
}
