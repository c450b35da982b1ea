import type { Queryable } from '#app/platform/database/database.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { isUuid } from '#app/shared/keys.ts'
import { isMeasureStatus, measureStatuses, type MeasureStatus } from '../measures/measure.ts'
import type { StatedTotals } from '../measures/count-statuses.rules.ts'
import { isRoundState, type RoundState } from './round.states.ts'

export type Round = {
  id: string
  strategyId: string
  title: string
  asOf: string
  state: RoundState
  reportsUntil: string | null
  statedTotals: StatedTotals | null
  version: number
}

/** Only whole numbers under names of statuses are totals. */
export function readStatedTotals(value: unknown): StatedTotals | null {
  if (typeof value !== 'object' || value === null) return null
  const given = new Map<string, unknown>(Object.entries(value))
  const totals: StatedTotals = {}
  for (const status of measureStatuses) {
    const count = given.get(status)
    if (typeof count === 'number' && Number.isInteger(count)) totals[status] = count
  }
  return Object.keys(totals).length === 0 ? null : totals
}

type RoundRow = {
  id: string
  strategy_id: string
  title: string
  as_of: string
  state: string
  reports_until: string | null
  stated_totals: unknown
  version: number
}

export function roundFromRow(row: RoundRow): Round {
  return {
    id: row.id,
    strategyId: row.strategy_id,
    title: row.title,
    asOf: row.as_of,
    state: isRoundState(row.state) ? row.state : 'draft',
    reportsUntil: row.reports_until,
    statedTotals: readStatedTotals(row.stated_totals),
    version: row.version,
  }
}

const rounds = (database: Queryable) => database.selectFrom('strategy.round').selectAll()

async function findRound(database: Queryable, id: string): Promise<Round | undefined> {
  const row = isUuid(id) ? await rounds(database).where('id', '=', id).executeTakeFirst() : undefined
  return row === undefined ? undefined : roundFromRow(row)
}

export async function getRound(database: Queryable, id: string): Promise<Round> {
  const round = await findRound(database, id)
  if (round === undefined) throw new AppError('not-found')
  return round
}

/** The round, locked until the end of the act. */
export async function lockRound(tx: Queryable, id: string): Promise<Round> {
  const row = isUuid(id) ? await rounds(tx).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (row === undefined) throw new AppError('not-found')
  return roundFromRow(row)
}

/** Newest first. */
export async function listRounds(database: Queryable, strategyId: string): Promise<Round[]> {
  const rows = await rounds(database).where('strategy_id', '=', strategyId).orderBy('as_of', 'desc').execute()
  return rows.map(roundFromRow)
}

/** By measure, what was said last in rounds of the strategy before a day. */
export async function findStatusesBefore(
  database: Queryable,
  { strategyId, asOf }: Pick<Round, 'strategyId' | 'asOf'>,
): Promise<Map<string, MeasureStatus>> {
  const rows = await database
    .selectFrom('strategy.report as report')
    .innerJoin('strategy.round as round', 'round.id', 'report.round_id')
    .distinctOn('report.measure_id')
    .select(['report.measure_id as measureId', 'report.status'])
    .where('round.strategy_id', '=', strategyId)
    .where('round.as_of', '<', asOf)
    .where('report.status', 'is not', null)
    .orderBy('report.measure_id')
    .orderBy('round.as_of', 'desc')
    .execute()
  return new Map(rows.flatMap(({ measureId, status }) => (isMeasureStatus(status) ? [[measureId, status] as const] : [])))
}
