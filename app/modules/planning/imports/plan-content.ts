import type { ImportedCard, ImportedGoal, ImportedPlan } from '../plan-import/plan-import.types.ts'

/** Keys name cards and goals while they are mended, when their numbers may change; they are not part of what is handed on. */
export type KeyedCard = ImportedCard & { key: string }
export type KeyedGoal = ImportedGoal & { key: string }
export type PlanContent = Omit<ImportedPlan, 'cards' | 'goals'> & { cards: KeyedCard[]; goals: KeyedGoal[] }

export const withKeys = (plan: ImportedPlan): PlanContent => ({
  ...plan,
  goals: plan.goals.map((goal, index) => ({ ...goal, key: `cil-${index + 1}` })),
  cards: plan.cards.map((card, index) => ({ ...card, key: `karta-${index + 1}` })),
})

/** A key that no item has had yet, also none that was dropped later in the list. */
export function freshKey(items: readonly { key: string }[], prefix: string): string {
  const numbers = items.map(({ key }) => Number(key.slice(prefix.length + 1)) || 0)
  return `${prefix}-${Math.max(0, ...numbers) + 1}`
}

export const replaceCard = (content: PlanContent, card: KeyedCard): PlanContent => ({
  ...content,
  cards: content.cards.map((each) => (each.key === card.key ? card : each)),
})

export const replaceGoal = (content: PlanContent, goal: KeyedGoal): PlanContent => ({
  ...content,
  goals: content.goals.map((each) => (each.key === goal.key ? goal : each)),
})
