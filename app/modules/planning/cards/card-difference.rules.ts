import { formatDate } from '#app/shared/dates.ts'
import { formatMoney } from '#app/shared/money.ts'
import { cardStatusLabels, relationLabels } from './card.labels.ts'
import type { CardContent } from './card.ts'

/** One field that differs, in words; the shape that `Diff` draws. */
export type CardChange = { field: string; label: string; before: string; after: string }

export type NameOfGoal = (goalId: string) => string

const lines = (texts: readonly string[]): string => texts.join('; ')

function periodText({ from, to, text }: CardContent['period']): string {
  const days = [from, to].map((day) => (day === null ? '?' : formatDate(day))).join(' – ')
  return [text, from === null && to === null ? '' : `(${days})`].filter(Boolean).join(' ')
}

const fields: readonly { field: string; label: string; text: (card: CardContent, goal: NameOfGoal) => string }[] = [
  { field: 'number', label: 'Číslo', text: (card) => card.number },
  { field: 'name', label: 'Název', text: (card) => card.name },
  { field: 'goalId', label: 'Cíl', text: (card, goal) => (card.goalId === null ? '' : goal(card.goalId)) },
  { field: 'status', label: 'Stav', text: (card) => cardStatusLabels[card.status].label },
  { field: 'cancelReason', label: 'Důvod zrušení', text: (card) => card.cancelReason ?? '' },
  { field: 'targetGroups', label: 'Cílové skupiny', text: (card) => lines(card.targetGroups.map((group) => group.text)) },
  {
    field: 'serviceTypes',
    label: 'Druhy služeb',
    text: (card) =>
      lines(card.serviceTypes.map((type) => (type.section === null ? type.name : `§ ${type.section} ${type.name}`))),
  },
  { field: 'periodText', label: 'Doba realizace', text: (card) => periodText(card.period) },
  { field: 'responsibility', label: 'Odpovědnost', text: (card) => card.responsibility.text },
  {
    field: 'responsible',
    label: 'Odpovědné organizace',
    text: (card) => lines(card.responsibility.organisations.map((each) => each.name)),
  },
  { field: 'costsText', label: 'Náklady slovy', text: (card) => card.costs.text },
  {
    field: 'costsAmount',
    label: 'Částka',
    text: ({ costs }) => (costs.amount === null ? '' : `${formatMoney(costs.amount)}${costs.perYear ? ' ročně' : ''}`),
  },
  {
    field: 'costItemAmount',
    label: 'Položky nákladů',
    text: ({ costs }) => lines(costs.items.map((item) => [formatMoney(item.amount), item.note].filter(Boolean).join(' '))),
  },
  {
    field: 'fundingSources',
    label: 'Zdroje financování',
    text: (card) => lines(card.fundingSources.map((source) => source.text)),
  },
  { field: 'description', label: 'Popis a výstupy', text: (card) => card.description },
  { field: 'measures', label: 'Opatření', text: (card) => lines(card.measures) },
  {
    field: 'relations',
    label: 'Vazby v dokumentu',
    text: (card) =>
      lines(card.relations.map((relation) => [relationLabels[relation.kind], relation.to].filter(Boolean).join(' '))),
  },
  { field: 'problems', label: 'Nejasnosti k vyřešení', text: (card) => lines(card.problems.map((problem) => problem.text)) },
]

/** What differs between two contents of a card, field by field, old → new; nothing when they say the same. */
export function differenceOfCards(before: CardContent, after: CardContent, goal: NameOfGoal): CardChange[] {
  return fields.flatMap(({ field, label, text }) => {
    const [old, now] = [text(before, goal), text(after, goal)]
    return old === now ? [] : [{ field, label, before: old, after: now }]
  })
}
