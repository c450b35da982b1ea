import { expect, test } from 'vitest'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { fateOfCard } from '../lineage/card-fate.rules.ts'
import { fateSentences } from '../lineage/fate-text.rules.ts'
import { planningPart } from './planning-part.server.ts'
import { findPublishedCard, findPublishedPlan } from './planning.view.ts'

const { database } = await testDatabase('demonstration')
const view = planningPart.view(await planningPart.collect(database))

test('the public sees the two published plans, newest first, and nothing of the draft', () => {
  expect(view.plans.map((plan) => [plan.slug, plan.status, plan.version])).toEqual([
    ['2024-2026', 'published', 1],
    ['2021-2023', 'archived', 1],
  ])
})

test('counts and sums of a plan come from its cards, and cards without an amount are counted apart', () => {
  const totals = findPublishedPlan(view, '2024-2026')?.totals
  expect(totals).toMatchObject({ goals: 13, cards: 41, active: 40, unfinished: 0, cancelled: 1 })
  const { perYear, inTotal, range, unknownCards } = totals?.costs ?? {
    perYear: { cards: 0 },
    inTotal: { cards: 0 },
    range: { cards: 0 },
    unknownCards: 0,
  }
  expect(perYear.cards + inTotal.cards + range.cards + unknownCards).toBe(40)
  expect(unknownCards).toBe(3)
  expect(range).toEqual({ from: 60_000_000_00n, to: 75_000_000_00n, cards: 1 })
})

test('the index by service types stands in the order of the Act and holds each card once', () => {
  const types = findPublishedPlan(view, '2021-2023')?.indexes.serviceTypes ?? []
  expect(types.slice(0, 3).map((entry) => entry.section)).toEqual(['37', '39', '40'])
  expect(types.at(-1)?.section).toBeNull()
  expect(types.find((entry) => entry.section === '69')?.cards).toHaveLength(6)
})

test('«co se stalo s aktivitou A01-01» leads over both periods', () => {
  const plan = findPublishedPlan(view, '2021-2023')
  const card = plan && findPublishedCard(plan, 'a01-01')
  const fate = fateOfCard(view.lineage, card?.id ?? '')
  expect(fate?.steps.map((step) => [step.kind, step.into.card.number])).toEqual(
    expect.arrayContaining([
      ['split', '2.1.1'],
      ['merged', '2.1.2'],
    ]),
  )
  expect(fate && fateSentences(fate)[0]).toMatch(/^V období 2024–2026 karta A01-01 /)
})
