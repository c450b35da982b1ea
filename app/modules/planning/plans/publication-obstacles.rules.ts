import { blockingGaps, cardGapLabels } from '../cards/card-gaps.rules.ts'

export type PlanForCheck = {
  goals: readonly { id: string; number: string; name: string }[]
  cards: readonly { id: string; number: string; name: string; gaps: readonly string[] }[]
}

/** Why a plan cannot be published, with the record that mends it. */
export type PublicationObstacle = { code: string; text: string; cardId?: string; goalId?: string }

function repeated(numbers: readonly string[]): string[] {
  return [...new Set(numbers.filter((number, index) => number !== '' && numbers.indexOf(number) !== index))]
}

/** Everything that stands in the way, at once: no placeholder reaches the public (P29), and each number means one card. */
export function publicationObstacles({ goals, cards }: PlanForCheck): PublicationObstacle[] {
  const obstacles: PublicationObstacle[] = []
  if (goals.length === 0) obstacles.push({ code: 'no-goals', text: 'Plán nemá žádný cíl.' })
  if (cards.length === 0) obstacles.push({ code: 'no-cards', text: 'Plán nemá žádnou kartu.' })
  for (const goal of goals) {
    if (goal.name.trim() === '' || goal.number.trim() === '')
      obstacles.push({ code: 'goal-without-name', text: `Cíl ${goal.number} nemá číslo nebo název.`, goalId: goal.id })
  }
  for (const card of cards) {
    const gaps = blockingGaps(card.gaps)
    if (gaps.length > 0)
      obstacles.push({
        code: 'incomplete-card',
        text: `Karta ${card.number} ${card.name}: chybí ${gaps.map((gap) => cardGapLabels[gap].label).join(', ')}.`,
        cardId: card.id,
      })
  }
  for (const number of repeated(cards.map((card) => card.number))) {
    const last = cards.findLast((card) => card.number === number)
    obstacles.push({ code: 'repeated-card-number', text: `Číslo ${number} má víc karet.`, ...(last && { cardId: last.id }) })
  }
  for (const number of repeated(goals.map((goal) => goal.number))) {
    const last = goals.findLast((goal) => goal.number === number)
    obstacles.push({ code: 'repeated-goal-number', text: `Číslo ${number} má víc cílů.`, ...(last && { goalId: last.id }) })
  }
  return obstacles
}
