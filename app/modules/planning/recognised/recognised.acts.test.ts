import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { aPlanner } from '../testing.fixtures.ts'
import { saveCard } from '../cards/save-card.server.ts'
import { getCard } from '../cards/card.records.server.ts'
import { formOfCard } from '../cards/card.form.ts'
import { applyPlanDifference, previewPlanDifference } from './apply-plan-difference.server.ts'
import { createPlanFromRecognised } from './create-plan-from-recognised.server.ts'
import { planDocument } from './plan-document.ts'

const { database } = await testDatabase()
const context = aPlanner(database)
const document = planDocument.parse(JSON.parse(await readFile('database/seed/documents/plan-2024-2026.json', 'utf8')))
const head = {
  title: 'Načtený plán',
  periodFrom: '2024-01-01',
  periodTo: '2026-12-31',
  numbering: 'dotted',
  predecessorId: null,
} as const
const { planId } = await createPlanFromRecognised(context, document, head)

test('a recognised plan becomes a draft with all its cards, and reading it again changes nothing', async () => {
  const difference = await previewPlanDifference(context, planId, document)
  expect(difference.unchanged).toHaveLength(document.cards.length)
  expect([difference.added, difference.changed, difference.removed, difference.newGoals]).toEqual([[], [], [], []])
})

test('taking over a difference adds, changes and cancels the chosen cards; a second time there is nothing to do', async () => {
  const [first, second, ...rest] = document.cards
  if (first === undefined || second === undefined) throw new Error('the document has no cards')
  const goal = { number: '9.9', name: 'Nový cíl', area: 'Lidé v nouzi', status: 'active', relations: [] }
  const newer = {
    ...document,
    goals: [...document.goals, goal],
    cards: [{ ...second, name: 'Přejmenovaná karta' }, ...rest, { ...first, number: '9.9.1', goal: '9.9' }],
  }
  const preview = await previewPlanDifference(context, planId, newer)
  const keys = [...preview.added, ...preview.changed, ...preview.removed].map((row) => row.key)
  expect(await applyPlanDifference(context, planId, newer, new Set(keys))).toEqual({ added: 1, changed: 1, cancelled: 1 })
  expect(await applyPlanDifference(context, planId, newer, new Set(keys))).toEqual({ added: 0, changed: 0, cancelled: 0 })
  const cards = await database
    .selectFrom('planning.card')
    .select(['number', 'status', 'goal_id'])
    .where('plan_id', '=', planId)
    .execute()
  expect(cards).toHaveLength(document.cards.length + 1)
  expect(cards.find((card) => card.number === first.number)?.status).toBe('cancelled')
  expect(cards.find((card) => card.number === '9.9.1')?.goal_id).not.toBeNull()
})

test('what people added to a card survives when the document did not change there', async () => {
  const card = await database
    .selectFrom('planning.card')
    .select('id')
    .where('plan_id', '=', planId)
    .where('number', '=', '2.1.1')
    .executeTakeFirstOrThrow()
  const place = { planId, cardId: card.id }
  const before = await getCard(database, place)
  await saveCard(context, place, {
    ...formOfCard(before.content, before.version),
    periodFrom: ['2024-03-01'],
    responsible: ['Město Turnov'],
  })
  const difference = await previewPlanDifference(context, planId, document)
  expect(difference.changed.map((row) => row.card.id)).not.toContain(card.id)
})

test.each([
  [null],
  ['text'],
  [{ cards: 'x' }],
  [{ cards: [{ number: 5 }] }],
  [{ cards: [{ status: 'active', costs: { amountCzk: 1e30 } }] }],
])('what is not a recognised plan is refused by a sentence: %j', async (nonsense) => {
  await expect(createPlanFromRecognised(context, nonsense, head)).rejects.toMatchObject({ code: 'rule-broken' })
})

test('problems and places of the source stay with their cards, unplaced texts with the plan', async () => {
  const cards = document.cards
    .slice(0, 1)
    .map((card) => ({ ...card, problems: [{ code: 'placeholder', text: 'Zástupný text.' }], source: { from: 10, to: 20 } }))
  const unplaced = [{ text: 'Poznámka pod čarou', from: 30, to: 48 }]
  const written = await createPlanFromRecognised(context, { ...document, cards, unplaced }, head)
  const row = await database
    .selectFrom('planning.card')
    .select(['problems', 'source', 'gaps'])
    .where('plan_id', '=', written.planId)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ problems: [{ code: 'placeholder' }], source: { from: 10, to: 20 }, gaps: ['import-problems'] })
  const plan = await database
    .selectFrom('planning.plan')
    .select('source')
    .where('id', '=', written.planId)
    .executeTakeFirstOrThrow()
  expect(plan.source).toMatchObject({ unplaced })
})
