import type { FormField, ItemForm } from '#app/shared/document-imports/outline.ts'
import { cardStatusLabels } from '../cards/card.labels.ts'
import { emptyCard } from '../plan-import/build-card.ts'
import { amountText, costLine, relationLine, serviceLine } from './plan-card-texts.ts'
import type { KeyedCard, KeyedGoal, PlanContent } from './plan-content.ts'

const statusOptions = Object.entries(cardStatusLabels).map(([value, { label }]) => ({ value, label }))

/** The form of a card or of a goal; of a new card for the key null. */
export function planItemForm(content: PlanContent, key: string | null): ItemForm | undefined {
  const goal = content.goals.find((each) => each.key === key)
  if (goal !== undefined) return { title: `Cíl ${goal.number}`, fields: goalFields(goal) }
  const card = key === null ? { ...emptyCard(0, 0), key: '' } : content.cards.find((each) => each.key === key)
  if (card === undefined) return undefined
  const title = key === null ? 'Chybějící karta' : `Karta ${card.number ?? 'bez čísla'}`
  return { title, fields: [...headFields(content, card), ...listFields(card), ...costFields(card), ...textFields(card)] }
}

function goalFields(goal: KeyedGoal): FormField[] {
  return [
    { name: 'number', label: 'Číslo cíle', input: 'short', value: goal.number },
    { name: 'name', label: 'Název cíle', input: 'text', value: goal.name },
    { name: 'area', label: 'Oblast', input: 'text', value: goal.area ?? '', required: false },
    {
      name: 'status',
      label: 'Stav cíle',
      input: 'select',
      value: goal.status,
      options: [
        { value: 'active', label: 'platný' },
        { value: 'cancelled', label: 'zrušený' },
      ],
    },
  ]
}

function headFields(content: PlanContent, card: KeyedCard): FormField[] {
  const goals = content.goals.map(({ number, name }) => ({ value: number, label: `${number} ${name}`.trim() }))
  return [
    { name: 'number', label: 'Číslo karty', input: 'short', value: card.number ?? '', hint: 'Například A01-02 nebo 1.2.3.' },
    { name: 'name', label: 'Název aktivity', input: 'text', value: card.name },
    {
      name: 'goal',
      label: 'Cíl',
      input: 'select',
      value: card.goal ?? '',
      options: [{ value: '', label: 'bez cíle' }, ...goals],
    },
    { name: 'status', label: 'Stav karty', input: 'select', value: card.status, options: statusOptions },
  ]
}

const onePerLine = 'Každou položku napište na svůj řádek.'

function listFields(card: KeyedCard): FormField[] {
  return [
    { name: 'targetGroups', label: 'Cílové skupiny', input: 'lines', value: card.targetGroups.join('\n'), hint: onePerLine },
    {
      name: 'serviceTypes',
      label: 'Druhy sociálních služeb',
      input: 'lines',
      value: card.serviceTypes.map(serviceLine).join('\n'),
      hint: 'Každou službu na svůj řádek, paragraf napřed: § 63 noclehárny.',
    },
    { name: 'period', label: 'Doba realizace', input: 'text', value: card.period },
    { name: 'responsibility', label: 'Odpovědnost', input: 'long', value: card.responsibility },
  ]
}

function costFields(card: KeyedCard): FormField[] {
  const { costs } = card
  return [
    { name: 'costs', label: 'Náklady slovy dokumentu', input: 'long', value: costs.text },
    {
      name: 'amountCzk',
      label: 'Částka celkem',
      input: 'money',
      value: amountText(costs.amountCzk),
      required: false,
      hint: 'Nechte prázdné, když je částek více nebo ji dokument neuvádí.',
    },
    { name: 'perYear', label: 'Částka platí za rok', input: 'check', value: costs.perYear ? 'on' : '' },
    {
      name: 'costItems',
      label: 'Jednotlivé částky',
      input: 'lines',
      value: costs.items.map(costLine).join('\n'),
      required: false,
      hint: 'Každou částku na svůj řádek, poznámku za svislou čáru: 1 200 000 Kč | rok 2027.',
    },
    {
      name: 'fundingSources',
      label: 'Zdroje financování',
      input: 'lines',
      value: card.fundingSources.join('\n'),
      hint: onePerLine,
    },
  ]
}

function textFields(card: KeyedCard): FormField[] {
  return [
    { name: 'description', label: 'Popis', input: 'long', value: card.description },
    { name: 'measures', label: 'Opatření', input: 'lines', value: card.measures.map(oneLine).join('\n'), hint: onePerLine },
    {
      name: 'relations',
      label: 'Vztahy k jiným kartám',
      input: 'lines',
      value: card.relations.map(relationLine).join('\n'),
      required: false,
      hint: 'Každý vztah na svůj řádek: sloučeno z A01-05, sloučeno do A01-05, provázáno s A04-01, upraveno.',
    },
  ]
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ')
