import type { Queryable } from '#app/platform/database/database.server.ts'
import { listMeasureRecords, type MeasureRecord } from '../measures/measure.records.server.ts'
import { roundFromRow, type Round } from '../rounds/round.queries.server.ts'

/** An open round with the measures that an organisation answers for, those without a report first. */
export type OwnRound = { round: Round; strategyTitle: string; measures: MeasureRecord[] }

export async function listOpenRounds(database: Queryable): Promise<{ round: Round; strategyTitle: string }[]> {
  const rows = await database
    .selectFrom('strategy.round as round')
    .innerJoin('strategy.strategy as strategy', 'strategy.id', 'round.strategy_id')
    .selectAll('round')
    .select('strategy.title as strategyTitle')
    .where('round.state', '=', 'draft')
    .orderBy('round.reports_until', (order) => order.asc().nullsLast())
    .execute()
  return rows.map(({ strategyTitle, ...row }) => ({ round: roundFromRow(row), strategyTitle }))
}

/** Open rounds in which the organisation has something to say, soonest deadline first. */
export async function listOwnRounds(database: Queryable, organisationId: string): Promise<OwnRound[]> {
  const open = await listOpenRounds(database)
  const own = await Promise.all(
    open.map(async ({ round, strategyTitle }) => ({
      round,
      strategyTitle,
      measures: await listMeasureRecords(database, { strategyId: round.strategyId, roundId: round.id, organisationId }),
    })),
  )
  const waitsFirst = (record: MeasureRecord): number => (record.measure.report.status === null ? 0 : 1)
  return own
    .filter(({ measures }) => measures.length > 0)
    .map(({ measures, ...rest }) => ({ ...rest, measures: measures.toSorted((a, b) => waitsFirst(a) - waitsFirst(b)) }))
}
