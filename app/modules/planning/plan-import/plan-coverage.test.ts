import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageObstacles, multisetDifference, scrambled } from '#app/shared/source-text/coverage.fixtures.ts'
import { sourceFromPlainText } from '#app/shared/source-text/plain-text.ts'
import { linedPlan, pipedPlan, serviceTypes, tabbedPlan } from './plan-documents.fixtures.ts'
import type { ImportedPlan } from './plan-import.types.ts'
import { recognisePlanWithLedger } from './recognise-plan.ts'

test('every character of a scrambled plan ends in a field, in the furniture or unplaced, and nowhere twice', () => {
  fc.assert(
    fc.property(scrambled([tabbedPlan, linedPlan, pipedPlan]), (text) => {
      const source = sourceFromPlainText(text)
      const { plan, ledger } = recognisePlanWithLedger(source, { serviceTypes })
      expect(coverageObstacles(source, ledger, plan)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

// Numbers are evened («A01–01», «1.1.1.»), so their marks are left out of the comparison.
const withoutMarks = (text: string) => text.replace(/[-–.:]/g, '')

test('what the fields of a scrambled plan hold is what was claimed for them', () => {
  fc.assert(
    fc.property(scrambled([tabbedPlan, linedPlan, pipedPlan]), (text) => {
      const { plan, ledger } = recognisePlanWithLedger(sourceFromPlainText(text), { serviceTypes })
      const claimed = ledger.listFields().map(withoutMarks)
      expect(multisetDifference(claimed.join(''), withoutMarks(fieldTexts(plan, claimed).join('')))).toBe('')
    }),
    { numRuns: 200 },
  )
})

// A card that only a sentence names has no text of its own, one cancelled where it is printed has its number; areas stand with
// each of their goals.
function fieldTexts({ goals, cards }: ImportedPlan, claimed: readonly string[]): string[] {
  const areas = goals
    .filter((goal, index) => goal.area !== null && goals[index - 1]?.area !== goal.area)
    .map((goal) => goal.area ?? '')
  const textsOf = (card: ImportedPlan['cards'][number]): string[] => [
    card.name,
    ...card.targetGroups,
    ...card.serviceTypes.flatMap((service) => [service.section ?? '', service.name]),
    card.period,
    card.responsibility,
    card.costs.text,
    ...card.fundingSources,
    card.description,
    ...card.measures,
  ]
  const named = cards.filter((card) => card.status === 'cancelled' && textsOf(card).join('') === '')
  const printed = cards.filter((card) => !named.includes(card))
  const numbersOf = (list: typeof cards): string[] => list.map((card) => card.number ?? '')
  const known = numbersOf(printed).map(withoutMarks)
  const claimedNumbers = numbersOf(named).filter((number) => {
    const text = withoutMarks(number)
    return claimed.filter((each) => each.trim() === text).length > known.filter((each) => each === text).length
  })
  const texts = [...numbersOf(printed), ...claimedNumbers, ...printed.flatMap(textsOf)]
  return [...goals.map((goal) => goal.name), ...areas, ...texts]
}
