import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { ruleBroken, type Reason } from '#app/shared/errors.ts'
import { getArea } from '../areas/change-areas.server.ts'
import { changesOf, definitionFields } from '../differences/difference-of-strategies.rules.ts'
import { discardDraft } from '../forms/drafts.server.ts'
import { readVersion, type FormValues } from '../forms/form-values.ts'
import { recordRevision } from '../history/record-revision.server.ts'
import { staleConflict } from '../history/stale-conflict.server.ts'
import { requireEditor } from '../strategies/change-strategy.server.ts'
import { lockStrategy } from '../strategies/strategy.queries.server.ts'
import { readMeasureForm } from './measure.form.ts'
import { getMeasure, listOfferedOrganisations, lockMeasure, type MeasureRecord } from './measure.records.server.ts'
import { emptyReport } from './measure.ts'
import { insertMeasure, updateDefinition } from './save-measures.server.ts'

async function numberReasons(
  tx: DatabaseTransaction,
  areaId: string,
  { id, number }: { id: string | null; number: string },
): Promise<Reason[]> {
  const taken = await tx
    .selectFrom('strategy.measure')
    .select(['id', 'name'])
    .where('area_id', '=', areaId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (taken === undefined || taken.id === id) return []
  return [
    { code: 'number-taken', field: 'number', text: `Číslo ${number} už má opatření „${taken.name.slice(0, 100)}“. Zvolte jiné.` },
  ]
}

/** Adds a measure at the end of its area. */
export async function addMeasure(context: ActContext, areaId: string, values: FormValues): Promise<MeasureRecord> {
  return performAct(context, async ({ tx, record }) => {
    const area = await getArea(tx, areaId)
    await lockStrategy(tx, area.strategyId)
    requireEditor(context)
    const { input, reasons } = readMeasureForm(values, await listOfferedOrganisations(tx, context.today))
    const all = [...reasons, ...(await numberReasons(tx, areaId, { id: null, number: input.number }))]
    if (all.length > 0) throw ruleBroken(...all)
    const last = await tx
      .selectFrom('strategy.measure')
      .select('position')
      .where('area_id', '=', areaId)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst()
    const id = await insertMeasure(tx, areaId, {
      ...input,
      id: '',
      report: emptyReport,
      numeral: area.numeral,
      position: (last?.position ?? -1) + 1,
    })
    await record({ act: 'strategy.add-measure', subjectKind: 'measure', subjectId: id, after: input })
    return getMeasure(tx, id)
  })
}

/** Saves what the strategy says of a measure; `values.version` says which version the person saw. */
export async function saveMeasure(context: ActContext, id: string, values: FormValues): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const before = await lockMeasure(tx, id)
    const { mandateId, personId } = requireEditor(context)
    const seen = readVersion(values)
    if (before.version !== seen) throw await staleConflict(tx, { measureId: id, roundId: null })
    const { input, reasons } = readMeasureForm(values, await listOfferedOrganisations(tx, context.today))
    const all = [...reasons, ...(await numberReasons(tx, before.areaId, { id, number: input.number }))]
    if (all.length > 0) throw ruleBroken(...all)
    const after = { ...before.measure, ...input }
    const changes = changesOf(before.measure, after, definitionFields)
    await updateDefinition(tx, after)
    await recordRevision(tx, { measureId: id, roundId: null, changedAt: context.now, mandateId, changes })
    await discardDraft(tx, personId, id)
    await record({ act: 'strategy.save-measure', subjectKind: 'measure', subjectId: id, before: before.measure, after: input })
  })
}
