import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { anActor } from '#tests/set-up/test-context.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { addArea } from '../areas/change-areas.server.ts'
import { addMeasure, saveMeasure } from '../measures/change-measures.server.ts'
import { getMeasure } from '../measures/measure.records.server.ts'
import { listRevisionsOfMeasure } from '../history/revisions.queries.server.ts'
import { strategyPart } from '../publication/strategy-part.server.ts'
import { reportMeasure } from '../reports/report-measure.server.ts'
import { createStrategy, saveStrategy } from '../strategies/change-strategy.server.ts'
import { acting, measureForm, refusalOf, reportForm, roundForm, strategyForm } from '../testing.fixtures.ts'
import { openRound, saveRound } from './change-rounds.server.ts'
import { publishRound, reopenRound } from './publish-round.server.ts'
import { getRound } from './round.queries.server.ts'

const { database } = await testDatabase()
const own = '00000000-0000-7000-8000-0000000000aa'
await database.insertInto('identity.organisation').values({ id: own, kind: 'municipality', name: 'Město Gestorov' }).execute()
const context = acting(database)
const guarantor = acting(database, anActor('guarantor', { organisationId: own }))

let order = 0
async function strategyWithRound(measures = 2) {
  const strategyId = await createStrategy(context, strategyForm({ slug: [`zkouska-${(order += 1)}`] }))
  const areaId = await addArea(context, strategyId, { numeral: ['I'], name: ['Bydlení'] })
  const ids: string[] = []
  for (let number = 1; number <= measures; number += 1) {
    const organisation = number === 1 ? ['Město Gestorov'] : ['']
    ids.push((await addMeasure(context, areaId, measureForm({ number: [String(number)], organisation }))).measure.id)
  }
  const roundId = await openRound(context, strategyId, roundForm())
  return { strategyId, areaId, roundId, measures: ids, place: { roundId, measureId: ids[0] ?? '' } }
}
const publish = async (roundId: string, by = context) =>
  publishRound(by, { roundId, version: (await getRound(database, roundId)).version })

test('a guarantor reports on an own measure while the round is open, with a trace of who said what', async () => {
  const { place } = await strategyWithRound()
  await reportMeasure(guarantor, place, reportForm())
  const record = await getMeasure(database, place.measureId, place.roundId)
  expect(record).toMatchObject({
    reportVersion: 1,
    reportedAt: guarantor.now,
    measure: { report: { status: 'ongoing', comment: 'Poradna pracuje.' } },
  })
  const [revision] = await listRevisionsOfMeasure(database, place.measureId)
  expect(revision).toMatchObject({
    roundTitle: 'První zpráva',
    changes: [{ field: 'status', before: '', after: 'plněno' }, { field: 'comment' }],
  })
})

test('a guarantor reports on nobody else’s measure', async () => {
  const { roundId, measures } = await strategyWithRound()
  const refused = await refusalOf(reportMeasure(guarantor, { roundId, measureId: measures[1] ?? '' }, reportForm()))
  expect(refused.code).toBe('forbidden')
})

test('a measure of another strategy is not found in the round', async () => {
  const [one, other] = [await strategyWithRound(), await strategyWithRound()]
  const refused = await refusalOf(
    reportMeasure(context, { roundId: one.roundId, measureId: other.place.measureId }, reportForm()),
  )
  expect(refused.code).toBe('not-found')
})

test('what a report lacks is said at once: a status, words, a reason, a proof', async () => {
  const { place } = await strategyWithRound()
  const codes = async (changes: Record<string, string[]>) =>
    (await refusalOf(reportMeasure(guarantor, place, reportForm(changes)))).reasons.map(({ code }) => code)
  expect(await codes({ status: [''] })).toEqual(['no-status'])
  expect(await codes({ status: ['done'], comment: ['---'] })).toEqual(['done-without-evidence', 'missing-comment'])
  expect(await codes({ status: ['not-done'] })).toEqual(['missing-reason'])
  expect(await codes({ evidenceUrl: ['javascript:alert(1)'] })).toEqual(['not-a-link'])
})

test('a stale report is refused with who changed what; the second save goes through', async () => {
  const { place } = await strategyWithRound()
  await reportMeasure(guarantor, place, reportForm())
  const stale = await refusalOf(reportMeasure(context, place, reportForm({ status: ['partial'] })))
  expect(stale.code).toBe('conflict')
  expect(stale.reasons.map(({ text }) => text).join(' ')).toContain('Stav: původně nevyplněno, nyní „plněno“')
  await reportMeasure(context, place, reportForm({ status: ['partial'], version: ['1'] }))
  expect((await getMeasure(database, place.measureId, place.roundId)).reportVersion).toBe(2)
})

test('of two people who save one measure at once one is told of the other', async () => {
  const { place } = await strategyWithRound()
  const form = measureForm({ organisation: ['Město Gestorov'] })
  const attempts = await Promise.allSettled([
    saveMeasure(context, place.measureId, form),
    saveMeasure(context, place.measureId, form),
  ])
  expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('two measures of an area have two numbers', async () => {
  const { areaId } = await strategyWithRound()
  expect((await refusalOf(addMeasure(context, areaId, measureForm()))).reasons).toMatchObject([
    { code: 'number-taken', field: 'number' },
  ])
})

test('only one round is open, and each day has one', async () => {
  const { strategyId } = await strategyWithRound()
  const refused = await refusalOf(openRound(context, strategyId, roundForm()))
  expect(refused.reasons.map(({ code }) => code)).toEqual(['round-open', 'day-taken'])
})

test('a round without reports or for a day to come is not published', async () => {
  const { roundId, place } = await strategyWithRound()
  expect((await refusalOf(publish(roundId))).reasons).toMatchObject([{ code: 'no-reports' }])
  await reportMeasure(guarantor, place, reportForm())
  await saveRound(context, roundId, { ...roundForm({ asOf: ['2026-12-31'] }), version: ['1'] })
  expect((await refusalOf(publish(roundId))).reasons).toMatchObject([{ code: 'day-to-come' }])
})

test('publishing freezes the round under its hash; later changes are public only after publishing again', async () => {
  const { roundId, place } = await strategyWithRound()
  await reportMeasure(guarantor, place, reportForm())
  const approver = acting(database, anActor('region-approver'))
  await publish(roundId, approver)
  expect(approver.sent).toMatchObject([{ kind: 'publication.build' }])
  const frozen = await database
    .selectFrom('strategy.publication')
    .selectAll()
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow()
  expect(createHash('sha256').update(frozen.content).digest('hex')).toBe(frozen.sha256)

  expect((await refusalOf(reportMeasure(guarantor, place, reportForm({ version: ['1'] })))).reasons).toMatchObject([
    { code: 'round-closed' },
  ])
  await saveMeasure(context, place.measureId, measureForm({ name: ['Nový název'], organisation: ['Město Gestorov'] }))
  const shown = async () =>
    (await strategyPart.collect(database)).find(({ round }) => round.id === roundId)?.areas[0]?.measures[0]
  expect(await shown()).toMatchObject({ name: 'Poradna', report: { status: 'ongoing' } })

  await reopenRound(context, { roundId, version: (await getRound(database, roundId)).version }, 'Oprava názvu')
  await publishRound(acting(database, anActor('region-planner'), { now: '2026-03-19T09:00:00.000Z' }), {
    roundId,
    version: (await getRound(database, roundId)).version,
  })
  expect(await shown()).toMatchObject({ name: 'Nový název' })
})

test('of two people who publish at once one does and the other is refused', async () => {
  const { roundId, place } = await strategyWithRound()
  await reportMeasure(guarantor, place, reportForm())
  const attempts = await Promise.allSettled([publish(roundId), publish(roundId)])
  expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an address belongs to one strategy', async () => {
  await createStrategy(context, strategyForm({ slug: ['jedina'] }))
  const id = await createStrategy(context, strategyForm({ slug: ['druha'] }))
  expect((await refusalOf(createStrategy(context, strategyForm({ slug: ['jedina'] })))).reasons).toMatchObject([
    { code: 'slug-taken' },
  ])
  expect((await refusalOf(saveStrategy(context, id, strategyForm({ slug: ['jedina'], version: ['1'] })))).reasons).toMatchObject([
    { code: 'slug-taken' },
  ])
})

test.each(['guarantor', 'region-analyst', 'planning-coordinator', 'auditor', 'region-approver', 'provider-editor'] as const)(
  '%s changes no strategy',
  async (role) => {
    const { strategyId, areaId, roundId, measures } = await strategyWithRound()
    const other = acting(database, anActor(role, { organisationId: own }))
    const attempts: Promise<unknown>[] = [
      createStrategy(other, strategyForm()),
      saveStrategy(other, strategyId, strategyForm({ version: ['1'] })),
      addArea(other, strategyId, { numeral: ['II'], name: ['Jiná'] }),
      addMeasure(other, areaId, measureForm({ number: ['9'] })),
      saveMeasure(other, measures[1] ?? '', measureForm()),
      openRound(other, strategyId, roundForm()),
      saveRound(other, roundId, { ...roundForm(), version: ['1'] }),
      reopenRound(other, { roundId, version: 1 }, 'Oprava'),
      ...(role === 'region-approver' ? [] : [publishRound(other, { roundId, version: 1 })]),
    ]
    const codes = (await Promise.all(attempts.map(refusalOf))).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['forbidden']))
  },
)
