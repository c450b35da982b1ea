import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import type { Area, Measure, Report } from './measure.ts'

/** Ids of new rows; the demonstration's seed gives its own, so that it is the same everywhere. */
export type MakeId = (name: string) => string

const freshId: MakeId = () => newId()

const definitionRow = ({ number, name, indicator, deadline, guarantor, cooperating }: Measure) => ({
  number,
  name,
  indicator,
  deadline_kind: deadline.kind,
  deadline_date: deadline.date,
  deadline_text: deadline.text,
  guarantor_organisation_id: guarantor.organisationId,
  guarantor_text: guarantor.text,
  cooperating,
})

export const reportRow = ({ status, reason, comment, evidenceText, evidenceUrl, problem }: Report) => ({
  status,
  reason,
  comment,
  evidence_text: evidenceText,
  evidence_url: evidenceUrl,
  problem,
})

export async function insertArea(
  tx: DatabaseTransaction,
  strategyId: string,
  area: Pick<Area, 'numeral' | 'name' | 'intro'> & { position: number },
  makeId: MakeId = freshId,
): Promise<string> {
  const id = makeId(`area ${area.numeral}`)
  const { numeral, name, intro, position } = area
  await tx.insertInto('strategy.area').values({ id, strategy_id: strategyId, numeral, name, intro, position }).execute()
  return id
}

export async function insertMeasure(
  tx: DatabaseTransaction,
  areaId: string,
  measure: Measure & { position: number; numeral: string },
  makeId: MakeId = freshId,
): Promise<string> {
  const id = makeId(`measure ${measure.numeral}.${measure.number}`)
  await tx
    .insertInto('strategy.measure')
    .values({ id, area_id: areaId, position: measure.position, ...definitionRow(measure) })
    .execute()
  return id
}

/** Saves the definition as the next version. */
export async function updateDefinition(tx: DatabaseTransaction, measure: Measure): Promise<void> {
  await tx
    .updateTable('strategy.measure')
    .set((eb) => ({ ...definitionRow(measure), version: eb('version', '+', 1) }))
    .where('id', '=', measure.id)
    .execute()
}

/** All areas and measures of a new strategy; returns the areas with the ids that their measures were given. */
export async function insertAreas(
  tx: DatabaseTransaction,
  strategyId: string,
  areas: readonly Area[],
  makeId: MakeId = freshId,
): Promise<Area[]> {
  const saved: Area[] = []
  for (const [position, area] of areas.entries()) {
    const areaId = await insertArea(tx, strategyId, { ...area, position }, makeId)
    const measures = area.measures.map((measure) => ({ ...measure, id: makeId(`measure ${area.numeral}.${measure.number}`) }))
    if (measures.length > 0)
      await tx
        .insertInto('strategy.measure')
        .values(measures.map((measure, at) => ({ id: measure.id, area_id: areaId, position: at, ...definitionRow(measure) })))
        .execute()
    saved.push({ ...area, measures })
  }
  return saved
}

/** What an imported report says of each measure, in one round. */
export async function insertReports(tx: DatabaseTransaction, roundId: string, measures: readonly Measure[]): Promise<void> {
  if (measures.length === 0) return
  await tx
    .insertInto('strategy.report')
    .values(measures.map(({ id, report }) => ({ round_id: roundId, measure_id: id, ...reportRow(report) })))
    .execute()
}
