import { blockingGaps, cardGapLabels } from '../cards/card-gaps.rules.ts'

export type PlanForCheck = {
  goals: readonly { id: string; number: string; name: string; status: string }[]
  cards: readonly { id: string; number: string; name: string; gaps: readonly string[] }[]
}

/** Why a plan cannot be published, with the record that mends it. */
export type PublicationObstacle = { code: string; text: string; cardId?: string; goalId?: string }

function repeated(numbers: readonly string[]): string[] {
  return [...new Set(numbers.filter((number, index) => number !== '' && numbers.indexOf(number) !== index))]
}

function goalObstacles(goals: PlanForCheck['goals']): PublicationObstacle[] {
  // A goal that was joined with another or cancelled is only kept for its number.
  const nameless = goals.filter((goal) => goal.number.trim() === '' || (goal.status === 'active' && goal.name.trim() === ''))
  return [
    ...nameless.map(({ id, number }) => ({
      code: 'goal-without-name',
      text: `Cíl ${number} nemá číslo nebo název.`,
      goalId: id,
    })),
    ...repeated(goals.map((goal) => goal.number)).map((number) => ({
      code: 'repeated-goal-number',
      text: `Číslo ${number} má víc cílů.`,
      goalId: goals.findLast((goal) => goal.number === number)?.id ?? '',
    })),
  ]
}

function cardObstacles(cards: PlanForCheck['cards']): PublicationObstacle[] {
  const incomplete = cards.flatMap(({ id, number, name, gaps }) => {
    const missing = blockingGaps(gaps).map((gap) => cardGapLabels[gap].label)
    return missing.length === 0
      ? []
      : [{ code: 'incomplete-card', text: `Karta ${number} ${name}: chybí ${missing.join(', ')}.`, cardId: id }]
  })
  return [
    ...incomplete,
    ...repeated(cards.map((card) => card.number)).map((number) => ({
      code: 'repeated-card-number',
      text: `Číslo ${number} má víc karet.`,
      cardId: cards.findLast((card) => card.number === number)?.id ?? '',
    })),
  ]
}

/** Everything that stands in the way, at once: no placeholder reaches the public (P29), and each number means one card. */
export function publicationObstacles({ goals, cards }: PlanForCheck): PublicationObstacle[] {
  return [
    ...(goals.length === 0 ? [{ code: 'no-goals', text: 'Plán nemá žádný cíl.' }] : goalObstacles(goals)),
    ...(cards.length === 0 ? [{ code: 'no-cards', text: 'Plán nemá žádnou kartu.' }] : cardObstacles(cards)),
  ]
}
