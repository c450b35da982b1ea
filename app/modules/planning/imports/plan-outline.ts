import type { ImportCount, ImportGroup, ImportItem, ImportOutline, ItemField } from '#app/shared/document-imports/outline.ts'
import { cardStatusLabels } from '../cards/card.labels.ts'
import { costLine, relationLine, serviceLine } from './plan-card-texts.ts'
import type { KeyedCard, KeyedGoal, PlanContent } from './plan-content.ts'

function cardFields(card: KeyedCard): ItemField[] {
  const one = (text: string | null): string[] => (text === null || text === '' ? [] : [text])
  const costs = [...one(card.costs.text), ...(card.costs.text === '' ? card.costs.items.map(costLine) : [])]
  return [
    { name: 'number', label: 'Číslo', parts: one(card.number) },
    { name: 'name', label: 'Název', parts: one(card.name) },
    { name: 'targetGroups', label: 'Cílové skupiny', parts: card.targetGroups },
    {
      name: 'serviceTypes',
      label: 'Druhy služeb',
      parts: card.serviceTypes.map(serviceLine),
      search: card.serviceTypes.flatMap(({ section, name }) => (section === null ? [name] : [name, `§ ${section}`])),
    },
    { name: 'period', label: 'Doba realizace', parts: one(card.period) },
    { name: 'responsibility', label: 'Odpovědnost', parts: one(card.responsibility) },
    { name: 'costs', label: 'Náklady', parts: costs },
    { name: 'fundingSources', label: 'Zdroje financování', parts: card.fundingSources },
    { name: 'description', label: 'Popis', parts: one(card.description) },
    { name: 'measures', label: 'Opatření', parts: card.measures },
    {
      name: 'relations',
      label: 'Vztahy',
      parts: card.relations.map(relationLine),
      search: card.relations.flatMap(({ to }) => to ?? []),
    },
  ]
}

export const cardItem = (card: KeyedCard): ImportItem => ({
  key: card.key,
  number: card.number ?? '',
  title: card.name || 'bez názvu',
  status: cardStatusLabels[card.status],
  fields: cardFields(card),
  source: card.source.to > card.source.from ? card.source : null,
})

export const goalItem = (goal: KeyedGoal): ImportItem => ({
  key: goal.key,
  number: goal.number,
  title: goal.name || 'bez názvu',
  status: goal.status === 'cancelled' ? { label: 'zrušený', tone: 'refused' } : null,
  fields: [],
  source: null,
})

export function planOutline(content: PlanContent): ImportOutline {
  const numbers = new Set(content.goals.map((goal) => goal.number))
  const groups = content.goals.map((goal): ImportGroup => ({
    key: goal.key,
    number: goal.number,
    title: goal.name || 'bez názvu',
    note: [goal.area, goal.status === 'cancelled' ? 'zrušený cíl' : null].filter(Boolean).join(', '),
    items: content.cards.filter((card) => card.goal === goal.number).map(cardItem),
  }))
  const outside = content.cards.filter((card) => card.goal === null || !numbers.has(card.goal)).map(cardItem)
  if (outside.length > 0) groups.push({ key: null, number: '', title: 'Karty bez cíle', note: '', items: outside })
  return { groups, counts: planCounts(content), totals: [] }
}

function planCounts({ cards, goals }: PlanContent): ImportCount[] {
  const of = (status: KeyedCard['status']): number => cards.filter((card) => card.status === status).length
  const ended = goals.filter((goal) => goal.status === 'cancelled').length
  return [
    { label: 'Cíle', value: goals.length, ...(ended === 0 ? {} : { note: `z toho ${ended} zrušené nebo sloučené` }) },
    { label: 'Karty platné', value: of('active') },
    { label: 'Karty nedokončené', value: of('unfinished') },
    { label: 'Karty zrušené', value: of('cancelled') },
  ]
}
