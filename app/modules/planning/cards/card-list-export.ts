import { exportResponse } from '#app/platform/http/export-response.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { describeTable } from '#app/shared/documents/table.ts'
import { notApplicable, unknown } from '#app/shared/documents/values.ts'
import { openPlan } from '../plans/plan-access.server.ts'
import { knownCosts } from './card-costs.rules.ts'
import { gapsText } from './card-gaps.rules.ts'
import { listCards, type CardListItem } from './card-list.queries.server.ts'
import { readCardListQuery } from './card-list.rules.ts'
import { cardStatusLabels } from './card.labels.ts'
import type { Route } from './+types/card-list-export.ts'

const MOST = 20_000

function amounts({ costs }: CardListItem) {
  const known = knownCosts(costs)
  if (known.kind === 'unknown') return { amount: unknown, to: unknown, unit: notApplicable }
  if (known.kind === 'range') return { amount: known.from, to: known.to, unit: 'rozpětí' }
  return { amount: known.amount, to: notApplicable, unit: known.kind === 'per-year' ? 'ročně' : 'celkem' }
}

function describeCards(
  title: string,
  cards: readonly CardListItem[],
  about: { dataAsOf: string; issuer: string },
): DocumentDescription {
  const table = describeTable({
    key: 'karty',
    caption: 'Karty plánu',
    columns: [
      { key: 'number', label: 'Číslo', kind: 'text' },
      { key: 'name', label: 'Název', kind: 'text' },
      { key: 'goal', label: 'Cíl', kind: 'text' },
      { key: 'status', label: 'Stav', kind: 'text' },
      { key: 'gaps', label: 'Co chybí', kind: 'text' },
      { key: 'costs', label: 'Náklady slovy', kind: 'text' },
      { key: 'amount', label: 'Částka', kind: 'money' },
      { key: 'to', label: 'Částka do', kind: 'money' },
      { key: 'unit', label: 'Částka je', kind: 'text' },
    ],
    rows: cards.map((card) => ({
      number: card.number,
      name: card.name,
      goal: card.goal,
      status: cardStatusLabels[card.status].label,
      gaps: gapsText(card.gaps),
      costs: card.costs.text,
      ...amounts(card),
    })),
  })
  return {
    title,
    language: 'cs',
    dataAsOf: about.dataAsOf,
    author: about.issuer,
    source: 'Opora',
    orientation: 'landscape',
    sections: [table],
  }
}

export const loader = loaderOf(async ({ request, params }: Route.LoaderArgs, context) => {
  const { plan } = await openPlan(context, params.planId)
  const query = readCardListQuery(new URL(request.url).searchParams)
  const { cards } = await listCards(context.database, plan.id, { ...query, page: 1 }, MOST)
  return exportResponse(
    params.format,
    describeCards(plan.title, cards, { dataAsOf: context.now, issuer: context.region.officeName }),
  )
})
