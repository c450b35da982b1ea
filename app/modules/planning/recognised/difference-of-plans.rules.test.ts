import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardFromDocument } from './card-from-document.rules.ts'
import { differenceOfPlans, type ExistingPlan } from './difference-of-plans.rules.ts'
import { planDocument, type DocumentCard, type PlanDocument } from './plan-document.ts'

const words = fc.constantFrom('', 'senioři', 'děti', 'obce', 'MPSV', 'péče', '2024–2026', 'bude doplněno')
const numbers = fc.constantFrom('1.1.1', '1.1.2', '1.1.10', '2.1.1', '', '9.9.9')
const card: fc.Arbitrary<DocumentCard> = fc
  .record({
    number: numbers,
    name: words,
    targetGroups: fc.array(words),
    period: words,
    goal: fc.constantFrom('1.1', '2.1', null),
    description: words,
  })
  .map((each) => planDocument.shape.cards.parse([{ ...each, status: 'active' }])[0])
  .filter((each) => each !== undefined)
const documentOf = (cards: DocumentCard[]): PlanDocument =>
  planDocument.parse({ goals: [{ number: '1.1', name: 'Cíl', area: null }], cards })

const existingOf = (cards: readonly DocumentCard[]): ExistingPlan => ({
  goals: [{ id: 'goal-1', number: '1.1', name: 'Cíl' }],
  cards: cards.map((each, index) => ({
    id: `card-${index}`,
    version: 1,
    content: cardFromDocument(each, (goal) => (goal === '1.1' ? 'goal-1' : null)),
  })),
})

test('a document compared with the plan made from it differs in nothing', () => {
  fc.assert(
    fc.property(fc.array(card), (cards) => {
      const { added, changed, removed, unchanged } = differenceOfPlans(existingOf(cards), documentOf(cards))
      expect([added, changed, removed]).toEqual([[], [], []])
      expect(unchanged).toHaveLength(cards.length)
    }),
  )
})

test('every card of both sides is in the answer exactly once, so that nothing is doubled or lost', () => {
  fc.assert(
    fc.property(fc.array(card), fc.array(card), (old, now) => {
      const existing = existingOf(old)
      const { added, changed, removed, unchanged } = differenceOfPlans(existing, documentOf(now))
      const kept = [...changed, ...removed, ...unchanged].map((row) => row.card.id)
      expect(kept.toSorted()).toEqual(existing.cards.map((each) => each.id).toSorted())
      expect(added.length + changed.length + unchanged.length).toBe(now.length)
    }),
  )
})

test('taking over everything leaves no difference', () => {
  fc.assert(
    fc.property(fc.array(card), fc.array(card), (old, now) => {
      const existing = existingOf(old)
      const { added, changed, removed, unchanged } = differenceOfPlans(existing, documentOf(now))
      const applied: ExistingPlan = {
        goals: existing.goals,
        cards: [
          ...unchanged.map((row) => row.card),
          ...changed.map((row) => ({ ...row.card, content: row.content })),
          ...added.map((row) => ({ id: row.key, version: 1, content: row.content })),
          ...removed.map((row) => ({
            ...row.card,
            content: { ...row.card.content, status: 'cancelled' as const, cancelReason: 'není' },
          })),
        ],
      }
      const again = differenceOfPlans(applied, documentOf(now))
      // Cards with one number may pair otherwise than before; then only their order differs, and nothing is added or lost.
      expect(again.added).toEqual([])
      expect(again.removed).toEqual([])
    }),
  )
})
