import { expect, test } from 'vitest'
import type { AppError } from '#app/shared/errors.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { aContext, anActor } from '#tests/set-up/test-context.ts'
import { addArea } from '../goals/change-areas.server.ts'
import { addGoal, removeGoal } from '../goals/change-goals.server.ts'
import { createPlan } from '../plans/create-plan.server.ts'
import { aPlanner, cardForm, planForm } from '../testing.fixtures.ts'
import { discardCardDraft, findCardDraft, saveCardDraft } from './card-draft.server.ts'
import { getCard } from './card.records.server.ts'
import { listCardRevisions } from './card-revisions.queries.server.ts'
import { cancelCard, moveCard, restoreRevision } from './change-card.server.ts'
import { addCard, saveCard } from './save-card.server.ts'

const { database } = await testDatabase()
const context = aPlanner(database)
const planId = await createPlan(context, planForm)
const areaId = await addArea(context, planId, { areaName: ['Senioři'] })
const goalId = await addGoal(context, planId, { number: ['1.1'], name: ['Doma'], areaId: [areaId] })
const newCard = (number: string) => addCard(context, planId, cardForm({ number, goalId }))

const refusal = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('it was allowed')
    },
    (error: unknown) => error as AppError,
  )

test('a card is saved with its first revision, without gaps, and leaves a trace', async () => {
  const cardId = await newCard('1.1.1')
  const card = await getCard(database, { planId, cardId })
  expect(card).toMatchObject({ version: 1, gaps: [], content: { goalId, costs: { amount: 1_800_000_000n, perYear: true } } })
  expect(await listCardRevisions(database, cardId)).toMatchObject([{ revision: 1, act: 'create', content: { number: '1.1.1' } }])
  const trace = await database.selectFrom('audit.entry').select('act').where('subject_id', '=', cardId).execute()
  expect(trace).toEqual([{ act: 'planning.add-card' }])
})

test('of two people who save the same version at once, one is told who changed what and keeps the text', async () => {
  const cardId = await newCard('1.1.2')
  const place = { planId, cardId }
  const attempts = await Promise.allSettled([
    saveCard(context, place, cardForm({ number: '1.1.2', goalId, name: 'První' })),
    saveCard(context, place, cardForm({ number: '1.1.2', goalId, name: 'Druhý' })),
  ])
  const refused = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason as AppError] : []))
  expect(refused).toHaveLength(1)
  expect(refused[0]?.code).toBe('conflict')
  expect(refused[0]?.reasons.map((reason) => reason.field)).toEqual([undefined, 'name'])
  expect((await getCard(database, place)).version).toBe(2)
})

test('a number that another card has is refused at its field', async () => {
  await newCard('1.1.3')
  const error = await refusal(newCard('1.1.3'))
  expect(error.reasons).toMatchObject([{ code: 'repeated-number', field: 'number' }])
})

test('restoring an old revision makes a new one with the old content', async () => {
  const cardId = await newCard('1.1.4')
  const place = { planId, cardId }
  await saveCard(
    context,
    place,
    cardForm({ number: '1.1.4', goalId, name: 'Jinak', costs: { text: '', amount: null, perYear: false, items: [] } }),
  )
  expect((await getCard(database, place)).gaps).toEqual(['no-costs'])
  await restoreRevision(context, place, { revision: ['1'], version: ['2'] })
  const card = await getCard(database, place)
  expect(card).toMatchObject({ version: 3, gaps: [], content: { name: 'Pečovatelská služba v malých obcích' } })
  expect((await listCardRevisions(database, cardId)).map((revision) => revision.act)).toEqual(['restore', 'save', 'create'])
})

test('a card is cancelled only with a reason', async () => {
  const place = { planId, cardId: await newCard('1.1.5') }
  expect((await refusal(cancelCard(context, place, { reason: ['  '], version: ['1'] }))).reasons[0]?.field).toBe('reason')
  await cancelCard(context, place, { reason: ['převzaly obce'], version: ['1'] })
  expect((await getCard(database, place)).content).toMatchObject({ status: 'cancelled', cancelReason: 'převzaly obce' })
})

test('a card moves among its neighbours and to another goal; a goal with cards cannot be removed', async () => {
  const other = await addGoal(context, planId, { number: ['1.2'], name: ['Jinde'] })
  const first = await addCard(context, planId, cardForm({ number: '1.2.1', goalId: other }))
  const second = await addCard(context, planId, cardForm({ number: '1.2.2', goalId: other }))
  await moveCard(context, { planId, cardId: second }, { direction: ['up'] })
  const order = await database.selectFrom('planning.card').select('id').where('goal_id', '=', other).orderBy('position').execute()
  expect(order.map((row) => row.id)).toEqual([second, first])
  expect((await refusal(moveCard(context, { planId, cardId: second }, { direction: ['up'] }))).reasons[0]?.code).toBe(
    'at-the-edge',
  )
  expect((await refusal(removeGoal(context, planId, { goalId: [other] }))).reasons[0]?.code).toBe('goal-with-cards')
  for (const cardId of [first, second]) await moveCard(context, { planId, cardId }, { goalId: [goalId], version: ['1'] })
  await removeGoal(context, planId, { goalId: [other] })
})

test('what one types is kept apart for each person until it is saved or thrown away', async () => {
  const cardId = await newCard('1.1.6')
  const place = { planId, cardId }
  await saveCardDraft(context, place, { ...cardForm({ goalId, name: 'Rozepsáno' }), description: ['a\u0000b'] })
  await saveCardDraft(context, place, { ...cardForm({ number: '1.1.6', goalId, name: 'Rozepsáno víc' }) })
  expect(await findCardDraft(context, place)).toMatchObject({ baseVersion: 1, values: { name: ['Rozepsáno víc'] } })
  const colleague = aContext(database, anActor('region-planner', { personId: '00000000-0000-7000-8000-00000000000a' }))
  expect(await findCardDraft(colleague, place)).toBeUndefined()
  await saveCard(context, place, cardForm({ number: '1.1.6', goalId, name: 'Rozepsáno víc' }))
  expect(await findCardDraft(context, place)).toBeUndefined()
  await saveCardDraft(context, { planId, cardId: null }, cardForm())
  await discardCardDraft(context, { planId, cardId: null })
  expect(await findCardDraft(context, { planId, cardId: null })).toBeUndefined()
})

test.each([
  ['ten megabytes of text', { description: ['a'.repeat(10_000_000)] }, 'description'],
  ['an amount in words', { costsAmount: ['hodně'] }, 'costsAmount'],
  ['a negative amount', { costsAmount: ['-5'] }, 'costsAmount'],
  ['an amount of all the money in the world', { costsAmount: ['9'.repeat(40)] }, 'costsAmount'],
  ['a day that does not exist', { periodFrom: ['2027-02-30'] }, 'periodFrom'],
  ['an end before the beginning', { periodFrom: ['2028-01-01'], periodTo: ['2027-01-01'] }, 'periodTo'],
  ['a goal of another plan', { goalId: ['00000000-0000-7000-8000-000000000009'] }, 'goalId'],
  ['a goal that is no id', { goalId: ["'; drop table"] }, 'goalId'],
  ['a hundred target groups', { targetGroups: Array.from({ length: 100 }, (_, index) => `skupina ${index}`) }, 'targetGroups'],
  ['an empty name', { name: ['\u202e\u200f'] }, 'name'],
])('%s gets a sentence at its field and saves nothing', async (_what, changes, field) => {
  const error = await refusal(addCard(context, planId, { ...cardForm({ number: '9.9.9', goalId }), ...changes }))
  expect(error.code).toBe('rule-broken')
  expect(error.reasons.map((reason) => reason.field)).toContain(field)
})

test('marks that turn the direction of writing and null characters are left out', async () => {
  const cardId = await addCard(context, planId, { ...cardForm({ number: '1.1.8', goalId }), name: ['\u202eKarta\u0000 \ud800x'] })
  expect((await getCard(database, { planId, cardId })).content.name).toBe('Karta \ufffdx')
})

test('ids that are no ids are simply not found', async () => {
  expect((await refusal(getCard(database, { planId: 'x', cardId: '1' }))).code).toBe('not-found')
  expect((await refusal(saveCard(context, { planId, cardId: 'x' }, cardForm()))).code).toBe('not-found')
  expect((await refusal(restoreRevision(context, { planId, cardId: 'x' }, { revision: ['x'] }))).code).toBe('not-found')
})

test('an act that fails in the middle leaves nothing behind', async () => {
  const before = await database.selectFrom('planning.card').select('id').execute()
  const noTrace = { ...context, requestId: '\u0000' }
  await expect(addCard(noTrace, planId, cardForm({ number: '1.1.9', goalId }))).rejects.toThrow()
  expect(await database.selectFrom('planning.card').select('id').execute()).toHaveLength(before.length)
})
