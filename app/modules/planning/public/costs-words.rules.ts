import { formatMoney } from '#app/shared/money.ts'
import { pluralise } from '#app/shared/text.ts'
import type { CostTotals } from '../cards/card-costs.rules.ts'

const cards = (count: number): string => pluralise(count, ['karta', 'karty', 'karet'])

/** What is known about costs, each kind apart; unknown costs are counted and are not zero. */
export function costTotalsWords({ perYear, inTotal, range, unknownCards }: CostTotals): string[] {
  return [
    perYear.cards > 0 ? `${formatMoney(perYear.amount)} ročně (${cards(perYear.cards)})` : '',
    inTotal.cards > 0 ? `${formatMoney(inTotal.amount)} za celé období (${cards(inTotal.cards)})` : '',
    range.cards > 0 ? `${formatMoney(range.from)} až ${formatMoney(range.to)} (${cards(range.cards)})` : '',
    unknownCards > 0 ? `bez vyčíslení: ${cards(unknownCards)}` : '',
  ].filter((words) => words !== '')
}
