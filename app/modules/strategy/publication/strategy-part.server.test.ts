import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { countStatuses } from '../measures/count-statuses.rules.ts'
import { measuresOf } from '../measures/measure.ts'
import { strategyPart } from './strategy-part.server.ts'
import { historyOf, roundBefore, roundOf } from './strategy-view.ts'

const { database } = await testDatabase('demonstration')
const view = strategyPart.view(await strategyPart.collect(database))
const strategy = view.strategies[0]
if (strategy === undefined) throw new Error('The demonstration has no strategy')

test('the demonstration publishes one strategy with two rounds, the newest first', () => {
  expect(view.strategies).toHaveLength(1)
  expect(view.findStrategy('socialni-zaclenovani-2022-2027')).toBe(strategy)
  expect(strategy.rounds.map(({ round }) => round.asOf)).toEqual(['2025-12-31', '2023-12-31'])
})

test('counts frozen with a round are those of its rows and of the imported report', () => {
  for (const { counts, areas, round } of strategy.rounds) {
    expect(counts).toEqual(countStatuses(measuresOf(areas).map((measure) => measure.report)))
    expect(counts).toMatchObject({ ...round.statedTotals, total: 100 })
  }
})

test('a round that is still open is not public', () => {
  expect(roundOf(strategy, '2026-03-31')).toBeUndefined()
})

test('a measure has its history over rounds', () => {
  const history = historyOf(strategy, { numeral: 'II', number: '3' })
  expect(history.map(({ measure }) => measure.report.status)).toEqual(['done', 'not-done'])
  expect(new Set(history.map(({ measure }) => measure.id)).size).toBe(1)
})

test('the round before the first one does not exist', () => {
  const [newest, first] = strategy.rounds
  expect(newest && roundBefore(strategy, newest)).toBe(first)
  expect(first && roundBefore(strategy, first)).toBeUndefined()
})

test('the hash of a frozen round is the hash of its stored text', async () => {
  const rows = await database.selectFrom('strategy.publication').select(['content', 'sha256']).execute()
  expect(rows.map((row) => createHash('sha256').update(row.content).digest('hex'))).toEqual(rows.map((row) => row.sha256))
})

test.each([
  'update strategy.publication set sha256 = sha256',
  'delete from strategy.publication',
  'delete from strategy.revision',
])('the application may not %s', async (statement) => {
  const { sql } = await import('kysely')
  await expect(sql.raw(statement).execute(database)).rejects.toThrow('permission denied')
})
