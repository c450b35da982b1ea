import type { Block, DocumentDescription, Fact, Text } from '#app/shared/documents/document.ts'
import { describeTable, type TableDescription } from '#app/shared/documents/table.ts'
import { orUnknown, unknown } from '#app/shared/documents/values.ts'
import { costsText, knownCosts } from '../cards/card-costs.rules.ts'
import { cardStatusLabels } from '../cards/card.labels.ts'
import { fateOfCard } from '../lineage/card-fate.rules.ts'
import { fateSentences, fateSummary } from '../lineage/fate-text.rules.ts'
import { periodLabel, type Lineage } from '../lineage/lineage.ts'
import type { PublishedCard, PublishedPlan } from '../publication/planning.view.ts'
import { cardTitle } from './card-title.rules.ts'
import { costTotalsWords } from './costs-words.rules.ts'
import { groupPlan, planViewLabels, type PlanView } from './plan-views.rules.ts'

type About = { dataAsOf: string; issuer: string }

const textOr = (text: string) => (text === '' ? unknown : text)
const joined = (texts: readonly string[]) => textOr(texts.join(', '))

export const serviceTypeText = ({ name, section }: { name: string; section: string | null }): string =>
  section === null ? name : `${name} (§ ${section})`

function costColumns(card: PublishedCard) {
  const known = knownCosts(card.costs)
  const amount = known.kind === 'per-year' || known.kind === 'in-total' ? known.amount : null
  return {
    amount: orUnknown(amount),
    amountFrom: orUnknown(known.kind === 'range' ? known.from : amount),
    amountTo: orUnknown(known.kind === 'range' ? known.to : amount),
    perYear: known.kind === 'unknown' ? unknown : known.kind === 'per-year' ? 'ročně' : 'celkem',
  }
}

/** Every card of the plan as one row of data; the same table whichever view is open. */
export function cardsTable(
  plan: PublishedPlan,
  lineage: Lineage,
  cards: readonly PublishedCard[] = plan.cards,
): TableDescription {
  return describeTable({
    key: 'karty',
    caption: `Karty aktivit: ${plan.title}`,
    columns: [
      { key: 'number', label: 'Číslo', kind: 'text' },
      { key: 'name', label: 'Název', kind: 'text' },
      { key: 'status', label: 'Stav', kind: 'text' },
      { key: 'goal', label: 'Cíl', kind: 'text' },
      { key: 'targetGroups', label: 'Cílové skupiny', kind: 'text' },
      { key: 'serviceTypes', label: 'Druhy služeb', kind: 'text' },
      { key: 'period', label: 'Doba realizace', kind: 'text' },
      { key: 'responsibility', label: 'Odpovědnost', kind: 'text' },
      { key: 'costs', label: 'Náklady slovy', kind: 'text' },
      { key: 'amount', label: 'Částka', kind: 'money' },
      { key: 'amountFrom', label: 'Částka od', kind: 'money' },
      { key: 'amountTo', label: 'Částka do', kind: 'money' },
      { key: 'perYear', label: 'Částka je', kind: 'text' },
      { key: 'fundingSources', label: 'Zdroje financování', kind: 'text' },
      { key: 'description', label: 'Popis a výstupy', kind: 'text' },
      { key: 'measures', label: 'Opatření', kind: 'text' },
      { key: 'fate', label: 'Co s ní bylo dál', kind: 'text' },
    ],
    rows: cards.map((card) => {
      const fate = fateOfCard(lineage, card.id)
      return {
        number: card.number,
        name: card.name,
        status: cardStatusLabels[card.status].label,
        goal: card.goal === null ? unknown : `${card.goal.number} ${card.goal.name}`,
        targetGroups: joined(card.targetGroups.map(({ text }) => text)),
        serviceTypes: joined(card.serviceTypes.map(serviceTypeText)),
        period: textOr(card.period.text),
        responsibility: textOr(card.responsibility.text),
        costs: textOr(card.costs.text),
        ...costColumns(card),
        fundingSources: joined(card.fundingSources.map(({ text }) => text)),
        description: textOr(card.description),
        measures: textOr(card.measures.join('\n')),
        fate: fate === undefined ? unknown : fateSummary(fate),
      }
    }),
  })
}

export function cardFacts(card: PublishedCard): Fact[] {
  const amount = costsText(card.costs)
  return [
    {
      term: 'Stav',
      value: card.cancelReason
        ? `${cardStatusLabels[card.status].label}: ${card.cancelReason}`
        : cardStatusLabels[card.status].label,
    },
    { term: 'Cílové skupiny', value: joined(card.targetGroups.map(({ text }) => text)) },
    { term: 'Druhy sociálních služeb', value: joined(card.serviceTypes.map(serviceTypeText)) },
    { term: 'Doba realizace', value: textOr(card.period.text) },
    { term: 'Odpovědnost', value: textOr(card.responsibility.text) },
    { term: 'Předpokládané náklady', value: textOr(card.costs.text) },
    ...(amount === '' ? [] : [{ term: 'Z toho vyčísleno', value: amount }]),
    { term: 'Zdroje financování', value: joined(card.fundingSources.map(({ text }) => text)) },
  ]
}

const paragraphs = (text: string): Block[] =>
  text.split(/\n+/).flatMap((line): Block[] => (line.trim() === '' ? [] : [{ type: 'paragraph', text: line.trim() }]))

function measuresBlocks(card: PublishedCard, level: 2 | 3): Block[] {
  return card.measures.length === 0
    ? []
    : [
        { type: 'heading', level, text: 'Opatření vedoucí k naplnění' },
        { type: 'list', items: card.measures },
      ]
}

const cardBlocks = (card: PublishedCard): Block[] => [
  { type: 'heading', level: 2, text: cardTitle(card) },
  { type: 'facts', facts: cardFacts(card) },
  ...paragraphs(card.description),
  ...measuresBlocks(card, 3),
]

function summaryFacts(plan: PublishedPlan): Fact[] {
  const { goals, active, unfinished, cancelled, costs } = plan.totals
  const words: Text = costTotalsWords(costs).join('; ')
  return [
    { term: 'Období', value: periodLabel(plan) },
    { term: 'Cíle', value: { kind: 'integer', value: goals } },
    { term: 'Platné karty', value: { kind: 'integer', value: active } },
    { term: 'Nedokončené karty', value: { kind: 'integer', value: unfinished } },
    { term: 'Zrušené karty', value: { kind: 'integer', value: cancelled } },
    { term: 'Náklady', value: words },
  ]
}

/** The whole plan under one view: what the page shows, with every card in full. */
export function describePlan(
  plan: PublishedPlan,
  lineage: Lineage,
  { view, dataAsOf, issuer }: About & { view: PlanView },
): DocumentDescription {
  const groups = groupPlan(plan, view)
  const inFull = view === 'goals'
  const listOf = (cards: readonly PublishedCard[]): Block => ({
    type: 'list',
    items: cards.map(cardTitle),
  })
  return {
    title: plan.title,
    subtitle: `Karty aktivit ${planViewLabels[view]}`,
    language: 'cs',
    dataAsOf,
    author: issuer,
    source: issuer,
    sections: [
      { type: 'facts', facts: summaryFacts(plan) },
      ...groups.flatMap((group): Block[] => [
        { type: 'heading', level: 1, text: group.number === null ? group.label : `Cíl ${group.number} ${group.label}` },
        ...(inFull ? group.cards.flatMap(cardBlocks) : [listOf(group.cards)]),
      ]),
    ],
    dataTables: inFull ? [cardsTable(plan, lineage)] : [groupsTable(plan, view), cardsTable(plan, lineage)],
  }
}

function groupsTable(plan: PublishedPlan, view: PlanView): TableDescription {
  return describeTable({
    key: 'skupiny',
    caption: `${plan.title} ${planViewLabels[view]}`,
    columns: [
      { key: 'label', label: 'Skupina', kind: 'text' },
      { key: 'cards', label: 'Karet', kind: 'integer' },
      { key: 'perYear', label: 'Vyčísleno ročně', kind: 'money' },
      { key: 'inTotal', label: 'Vyčísleno celkem', kind: 'money' },
      { key: 'unknown', label: 'Karet bez vyčíslení', kind: 'integer' },
      { key: 'numbers', label: 'Čísla karet', kind: 'text' },
    ],
    rows: groupPlan(plan, view).map(({ label, cards, costs }) => ({
      label,
      cards: cards.length,
      perYear: costs.perYear.cards === 0 ? unknown : costs.perYear.amount,
      inTotal: costs.inTotal.cards === 0 ? unknown : costs.inTotal.amount,
      unknown: costs.unknownCards,
      numbers: cards.map((card) => card.number).join(', '),
    })),
  })
}

/** One card with what became of it. */
export function describeCard(
  plan: PublishedPlan,
  card: PublishedCard,
  lineage: Lineage,
  { dataAsOf, issuer }: About,
): DocumentDescription {
  const fate = fateOfCard(lineage, card.id)
  const history = fate === undefined ? [] : fateSentences(fate)
  return {
    title: `Karta ${cardTitle(card)}`,
    subtitle: plan.title,
    language: 'cs',
    dataAsOf,
    author: issuer,
    source: issuer,
    sections: [
      {
        type: 'facts',
        facts: [
          ...(card.goal === null ? [] : [{ term: 'Cíl', value: `${card.goal.number} ${card.goal.name}` }]),
          ...cardFacts(card),
        ],
      },
      { type: 'heading', level: 1, text: 'Popis a výstupy' },
      ...paragraphs(card.description),
      ...measuresBlocks(card, 2),
      { type: 'heading', level: 1, text: 'Co se s aktivitou stalo' },
      { type: 'list', items: history },
    ],
    dataTables: [cardsTable(plan, lineage, [card])],
  }
}
