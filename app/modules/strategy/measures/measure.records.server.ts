import { sql } from 'kysely'
import type { Queryable } from '#app/platform/database/database.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { isUuid } from '#app/shared/keys.ts'
import { measureFromRow, measureRows } from './measure.queries.server.ts'
import type { OfferedOrganisation } from './measure.form.ts'
import { measureCode, type PlacedMeasure } from './measure.ts'

/** A measure with where it stands, its versions, and what was reported in the asked round. */
export type MeasureRecord = {
  measure: PlacedMeasure
  strategyId: string
  areaId: string
  version: number
  /** Version of the report in the round; 0 where nobody has reported yet. */
  reportVersion: number
  reportedAt: string | null
}

type Row = Awaited<ReturnType<ReturnType<typeof measureRows>['executeTakeFirstOrThrow']>>

const recordFromRow = (row: Row): MeasureRecord => ({
  measure: { ...measureFromRow(row), numeral: row.numeral, areaName: row.areaName, code: measureCode(row.numeral, row.number) },
  strategyId: row.strategyId,
  areaId: row.area_id,
  version: row.version,
  reportVersion: row.reportVersion ?? 0,
  reportedAt: row.reported_at,
})

export async function getMeasure(database: Queryable, id: string, roundId: string | null = null): Promise<MeasureRecord> {
  const row = isUuid(id) ? await measureRows(database, roundId).where('measure.id', '=', id).executeTakeFirst() : undefined
  if (row === undefined) throw new AppError('not-found')
  return recordFromRow(row)
}

/** The measure, locked until the end of the act. */
export async function lockMeasure(tx: Queryable, id: string, roundId: string | null = null): Promise<MeasureRecord> {
  if (isUuid(id)) await tx.selectFrom('strategy.measure').select('id').where('id', '=', id).forUpdate().execute()
  return getMeasure(tx, id, roundId)
}

/** Measures of a strategy, or only those whose guarantor is the organisation, with what was reported in the round. */
export async function listMeasureRecords(
  database: Queryable,
  { strategyId, roundId, organisationId = null }: { strategyId: string; roundId: string | null; organisationId?: string | null },
): Promise<MeasureRecord[]> {
  const all = measureRows(database, roundId).where('area.strategy_id', '=', strategyId)
  const rows = await (
    organisationId === null ? all : all.where('measure.guarantor_organisation_id', '=', organisationId)
  ).execute()
  return rows.map(recordFromRow)
}

/** Organisations that exist today, in Czech order. */
export async function listOfferedOrganisations(database: Queryable, today: string): Promise<OfferedOrganisation[]> {
  const rows = await database
    .selectFrom('identity.organisation')
    .select(['id', 'name'])
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))

    .orderBy(sql`name collate platform.cs`)
    .execute()
  return rows
}
