import type { CardContent } from '../cards/card.ts'
import { readPeriod } from '../cards/period.rules.ts'
import { periodLabel } from '../lineage/lineage.ts'

type Period = { periodFrom: string; periodTo: string }

/** Which cards stay behind, and why; all others are taken over. */
export type LeftOut = ReadonlyMap<string, string>

export type OldCard = { id: string; content: CardContent }
export type DuplicatedCards = {
  taken: { fromId: string; content: CardContent }[]
  left: { fromId: string; reason: string }[]
}

const yearsOf = (text: string): string[] => text.match(/\b20\d\d\b/gu) ?? []

/** Costs written by years of the old period cannot hold in the new one: the card says so until somebody mends it. */
function problemsOfCopy({ costs }: CardContent, period: Period): CardContent['problems'] {
  const years = costs.items.flatMap((item) => yearsOf(item.note)).concat(yearsOf(costs.text))
  const isOld = years.some((year) => year < period.periodFrom.slice(0, 4) || year > period.periodTo.slice(0, 4))
  return isOld
    ? [{ code: 'old-years', text: 'Náklady jsou rozepsané po letech minulého období. Zadejte je pro nové období.' }]
    : []
}

/** A card as it begins the next period: the same intent, without the old period's time, relations and open questions. */
export function copyOfCard(content: CardContent, from: Period, to: Period): CardContent {
  const wholePeriod = content.period.from === from.periodFrom && content.period.to === from.periodTo
  return {
    ...content,
    status: 'active',
    cancelReason: null,
    period: wholePeriod ? readPeriod(periodLabel(to)) : { from: null, to: null, text: '' },
    relations: [],
    problems: problemsOfCopy(content, to),
  }
}

export const reasonOfCancelled = 'Karta byla zrušena už v průběhu minulého období.'

/** Every card of the old plan is either taken over or left out with a reason; none is forgotten. */
export function duplicateCards(
  cards: readonly OldCard[],
  leftOut: LeftOut,
  periods: { from: Period; to: Period },
): DuplicatedCards {
  const result: DuplicatedCards = { taken: [], left: [] }
  for (const { id, content } of cards) {
    const reason = leftOut.get(id)
    if (content.status === 'cancelled')
      result.left.push({ fromId: id, reason: reason ?? content.cancelReason ?? reasonOfCancelled })
    else if (reason !== undefined) result.left.push({ fromId: id, reason })
    else result.taken.push({ fromId: id, content: copyOfCard(content, periods.from, periods.to) })
  }
  return result
}
