import type { Queryable } from '#app/platform/database/database.server.ts'
import { emptyReport, isDeadlineKind, isMeasureStatus, isNotDoneReason, type Area, type Measure } from './measure.ts'

/** What a measure's row needs to be a measure; null report columns are those of a measure without a row in the round. */
type MeasureRow = {
  id: string
  number: string
  name: string
  indicator: string
  deadline_kind: string
  deadline_date: string | null
  deadline_text: string
  guarantor_organisation_id: string | null
  organisation: string | null
  guarantor_text: string
  cooperating: string[]
  status: string | null
  reason: string | null
  comment: string | null
  evidence_text: string | null
  evidence_url: string | null
  problem: string | null
}

export function measureFromRow(row: MeasureRow): Measure {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    indicator: row.indicator,
    deadline: {
      kind: isDeadlineKind(row.deadline_kind) ? row.deadline_kind : 'missing',
      date: row.deadline_date,
      text: row.deadline_text,
    },
    guarantor: { organisationId: row.guarantor_organisation_id, organisation: row.organisation, text: row.guarantor_text },
    cooperating: row.cooperating,
    report: {
      status: isMeasureStatus(row.status) ? row.status : null,
      reason: isNotDoneReason(row.reason) ? row.reason : null,
      comment: row.comment ?? emptyReport.comment,
      evidenceText: row.evidence_text ?? '',
      evidenceUrl: row.evidence_url ?? '',
      problem: row.problem ?? '',
    },
  }
}

/** Measures of a strategy with what was reported in the round; without a round, with no reports. */
export const measureRows = (database: Queryable, roundId: string | null) =>
  database
    .selectFrom('strategy.measure as measure')
    .innerJoin('strategy.area as area', 'area.id', 'measure.area_id')
    .leftJoin('identity.organisation as organisation', 'organisation.id', 'measure.guarantor_organisation_id')
    .leftJoin('strategy.report as report', (join) =>
      join.onRef('report.measure_id', '=', 'measure.id').on('report.round_id', '=', roundId),
    )
    .select([
      'measure.id',
      'measure.number',
      'measure.name',
      'measure.indicator',
      'measure.deadline_kind',
      'measure.deadline_date',
      'measure.deadline_text',
      'measure.guarantor_organisation_id',
      'measure.guarantor_text',
      'measure.cooperating',
      'measure.version',
      'measure.area_id',
      'area.numeral',
      'area.name as areaName',
      'area.strategy_id as strategyId',
      'organisation.name as organisation',
      'report.status',
      'report.reason',
      'report.comment',
      'report.evidence_text',
      'report.evidence_url',
      'report.problem',
      'report.version as reportVersion',
      'report.reported_at',
    ])
    .orderBy('area.position')
    .orderBy('measure.position')

/** The whole strategy, in its own order, as of one round. */
export async function listAreas(database: Queryable, strategyId: string, roundId: string | null): Promise<Area[]> {
  const areas = await database
    .selectFrom('strategy.area')
    .selectAll()
    .where('strategy_id', '=', strategyId)
    .orderBy('position')
    .execute()
  const rows = await measureRows(database, roundId).where('area.strategy_id', '=', strategyId).execute()
  const byArea = Map.groupBy(rows, (row) => row.area_id)
  return areas.map((area) => ({
    numeral: area.numeral,
    name: area.name,
    intro: area.intro,
    measures: (byArea.get(area.id) ?? []).map(measureFromRow),
  }))
}
