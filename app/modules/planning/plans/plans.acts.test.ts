import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { performAct } from '#app/platform/audit/perform-act.server.ts'
import type { AppError } from '#app/shared/errors.ts'
import { roles } from '#app/shared/roles.ts'
import { aContext, anActor } from '#tests/set-up/test-context.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { addCard, saveCard } from '../cards/save-card.server.ts'
import { duplicatePlan } from '../duplication/duplicate-plan.server.ts'
import { writeDuplicate } from '../duplication/write-duplicate.server.ts'
import { addGoal } from '../goals/change-goals.server.ts'
import { addLink, removeLink } from '../lineage/change-links.server.ts'
import { planningPart } from '../publication/planning-part.server.ts'
import { aPlanner, cardForm, planForm } from '../testing.fixtures.ts'
import { changePlanStatus } from './change-plan-status.server.ts'
import { createPlan } from './create-plan.server.ts'
import { getPlan } from './plan.records.server.ts'

const { database } = await testDatabase()
const context = aPlanner(database)

const refusal = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('it was allowed')
    },
    (error: unknown) => error as AppError,
  )

async function planWithCards(count: number) {
  const planId = await createPlan(context, planForm)
  const goalId = await addGoal(context, planId, { number: ['1.1'], name: ['Doma'] })
  const cards: string[] = []
  for (let order = 1; order <= count; order += 1)
    cards.push(await addCard(context, planId, cardForm({ number: `1.1.${order}`, goalId })))
  return { planId, goalId, cards }
}

const publish = async (planId: string) =>
  changePlanStatus(context, { planId, version: (await getPlan(database, planId)).version, action: 'publish' })

test('plans of one period get addresses of their own, also when made at once', async () => {
  const ids = await Promise.all([createPlan(context, planForm), createPlan(context, planForm), createPlan(context, planForm)])
  const slugs = await Promise.all(ids.map(async (id) => (await getPlan(database, id)).slug))
  expect(new Set(slugs).size).toBe(3)
  expect(slugs).toContain('2027-2029')
})

test('a plan with an unfinished card is not published and says which card stands in the way', async () => {
  const { planId, goalId, cards } = await planWithCards(1)
  await saveCard(
    context,
    { planId, cardId: cards[0] ?? '' },
    cardForm({ goalId, status: 'unfinished', description: 'Bude doplněno.' }),
  )
  const error = await refusal(publish(planId))
  expect(error.reasons).toMatchObject([{ code: 'incomplete-card' }])
  expect(await planningPart.collect(database)).toEqual([])
})

test('publishing freezes the whole plan under its hash; later changes are seen only after publishing again', async () => {
  const { planId, goalId, cards } = await planWithCards(2)
  const sentBefore = context.sent.length
  await publish(planId)
  expect(context.sent.length).toBe(sentBefore + 1)
  const frozen = await database
    .selectFrom('planning.publication')
    .selectAll()
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  expect(createHash('sha256').update(frozen.content).digest('hex')).toBe(frozen.sha256)
  expect(frozen).toMatchObject({ version: 1, role: 'region-planner' })

  const card = { planId, cardId: cards[0] ?? '' }
  expect((await refusal(saveCard(context, card, cardForm({ goalId })))).reasons[0]?.code).toBe('plan-not-draft')
  await changePlanStatus(context, { planId, version: 2, action: 'reopen' })
  await saveCard(context, card, cardForm({ goalId, name: 'Nový název' }))
  const shown = async () => planningPart.view(await planningPart.collect(database)).plans.find((plan) => plan.id === planId)
  expect((await shown())?.cards[0]?.name).toBe('Pečovatelská služba v malých obcích')
  await publish(planId)
  expect(await shown()).toMatchObject({ version: 2, cards: [{ name: 'Nový název' }, {}] })
})

test('of two people who publish at once one does and the other is refused', async () => {
  const { planId } = await planWithCards(1)
  const attempts = await Promise.allSettled([publish(planId), publish(planId)])
  expect(attempts.map((attempt) => attempt.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await database.selectFrom('planning.publication').select('id').where('plan_id', '=', planId).execute()).toHaveLength(1)
})

test('a publication cannot be rewritten, not even by the application itself', async () => {
  await expect(database.updateTable('planning.publication').set({ content: '{}' }).execute()).rejects.toThrow(/permission denied/)
  await expect(database.deleteFrom('planning.card_revision').execute()).rejects.toThrow(/permission denied/)
})

test('a plan in the next period has a link from every card; those left behind say why', async () => {
  const { planId, cards } = await planWithCards(4)
  const [stays = '', ...taken] = cards
  const form = { title: ['Další'], yearFrom: ['2030'], yearTo: ['2032'], numbering: ['dotted'], taken }
  const silent = await refusal(duplicatePlan(context, planId, form))
  expect(silent.reasons).toMatchObject([{ code: 'no-reason', field: `reason-${stays}` }])
  const result = await duplicatePlan(context, planId, { ...form, [`reason-${stays}`]: ['převzaly obce'] })
  expect(result).toMatchObject({ taken: 3, left: 1 })
  const links = await database.selectFrom('planning.card_link').selectAll().where('plan_id', '=', result.planId).execute()
  expect(new Set(links.map((link) => link.from_card_id))).toEqual(new Set(cards))
  expect(links.find((link) => link.from_card_id === stays)).toMatchObject({
    kind: 'cancelled',
    reason: 'převzaly obce',
    to_card_id: null,
  })
  expect(links.filter((link) => link.kind === 'continues')).toHaveLength(3)
  expect(await getPlan(database, result.planId)).toMatchObject({
    status: 'draft',
    predecessorId: planId,
    periodFrom: '2030-01-01',
  })
})

test('a plan cannot be duplicated into its own period', async () => {
  const { planId, cards } = await planWithCards(1)
  const error = await refusal(duplicatePlan(context, planId, { ...planForm, taken: cards }))
  expect(error.reasons).toMatchObject([{ code: 'not-later', field: 'yearFrom' }])
})

test('a link is added once, never against time, and can be removed', async () => {
  const old = await planWithCards(1)
  const { planId } = await duplicatePlan(context, old.planId, {
    ...planForm,
    yearFrom: ['2030'],
    yearTo: ['2032'],
    taken: old.cards,
  })
  const fresh = await addCard(context, planId, cardForm({ number: '7.7.7' }))
  const from = old.cards[0] ?? ''
  const link = { kind: ['split'], from: [from], to: [fresh] }
  await addLink(context, planId, link)
  expect((await refusal(addLink(context, planId, link))).reasons[0]?.code).toBe('double')
  expect((await refusal(addLink(context, planId, { kind: ['continues'], from: [fresh], to: [from] }))).reasons[0]?.code).toBe(
    'backwards',
  )
  expect((await refusal(addLink(context, planId, { kind: ['continues'], from: ['x'], to: [fresh] }))).reasons[0]?.code).toBe(
    'unknown-card',
  )
  const row = await database
    .selectFrom('planning.card_link')
    .select('id')
    .where('to_card_id', '=', fresh)
    .executeTakeFirstOrThrow()
  await removeLink(context, planId, { linkId: [row.id] })
  expect((await refusal(removeLink(context, planId, { linkId: ['x'] }))).code).toBe('not-found')
})

test('only those who plan change plans; the approver publishes and nothing else', async () => {
  const { planId } = await planWithCards(1)
  for (const role of roles) {
    const other = { ...context, ...aContext(database, anActor(role)) }
    const isPlanner = role === 'region-planner' || role === 'administrator'
    if (isPlanner) continue
    expect((await refusal(createPlan(other, planForm))).code, role).toBe('forbidden')
    expect((await refusal(addCard(other, planId, cardForm()))).code, role).toBe('forbidden')
    if (role === 'region-approver') continue
    expect((await refusal(changePlanStatus(other, { planId, version: 1, action: 'publish' }))).code, role).toBe('forbidden')
  }
  const approver = { ...context, ...aContext(database, anActor('region-approver')) }
  await changePlanStatus(approver, { planId, version: 1, action: 'publish' })
  expect((await refusal(changePlanStatus(approver, { planId, version: 2, action: 'reopen' }))).code).toBe('forbidden')
})

test('a connection that dies in the middle of duplicating leaves no half of a plan', async () => {
  const { planId, cards } = await planWithCards(2)
  const old = await getPlan(database, planId)
  const head = { ...old, slug: 'pul-planu', periodFrom: '2030-01-01', periodTo: '2032-12-31', predecessorId: planId }
  const act = performAct(context, async ({ tx, record }) => {
    const result = await writeDuplicate(tx, { old, head, leftOut: new Map() }, { now: context.now, mandateId: null })
    await record({ act: 'planning.duplicate-plan', subjectKind: 'plan', subjectId: result.planId })
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
  })
  await expect(act).rejects.toThrow()
  expect(await database.selectFrom('planning.plan').select('id').where('slug', '=', 'pul-planu').execute()).toEqual([])
  expect(await database.selectFrom('planning.card_link').select('id').where('from_card_id', 'in', cards).execute()).toEqual([])
})
