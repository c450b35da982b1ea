import { expect, test } from 'vitest'
import { tablesOf } from '#app/shared/documents/document.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { planningPart } from '../publication/planning-part.server.ts'
import { describeLineage, fateRows } from './describe-lineage.ts'
import { describeCard, describePlan } from './describe-plan.ts'
import { groupPlan, planViews, readPlanView } from './plan-views.rules.ts'

const { database } = await testDatabase('demonstration')
const { plans, lineage } = planningPart.view(await planningPart.collect(database))
const about = { dataAsOf: '2026-03-18T09:00:00.000Z', issuer: 'Zkušební úřad' }

test('an unknown view of a plan is the one by goals', () => {
  expect(readPlanView(null)).toBe('goals')
  expect(readPlanView('nesmysl')).toBe('goals')
  expect(readPlanView('financovani')).toBe('fundingSources')
})

test.each(plans.map((plan) => [plan.title, plan] as const))(
  'every card of %s stands in the view by goals once',
  (_title, plan) => {
    const shown = groupPlan(plan, 'goals').flatMap((group) => group.cards.map((card) => card.id))
    expect(shown.toSorted()).toEqual(plan.cards.map((card) => card.id).toSorted())
  },
)

test.each(planViews)('the document of the view %s has a row for each card', (view) => {
  for (const plan of plans) {
    const table = tablesOf(describePlan(plan, lineage, { view, ...about })).find((each) => each.key === 'karty')
    expect(table?.rows.map((row) => row['number'])).toEqual(plan.cards.map((card) => card.number))
  }
})

test('a card in a file says the same as the plan in a file', () => {
  const plan = plans[0]!
  const whole = tablesOf(describePlan(plan, lineage, { view: 'goals', ...about }))[0]!.rows
  const single = plan.cards.map((card) => tablesOf(describeCard(plan, card, lineage, about))[0]!.rows[0])
  expect(single).toEqual(whole)
})

test('what became of each card is said for every card of every plan', () => {
  const rows = fateRows(lineage)
  expect(rows).toHaveLength(plans.flatMap((plan) => plan.cards).length)
  expect(rows.filter((row) => row.sentences.length === 0)).toEqual([])
  expect(tablesOf(describeLineage(lineage, about))[0]?.rows).toHaveLength(rows.length)
})
