import { compareProblems, compareTextsOutside, differ, differText, outsideFields, quote, type Texts } from './compare-common.ts'
import { compareRelations } from './compare-relations.ts'
import { compareCards } from './compare-cards.ts'
import type { ImportedCard, ImportedGoal, ImportedPlan } from './import-result.ts'
import { cardNumber, normalise, squeeze } from './normalise.ts'
import { planProblemCodes } from './problem-codes.ts'
import type { GoalTruth, PlanTruth } from './truth.ts'

export function comparePlans(actual: ImportedPlan, truth: PlanTruth): string[] {
  const texts: Texts = { fields: actual.cards.flatMap(cardTexts), outside: outsideFields([actual.furniture, actual.unplaced]) }
  const at = new Map(actual.cards.map((card) => [cardNumber(card.number), card.problems]))
  const expected = truth.mustReport.map((problem) => ({ ...problem, at: problem.at === null ? null : cardNumber(problem.at) }))
  const document = actual.problems.map((problem) => ({ ...problem, text: cardNumber(problem.text) }))
  return [
    ...compareGoals(actual.goals, truth.goals),
    ...compareCards(actual.cards, truth),
    ...compareStrays(actual, truth),
    ...compareTextsOutside(texts, truth),
    ...compareProblems({ at, document }, expected, planProblemCodes),
  ]
}

function compareGoals(actual: readonly ImportedGoal[], expected: readonly GoalTruth[]): string[] {
  const extra = actual.filter(({ number }) => !expected.some((goal) => goal.number === number))
  return [
    ...extra.map(({ number }) => `goal ${number}: not in the document`),
    ...expected.flatMap((goal) => {
      const found = actual.find(({ number }) => number === goal.number)
      return found ? compareGoal(found, goal) : [`goal ${goal.number}: missing`]
    }),
  ]
}

function compareGoal(actual: ImportedGoal, expected: GoalTruth): string[] {
  const where = `goal ${expected.number}`
  return [
    ...differText(`${where} name`, expected.name, actual.name),
    ...(expected.area === undefined || isSameArea(actual.area, expected.area)
      ? []
      : differ(`${where} area`, expected.area, actual.area)),
    ...(expected.status === undefined ? [] : differ(`${where} status`, expected.status, actual.status)),
    ...compareRelations(where, actual.relations, expected.relations),
  ]
}

// The area's number may stand before its name; the word «oblast» belongs to the heading or to the name.
function isSameArea(actual: string | null, expected: string | null): boolean {
  const bare = (area: string | null) =>
    normalise(area)
      .replace(/^\d+[.:]?\s*/u, '')
      .replace(/^oblast(?:\s+\d+)?[.:]?\s*/iu, '')
  return bare(actual) === bare(expected)
}

function compareStrays({ cards, unplaced }: ImportedPlan, { strays }: PlanTruth): string[] {
  const left = outsideFields([unplaced])
  return strays.flatMap(({ text, card, field }) => {
    const holders = cards.flatMap(cardTexts).filter((held) => squeeze(held.text).includes(squeeze(text)))
    const wrong = holders.filter(({ where }) => where !== `${cardNumber(card)} ${field}`)
    const isLost = holders.length === 0 && !left.includes(squeeze(text))
    return [
      ...wrong.map(({ where }) => `${where} holds ${quote(text)}, which belongs to card ${card}`),
      ...(isLost ? [`lost: ${quote(text)}`] : []),
    ]
  })
}

function cardTexts(card: ImportedCard): Texts['fields'] {
  const where = cardNumber(card.number)
  const texts: Record<string, string | null> = {
    name: card.name,
    targetGroups: card.targetGroups.join(' '),
    serviceTypes: card.serviceTypes.map(({ name }) => name).join(' '),
    period: card.period,
    responsibility: card.responsibility,
    costs: card.costs.text,
    fundingSources: card.fundingSources.join(' '),
    description: card.description,
    measures: card.measures.join(' '),
  }
  return Object.entries(texts).map(([field, text]) => ({ where: `${where} ${field}`, text: text ?? '' }))
}
