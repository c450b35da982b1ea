import type { FormAnswers, SavedItem } from '#app/platform/document-imports/import-kind.server.ts'
import type { Reason } from '#app/shared/errors.ts'
import { cardStatuses } from '../cards/card.ts'
import { cleanText, firstValue, oneLine, tooLong } from '../forms/form-values.ts'
import { emptyCard } from '../plan-import/build-card.ts'
import type { CostItem, Relation } from '../plan-import/plan-import.types.ts'
import { linesOf, readAmount, readCostLine, readRelation, readService } from './plan-card-texts.ts'
import { freshKey, replaceCard, replaceGoal, type KeyedCard, type KeyedGoal, type PlanContent } from './plan-content.ts'

const SHORT = 300
const LONG = 20_000

const textOrNull = (text: string): string | null => (text === '' ? null : text)
const line = (answers: FormAnswers, name: string): string => oneLine(firstValue(answers, name))
const block = (answers: FormAnswers, name: string): string => cleanText(firstValue(answers, name))

export function savePlanItem(content: PlanContent, key: string | null, answers: FormAnswers): SavedItem<PlanContent> {
  const goal = content.goals.find((each) => each.key === key)
  if (goal !== undefined) return saveGoal(content, goal, answers)
  const known = content.cards.find((each) => each.key === key)
  const base = known ?? { ...emptyCard(0, 0), key: freshKey(content.cards, 'karta') }
  const { card, reasons } = readCard(content, base, answers)
  if (reasons.length > 0) return { content, key: null, reasons }
  const saved = known === undefined ? insertCard(content, card) : replaceCard(content, card)
  return { content: saved, key: card.key, reasons: [] }
}

function saveGoal(content: PlanContent, goal: KeyedGoal, answers: FormAnswers): SavedItem<PlanContent> {
  const number = line(answers, 'number')
  const name = line(answers, 'name')
  const reasons = [...tooLong(name, { field: 'name', label: 'název cíle', max: SHORT })]
  if (number === '') reasons.push({ code: 'no-number', field: 'number', text: 'Napište číslo cíle, například 3.' })
  if (content.goals.some((each) => each.key !== goal.key && each.number === number))
    reasons.push({ code: 'taken-number', field: 'number', text: `Číslo ${number} už má jiný cíl. Napište jiné.` })
  if (reasons.length > 0) return { content, key: null, reasons }
  const status = firstValue(answers, 'status') === 'cancelled' ? 'cancelled' : 'active'
  const saved = replaceGoal(content, { ...goal, number, name, area: textOrNull(line(answers, 'area')), status })
  const cards = saved.cards.map((card) => (card.goal === goal.number ? { ...card, goal: number } : card))
  return { content: { ...saved, cards }, key: goal.key, reasons: [] }
}

/** A new card stands behind the last one of its goal. */
function insertCard(content: PlanContent, card: KeyedCard): PlanContent {
  const last = content.cards.findLastIndex((each) => each.goal === card.goal)
  const at = last < 0 ? content.cards.length : last + 1
  return { ...content, cards: content.cards.toSpliced(at, 0, card) }
}

type ReadCard = { card: KeyedCard; reasons: Reason[] }

function readCard(content: PlanContent, base: KeyedCard, answers: FormAnswers): ReadCard {
  const costs = readCosts(answers)
  const relations = readRelations(answers)
  const goal = firstValue(answers, 'goal')
  const card: KeyedCard = {
    ...base,
    number: textOrNull(line(answers, 'number')),
    name: line(answers, 'name'),
    goal: content.goals.some((each) => each.number === goal) ? goal : null,
    status: cardStatuses.find((status) => status === firstValue(answers, 'status')) ?? 'active',
    targetGroups: linesOf(answers, 'targetGroups'),
    serviceTypes: linesOf(answers, 'serviceTypes').map(readService),
    period: line(answers, 'period'),
    responsibility: block(answers, 'responsibility'),
    costs: costs.costs,
    fundingSources: linesOf(answers, 'fundingSources'),
    description: block(answers, 'description'),
    measures: linesOf(answers, 'measures'),
    relations: relations.relations,
  }
  return { card, reasons: [...lengths(card), ...nothing(card), ...costs.reasons, ...relations.reasons] }
}

function lengths(card: KeyedCard): Reason[] {
  return [
    ...tooLong(card.number ?? '', { field: 'number', label: 'číslo karty', max: 40 }),
    ...tooLong(card.name, { field: 'name', label: 'název', max: SHORT }),
    ...tooLong(card.period, { field: 'period', label: 'dobu realizace', max: SHORT }),
    ...tooLong(card.responsibility, { field: 'responsibility', label: 'odpovědnost', max: LONG }),
    ...tooLong(card.costs.text, { field: 'costs', label: 'náklady', max: LONG }),
    ...tooLong(card.description, { field: 'description', label: 'popis', max: LONG }),
    ...tooLong(card.measures.join('\n'), { field: 'measures', label: 'opatření', max: LONG }),
  ]
}

function nothing(card: KeyedCard): Reason[] {
  if (card.number !== null || card.name !== '') return []
  return [{ code: 'nothing', field: 'name', text: 'Napište aspoň číslo nebo název karty.' }]
}

function readCosts(answers: FormAnswers): { costs: KeyedCard['costs']; reasons: Reason[] } {
  const reasons: Reason[] = []
  const items: CostItem[] = []
  for (const text of linesOf(answers, 'costItems')) {
    const item = readCostLine(text)
    if (item) items.push(item)
    else
      reasons.push({
        code: 'no-amount',
        field: 'costItems',
        text: `V řádku „${text}“ napište částku, například 1 200 000 Kč | rok 2027.`,
      })
  }
  const written = line(answers, 'amountCzk')
  const amount = written === '' ? null : readAmount(written)
  if (amount === undefined)
    reasons.push({ code: 'not-an-amount', field: 'amountCzk', text: 'Napište částku číslicemi, například 1 200 000.' })
  const text = block(answers, 'costs')
  const perYear = firstValue(answers, 'perYear') === 'on'
  return { costs: { text, amountCzk: amount ?? null, perYear, items }, reasons }
}

function readRelations(answers: FormAnswers): { relations: Relation[]; reasons: Reason[] } {
  const reasons: Reason[] = []
  const relations: Relation[] = []
  for (const text of linesOf(answers, 'relations')) {
    const relation = readRelation(text)
    if (relation) relations.push(relation)
    else
      reasons.push({
        code: 'not-a-relation',
        field: 'relations',
        text: `Řádek „${text}“ začněte slovy „sloučeno z“, „sloučeno do“, „provázáno s“ nebo „upraveno“.`,
      })
  }
  return { relations, reasons }
}
