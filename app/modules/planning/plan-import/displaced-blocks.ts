import type { CardDraft, FieldSegment } from './assembly.types.ts'
import type { CardField } from './card-fields.ts'

interface Displacement {
  from: CardDraft
  to: CardDraft
  field: CardField
}

const fixed: readonly CardField[] = ['number', 'name', 'goal', 'area', 'note']

// A block of one card printed after the next card's beginning goes back only when three things agree: the card before lacks
// the field, here it stands before fields that come first everywhere else, and this card has the field once more (or is itself
// continued in the same way after the next beginning).
export function returnDisplacedBlocks(cards: readonly CardDraft[]): Displacement[] {
  const ranks = rankFields(cards)
  const moves: Displacement[] = []
  // From the end, so that a chain of displaced blocks is seen.
  for (let index = cards.length - 1; index > 0; index -= 1) {
    const [before, card, next] = cards.slice(index - 1, index + 2)
    if (!card || !before) continue
    for (const segment of leadingDisplaced(card, ranks)) {
      const isLost = !hasField(before, segment.field) && (isRepeated(card, segment) || isChained(moves, card, next))
      if (isLost) moves.push(moveBack(segment, card, before))
    }
  }
  return moves
}

function isRepeated(card: CardDraft, segment: FieldSegment): boolean {
  return card.segments.some((other) => other !== segment && other.field === segment.field && hasText(other))
}

function isChained(moves: readonly Displacement[], card: CardDraft, next: CardDraft | undefined): boolean {
  return next !== undefined && next.segments.some((other) => isMovedFrom(moves, card, other))
}

function moveBack(segment: FieldSegment, card: CardDraft, before: CardDraft): Displacement {
  card.segments = card.segments.filter((other) => other !== segment)
  before.segments = [...before.segments.filter((other) => other.field !== segment.field || hasText(other)), segment]
  before.to = Math.max(before.to, segment.pieces.at(-1)?.line.to ?? 0)
  return { from: card, to: before, field: segment.field }
}

function isMovedFrom(moves: readonly Displacement[], to: CardDraft, segment: FieldSegment): boolean {
  return moves.some((move) => move.to === to && move.field === segment.field)
}

// Middle position of each field over all cards.
function rankFields(cards: readonly CardDraft[]): Map<CardField, number> {
  const positions = new Map<CardField, number[]>()
  for (const card of cards) {
    card.segments.forEach((segment, index) => {
      const share = card.segments.length > 1 ? index / (card.segments.length - 1) : 0
      positions.set(segment.field, [...(positions.get(segment.field) ?? []), share])
    })
  }
  const ranks = new Map<CardField, number>()
  for (const [field, values] of positions) {
    const sorted = values.sort((a, b) => a - b)
    ranks.set(field, sorted[Math.floor(sorted.length / 2)] ?? 0)
  }
  return ranks
}

function leadingDisplaced(card: CardDraft, ranks: ReadonlyMap<CardField, number>): FieldSegment[] {
  const displaced: FieldSegment[] = []
  card.segments.forEach((segment, index) => {
    if (fixed.includes(segment.field) || !hasText(segment)) return
    const rank = ranks.get(segment.field) ?? 0
    const later = card.segments.slice(index + 1).filter((other) => other.field !== segment.field)
    if (later.some((other) => (ranks.get(other.field) ?? 0) < rank)) displaced.push(segment)
  })
  return displaced
}

function hasField(card: CardDraft, field: CardField): boolean {
  return card.segments.some((segment) => segment.field === field && hasText(segment))
}

export function hasText(segment: FieldSegment): boolean {
  return segment.pieces.some((piece) => piece.flow.text !== '')
}
