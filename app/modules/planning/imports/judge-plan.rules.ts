import { goalOfNumber } from '../plan-import/card-numbers.ts'
import { fieldProblems, isUnfinished } from '../plan-import/lints.ts'
import { goalMismatch, numberingProblems } from '../plan-import/numbering.ts'
import { planProblemTexts, type PlanProblemCode } from '../plan-import/plan-import.labels.ts'
import type { ImportProblem, ServiceTypeRow } from '../plan-import/plan-import.types.ts'
import { serviceProblems } from '../plan-import/service-lints.ts'
import type { KeyedCard, PlanContent } from './plan-content.ts'

/** Problems that follow from the values of a card; the others only the reading of the document can find. */
const judged: ReadonlySet<PlanProblemCode> = new Set([
  'goal-mismatch',
  'missing-number',
  'missing-field',
  'placeholder',
  'misplaced-content',
  'wrong-section',
  'unfinished',
])
const ofDocument: ReadonlySet<PlanProblemCode> = new Set([
  'goal-without-heading',
  'numbering-gap',
  'duplicate-number',
  'unplaced-text',
  'no-cards',
])

const problem = (code: PlanProblemCode): ImportProblem => ({ code, text: planProblemTexts[code] })

export function judgeCard(card: KeyedCard, serviceTypes: readonly ServiceTypeRow[]): KeyedCard {
  const kept = card.problems.filter(({ code }) => !judged.has(code))
  const expected = card.number === null ? null : goalOfNumber(card.number)
  const problems = [...kept, ...goalMismatch(card, expected)]
  if (card.number === null) problems.push(problem('missing-number'))
  if (card.status === 'cancelled') return { ...card, problems }
  problems.push(...fieldProblems(card), ...serviceProblems(card.serviceTypes, serviceTypes))
  if (isUnfinished(card)) problems.push(problem('unfinished'))
  return { ...card, problems }
}

export function judgeDocument(content: PlanContent): PlanContent {
  const kept = content.problems.filter(({ code }) => !ofDocument.has(code))
  return { ...content, problems: [...kept, ...numbering(content), ...unplaced(content.unplaced.length)] }
}

function numbering({ cards, goals }: PlanContent): ImportProblem[] {
  if (cards.length === 0) return [problem('no-cards')]
  const nameless = goals.filter((goal) => goal.name === '' && goal.status === 'active')
  const withoutHeading = nameless.map((goal): ImportProblem => ({
    code: 'goal-without-heading',
    text: `Cíl „${goal.number}“ nemá v dokumentu nadpis, známe ho jen z čísel karet.`,
  }))
  return [...withoutHeading, ...numberingProblems(cards, goals)]
}

const unplaced = (count: number): ImportProblem[] =>
  count === 0 ? [] : [{ code: 'unplaced-text', text: `Nezařazené části textu: ${String(count)}. Zkontrolujte je.` }]
