import { expect, test } from 'vitest'
import { anActor } from '#tests/set-up/test-context.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { countStatuses } from '../measures/count-statuses.rules.ts'
import { listAreas } from '../measures/measure.queries.server.ts'
import { measuresOf } from '../measures/measure.ts'
import { listRevisionsOfMeasure } from '../history/revisions.queries.server.ts'
import { getRound } from '../rounds/round.queries.server.ts'
import { publishRound } from '../rounds/publish-round.server.ts'
import { acting, refusalOf, roundForm, strategyForm } from '../testing.fixtures.ts'
import { createStrategyFromRecognised } from './create-strategy-from-recognised.server.ts'
import { importRoundFromRecognised, previewRoundImport } from './import-round.server.ts'
import type { RecognisedMeasure, RecognisedStrategy } from './recognised-strategy.ts'

const { database } = await testDatabase()
const context = acting(database)

const recognisedMeasure = (changes: Partial<RecognisedMeasure> = {}): RecognisedMeasure => ({
  number: '1',
  name: 'Poradna pro nájemníky',
  indicator: 'počet konzultací',
  deadline: { kind: 'continuous-until', date: '2027-12-31', text: 'průběžně do 12 / 2027' },
  responsible: ['odbor sociálních věcí'],
  cooperating: ['obce'],
  status: 'partial',
  comment: 'Běží ve dvou městech.',
  ...changes,
})
const report = (...measures: RecognisedMeasure[]): RecognisedStrategy => ({
  areas: [{ numeral: 'I', name: 'Bydlení', intro: null, measures }],
  statedTotals: { done: 1, ongoing: null, partial: 1, 'not-done': null },
})
const first = report(
  recognisedMeasure(),
  recognisedMeasure({ number: '2.', name: 'Kauce', status: null, comment: null, responsible: ['???'] }),
)

let order = 0
const create = (recognised: RecognisedStrategy) =>
  createStrategyFromRecognised(context, recognised, {
    strategy: strategyForm({ slug: [`strategie-${(order += 1)}`] }),
    round: roundForm(),
  })
const later = roundForm({ title: ['Druhá zpráva'], asOf: ['2026-03-01'] })

async function published(recognised: RecognisedStrategy) {
  const ids = await create(recognised)
  await publishRound(context, { roundId: ids.roundId, version: 1 })
  return ids
}

test('a recognised report becomes a draft strategy with its first open round', async () => {
  const { strategyId, roundId } = await create(first)
  const measures = measuresOf(await listAreas(database, strategyId, roundId))
  expect(measures.map(({ code, report: { status } }) => [code, status])).toEqual([
    ['I.1', 'partial'],
    ['I.2', null],
  ])
  expect(countStatuses(measures.map((measure) => measure.report))).toMatchObject({ partial: 1, 'no-data': 1, total: 2 })
  expect(await getRound(database, roundId)).toMatchObject({ state: 'draft', statedTotals: { done: 1, partial: 1 } })
})

test('an import of the same report has no difference and doubles nothing', async () => {
  const { strategyId } = await published(first)
  expect(await previewRoundImport(database, strategyId, first)).toEqual({ areas: [], measures: [], unchanged: 2 })
  const { difference, roundId } = await importRoundFromRecognised(context, strategyId, first, { round: later })
  expect(difference.unchanged).toBe(2)
  const areas = await listAreas(database, strategyId, roundId)
  expect(measuresOf(areas)).toHaveLength(2)
  expect(await listRevisionsOfMeasure(database, measuresOf(areas)[0]?.id ?? '')).toEqual([])
})

test('a later report changes, adds and leaves out measure by measure, with the history of what changed', async () => {
  const { strategyId } = await published(first)
  const second = report(
    recognisedMeasure({ name: 'Poradna pro nájemníky a majitele', status: 'done' }),
    recognisedMeasure({ number: '3', name: 'Nové opatření' }),
  )
  const { difference, roundId } = await importRoundFromRecognised(context, strategyId, second, { round: later })
  expect(difference.measures.map(({ kind, code }) => [kind, code])).toEqual([
    ['changed', 'I.1'],
    ['added', 'I.3'],
    ['removed', 'I.2'],
  ])
  const measures = measuresOf(await listAreas(database, strategyId, roundId))
  expect(measures.map(({ code, report: { status } }) => [code, status])).toEqual([
    ['I.1', 'done'],
    ['I.2', null],
    ['I.3', 'partial'],
  ])
  const [revision] = await listRevisionsOfMeasure(database, measures[0]?.id ?? '')
  expect(revision?.changes).toEqual([
    { field: 'name', before: 'Poradna pro nájemníky', after: 'Poradna pro nájemníky a majitele' },
  ])
})

test('a strategy with an open round takes no other report', async () => {
  const { strategyId } = await create(first)
  const refused = await refusalOf(importRoundFromRecognised(context, strategyId, first, { round: later }))
  expect(refused.reasons).toMatchObject([{ code: 'round-open' }])
})

test('two measures of one number are refused and nothing is saved', async () => {
  const before = await database.selectFrom('strategy.strategy').select('id').execute()
  const refused = await refusalOf(create(report(recognisedMeasure(), recognisedMeasure({ number: '1.' }))))
  expect(refused.reasons).toMatchObject([{ code: 'repeated-measure' }])
  expect(await database.selectFrom('strategy.strategy').select('id').execute()).toEqual(before)
})

test.each([null, 'text', { areas: 5 }, { areas: [{ numeral: 'I' }], statedTotals: null }])(
  '%j is not a report and gets a sentence',
  async (value) => {
    const refused = await refusalOf(
      createStrategyFromRecognised(context, value, { strategy: strategyForm(), round: roundForm() }),
    )
    expect(refused.reasons).toMatchObject([{ code: 'not-a-report' }])
  },
)

test.each(['region-analyst', 'guarantor', 'auditor'] as const)('%s imports nothing', async (role) => {
  const refused = await refusalOf(
    createStrategyFromRecognised(acting(database, anActor(role)), first, { strategy: strategyForm(), round: roundForm() }),
  )
  expect(refused.code).toBe('forbidden')
})
