import { performAct, requireActor, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { changesOf, reportFields } from '../differences/difference-of-strategies.rules.ts'
import { discardDraft, reportSubject } from '../forms/drafts.server.ts'
import { readVersion, type FormValues } from '../forms/form-values.ts'
import { recordRevision } from '../history/record-revision.server.ts'
import { staleConflict } from '../history/stale-conflict.server.ts'
import { lockMeasure } from '../measures/measure.records.server.ts'
import { reportRow } from '../measures/save-measures.server.ts'
import { lockRound } from '../rounds/round.queries.server.ts'
import { canReportMeasure } from '../strategies/strategy.permissions.ts'
import { readReportForm } from './report.form.ts'

export type ReportPlace = { roundId: string; measureId: string }

/** Saves what a guarantor says of a measure in an open round; `values.version` says which version the person saw (0 is none yet). */
export async function reportMeasure(context: ActContext, { roundId, measureId }: ReportPlace, values: FormValues): Promise<void> {
  const actor = requireActor(context)
  await performAct(context, async ({ tx, record }) => {
    const round = await lockRound(tx, roundId)
    const before = await lockMeasure(tx, measureId, roundId)
    if (before.strategyId !== round.strategyId) throw new AppError('not-found')
    const guarded = { guarantorOrganisationId: before.measure.guarantor.organisationId }
    if (!canReportMeasure(actor, guarded, { state: 'draft' })) throw new AppError('forbidden')
    if (round.state !== 'draft')
      throw ruleBroken({ code: 'round-closed', text: 'Kolo už je zveřejněné. Opravu může otevřít plánování kraje.' })
    if (before.reportVersion !== readVersion(values)) throw await staleConflict(tx, { measureId, roundId })
    const { input, reasons } = readReportForm(values)
    if (reasons.length > 0) throw ruleBroken(...reasons)
    const row = { ...reportRow(input), reported_at: context.now, reported_by: actor.mandateId, version: before.reportVersion + 1 }
    await tx
      .insertInto('strategy.report')
      .values({ round_id: roundId, measure_id: measureId, ...row })
      .onConflict((conflict) => conflict.columns(['round_id', 'measure_id']).doUpdateSet(row))
      .execute()
    const changes = changesOf(before.measure, { ...before.measure, report: input }, reportFields)
    await recordRevision(tx, { measureId, roundId, changedAt: context.now, mandateId: actor.mandateId, changes })
    await discardDraft(tx, actor.personId, reportSubject(roundId, measureId))
    await record({
      act: 'strategy.report-measure',
      subjectKind: 'measure',
      subjectId: measureId,
      before: before.measure.report,
      after: input,
      note: round.title,
    })
  })
}
