import { expect, test } from 'vitest'
import { newId } from '#app/platform/database/keys.server.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { addGoal } from '../goals/change-goals.server.ts'
import { createPlan } from '../plans/create-plan.server.ts'
import { aCard, aPlanner, planForm } from '../testing.fixtures.ts'
import { listCards, summarisePlan } from './card-list.queries.server.ts'
import { cardListHref, noFilters, readCardListQuery, type CardListQuery } from './card-list.rules.ts'
import { insertCards } from './write-cards.server.ts'

const { database } = await testDatabase()
const context = aPlanner(database)
const planId = await createPlan(context, planForm)
const goalId = await addGoal(context, planId, { number: ['1.1'], name: ['Doma'] })
const COUNT = 1000
await database.transaction().execute((tx) =>
  insertCards(
    tx,
    planId,
    Array.from({ length: COUNT }, (_, position) => ({
      id: newId(),
      position,
      content: aCard({
        number: `1.1.${position + 1}`,
        goalId: position % 10 === 0 ? null : goalId,
        name: position === 500 ? 'Čtvrtá žádost 100 %' : `Karta ${position}`,
        measures: position % 4 === 0 ? [] : ['opatření'],
        targetGroups: [{ code: null, text: position % 2 === 0 ? 'senioři' : 'děti' }],
      }),
    })),
    { now: '2026-03-18T09:00:00.000Z', mandateId: null, act: 'create' },
  ),
)

const query = (changes: Partial<CardListQuery> = {}): CardListQuery => ({
  ...noFilters,
  order: 'cislo',
  descending: false,
  page: 1,
  ...changes,
})

test('a thousand cards come page by page in the order of their numbers, each once', async () => {
  const seen: string[] = []
  for (let page = 1; page <= COUNT / 50; page += 1) {
    const { cards, count } = await listCards(database, planId, query({ page }), 50)
    expect(count).toBe(COUNT)
    seen.push(...cards.map((card) => card.number))
  }
  expect(seen).toEqual(Array.from({ length: COUNT }, (_, index) => `1.1.${index + 1}`))
})

test('cards are filtered in the database by what is missing, target group, service type and words without diacritics', async () => {
  const count = async (changes: Partial<CardListQuery>) => (await listCards(database, planId, query(changes), 1)).count
  expect(await count({ gap: 'no-measures' })).toBe(250)
  expect(await count({ gap: 'any' })).toBe(300)
  expect(await count({ targetGroup: 'děti' })).toBe(500)
  expect(await count({ section: '40' })).toBe(COUNT)
  expect(await count({ section: "40' or 1=1" })).toBe(0)
  expect(await count({ text: 'ctvrta zadost' })).toBe(1)
  expect(await count({ text: '100 %' })).toBe(1)
  expect(await count({ text: '%' })).toBe(1)
  expect(await count({ goalId })).toBe(900)
  expect(await count({ status: 'cancelled' })).toBe(0)
})

test('a page behind the end is empty and every order works both ways', async () => {
  expect((await listCards(database, planId, query({ page: 99_999 }), 50)).cards).toEqual([])
  for (const order of ['poradi', 'cislo', 'nazev', 'zmena'] as const)
    for (const descending of [true, false])
      expect((await listCards(database, planId, query({ order, descending }), 50)).cards).toHaveLength(50)
})

test('the summary counts what the list finds', async () => {
  const summary = await summarisePlan(database, planId)
  expect(summary).toMatchObject({ cards: COUNT, cancelled: 0, complete: 700 })
  expect(summary.gaps).toEqual([
    { code: 'no-measures', cards: 250 },
    { code: 'no-goal', cards: 100 },
  ])
})

test('the address of a list says everything and nothing strange in it breaks the page', () => {
  const wanted = query({ text: 'péče & děti', gap: 'no-costs', page: 3, order: 'nazev', descending: true })
  const href = cardListHref('/karty', wanted)
  expect(readCardListQuery(new URL(href, 'http://x').searchParams)).toEqual(wanted)
  const strange = new URLSearchParams({ strana: '-1', razeni: '-x', chybi: 'x', cil: 'x', stav: 'x', q: '\u202e'.repeat(3) })
  expect(readCardListQuery(strange)).toEqual({ ...noFilters, order: 'poradi', descending: false, page: 1 })
})
