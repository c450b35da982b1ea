import type { CardContent } from '../cards/card.ts'
import { differenceOfCards, type CardChange } from '../cards/card-difference.rules.ts'
import { foldCzech } from '#app/shared/text.ts'
import { cardFromDocument } from './card-from-document.rules.ts'
import type { PlanDocument } from './plan-document.ts'

export type ExistingPlan = {
  goals: readonly { id: string; number: string; name: string }[]
  cards: readonly { id: string; version: number; content: CardContent }[]
}

type ExistingCard = ExistingPlan['cards'][number]

/** `key` names a row on the page where one chooses what to take over. */
export type PlanDifference = {
  added: { key: string; position: number; content: CardContent }[]
  changed: { key: string; card: ExistingCard; content: CardContent; changes: CardChange[] }[]
  removed: { key: string; card: ExistingCard }[]
  unchanged: { card: ExistingCard }[]
  newGoals: { number: string; name: string; area: string | null }[]
}

/** A goal that the plan does not have yet; the act puts the id of the new goal in its place. */
const NEW_GOAL = 'new-goal:'
export const newGoalNumber = (goalId: string): string | null =>
  goalId.startsWith(NEW_GOAL) ? goalId.slice(NEW_GOAL.length) : null

const identityOf = (content: CardContent): string =>
  foldCzech(content.number === '' ? `name ${content.name}` : `number ${content.number}`).trim()

const sameText = <Item extends { text: string; code: string | null }>(old: readonly Item[], now: readonly Item[]): Item[] =>
  now.map((item) => ({ ...item, code: old.find((each) => each.text === item.text)?.code ?? item.code }))

/** The recognised content with what people added to the old one and a document cannot say: codes, organisations, reasons. */
function keepOurs(old: CardContent, now: CardContent): CardContent {
  const sameResponsibility = old.responsibility.text === now.responsibility.text
  const samePeriod = old.period.text === now.period.text
  return {
    ...now,
    cancelReason: now.status === 'cancelled' ? old.cancelReason : null,
    goalId: now.goalId ?? (now.status === 'cancelled' ? old.goalId : null),
    targetGroups: sameText(old.targetGroups, now.targetGroups),
    fundingSources: sameText(old.fundingSources, now.fundingSources),
    serviceTypes: now.serviceTypes.map((type) => ({
      ...type,
      code: old.serviceTypes.find((each) => each.section === type.section && each.name === type.name)?.code ?? type.code,
    })),
    responsibility: sameResponsibility ? old.responsibility : now.responsibility,
    period: samePeriod ? old.period : now.period,
  }
}

/**
 * What a document read again would change, card by card. Cards are matched by number (by name where there is none), each with one:
 * every card of both sides is in the answer exactly once, so that nothing is doubled.
 */
export function differenceOfPlans(existing: ExistingPlan, recognised: PlanDocument): PlanDifference {
  const goalIds = new Map(existing.goals.map((goal) => [goal.number, goal.id]))
  const goalName = (id: string): string => {
    const goal = existing.goals.find((each) => each.id === id)
    return goal === undefined ? (newGoalNumber(id) ?? id) : `${goal.number} ${goal.name}`
  }
  const known = new Set(recognised.goals.map((goal) => goal.number))
  const goalIdOf = (number: string): string | null => goalIds.get(number) ?? (known.has(number) ? `${NEW_GOAL}${number}` : null)
  const waiting = new Map<string, ExistingCard[]>()
  for (const card of existing.cards) {
    const identity = identityOf(card.content)
    waiting.set(identity, [...(waiting.get(identity) ?? []), card])
  }
  const result: PlanDifference = { added: [], changed: [], removed: [], unchanged: [], newGoals: [] }
  for (const [position, recognisedCard] of recognised.cards.entries()) {
    const content = cardFromDocument(recognisedCard, goalIdOf)
    const card = waiting.get(identityOf(content))?.shift()
    if (card === undefined) {
      result.added.push({ key: `nova-${position}`, position, content })
      continue
    }
    const merged = keepOurs(card.content, content)
    // Doubts about fields that did not change were settled by people; they do not come back.
    const changes = differenceOfCards({ ...card.content, problems: merged.problems }, merged, goalName)
    if (changes.length === 0) result.unchanged.push({ card })
    else result.changed.push({ key: card.id, card, content: merged, changes })
  }
  for (const card of [...waiting.values()].flat()) {
    // A cancelled card is not missed in a newer document.
    if (card.content.status === 'cancelled') result.unchanged.push({ card })
    else result.removed.push({ key: card.id, card })
  }
  result.newGoals = recognised.goals
    .filter((goal) => !goalIds.has(goal.number))
    .map(({ number, name, area }) => ({ number, name, area }))
  return result
}
