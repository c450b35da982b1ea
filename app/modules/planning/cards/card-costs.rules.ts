import { formatMoney, sumMoney, type Money } from '#app/shared/money.ts'
import type { CardCosts } from './card.ts'

/** What a card's costs say: an amount (a year or in all), a range, or nothing that can be added up. */
export type KnownCosts =
  { kind: 'per-year' | 'in-total'; amount: Money } | { kind: 'range'; from: Money; to: Money } | { kind: 'unknown' }

/** Items with a note are parts that add up («1. rok», «průzkum»); items without notes are the ends of a range («40 až 55 mil.»). */
export function knownCosts({ amount, perYear, items }: CardCosts): KnownCosts {
  const kind = perYear ? 'per-year' : 'in-total'
  if (amount !== null) return { kind, amount }
  if (items.length === 0) return { kind: 'unknown' }
  const amounts = items.map((item) => item.amount)
  if (items.every((item) => item.note.trim() !== '')) return { kind, amount: sumMoney(amounts) }
  const [first = 0n] = amounts
  const from = amounts.reduce((least, each) => (each < least ? each : least), first)
  const to = amounts.reduce((most, each) => (each > most ? each : most), first)
  return from === to ? { kind, amount: from } : { kind: 'range', from, to }
}

export type CostTotals = {
  /** of cards that state an amount a year */
  perYear: { amount: Money; cards: number }
  /** of cards that state an amount for the whole time */
  inTotal: { amount: Money; cards: number }
  /** of cards that state a range */
  range: { from: Money; to: Money; cards: number }
  /** cards whose costs nobody stated in money; they are in no sum and are not zero */
  unknownCards: number
}

/** The one function that adds up costs of cards: pages, exports and the API call it. Amounts of unlike kinds are never added together. */
export function calculateCosts(cards: readonly { costs: CardCosts }[]): CostTotals {
  const totals: CostTotals = {
    perYear: { amount: 0n, cards: 0 },
    inTotal: { amount: 0n, cards: 0 },
    range: { from: 0n, to: 0n, cards: 0 },
    unknownCards: 0,
  }
  for (const { costs } of cards) addCosts(totals, knownCosts(costs))
  return totals
}

function addCosts(totals: CostTotals, costs: KnownCosts): void {
  if (costs.kind === 'unknown') {
    totals.unknownCards += 1
  } else if (costs.kind === 'range') {
    totals.range = { from: totals.range.from + costs.from, to: totals.range.to + costs.to, cards: totals.range.cards + 1 }
  } else {
    const sum = costs.kind === 'per-year' ? totals.perYear : totals.inTotal
    sum.amount += costs.amount
    sum.cards += 1
  }
}

/** «18 000 000 Kč ročně», «40 000 000 Kč až 55 000 000 Kč»; empty where no amount is known. */
export function costsText(costs: CardCosts): string {
  const known = knownCosts(costs)
  if (known.kind === 'unknown') return ''
  if (known.kind === 'range') return `${formatMoney(known.from)} až ${formatMoney(known.to)}`
  return known.kind === 'per-year' ? `${formatMoney(known.amount)} ročně` : formatMoney(known.amount)
}
