import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction, Queryable } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { ruleBroken } from '#app/shared/errors.ts'
import {
  changesOf,
  definitionFields,
  differenceOfStrategies,
  type StrategyDifference,
} from '../differences/difference-of-strategies.rules.ts'
import type { FormValues } from '../forms/form-values.ts'
import { recordRevision } from '../history/record-revision.server.ts'
import { listAreaRecords, type AreaRecord } from '../areas/change-areas.server.ts'
import { listAreas } from '../measures/measure.queries.server.ts'
import { measuresOf, type Area, type Measure, type PlacedMeasure } from '../measures/measure.ts'
import { insertArea, insertMeasure, insertReports, updateDefinition } from '../measures/save-measures.server.ts'
import { roundReasons } from '../rounds/change-rounds.server.ts'
import { readRoundForm } from '../rounds/round.form.ts'
import { listRounds } from '../rounds/round.queries.server.ts'
import { insertRound } from '../rounds/save-round.server.ts'
import { requireEditor } from '../strategies/change-strategy.server.ts'
import { lockStrategy } from '../strategies/strategy.queries.server.ts'
import { readRecognised, readRecognisedAreas, withOrganisations } from './read-recognised.server.ts'
import { areasOfRecognised, statedTotalsOf } from './recognised-strategy.ts'

/** What a later report changes against the newest round, measure by measure; nothing is saved. */
export async function previewRoundImport(
  database: Queryable,
  strategyId: string,
  recognised: unknown,
): Promise<StrategyDifference> {
  return differenceOfStrategies(await newestAreas(database, strategyId), areasOfRecognised(readRecognised(recognised)))
}

async function newestAreas(database: Queryable, strategyId: string): Promise<Area[]> {
  const [newest] = await listRounds(database, strategyId)
  return listAreas(database, strategyId, newest?.id ?? null)
}

/** The known measure with what the report says newly; where its guarantor's words stay, so does the organisation that was chosen. */
function merged(known: PlacedMeasure, read: Measure): PlacedMeasure {
  const guarantor = read.guarantor.text === known.guarantor.text ? known.guarantor : read.guarantor
  return { ...known, ...read, id: known.id, number: known.number, guarantor }
}

type Saving = { tx: DatabaseTransaction; strategyId: string; context: ActContext; mandateId: string; note: string }

async function saveKnown({ tx, context, mandateId, note }: Saving, known: PlacedMeasure, read: Measure): Promise<Measure> {
  const after = merged(known, read)
  const changes = changesOf(known, after, definitionFields)
  if (changes.length === 0) return after
  await updateDefinition(tx, after)
  await recordRevision(tx, { measureId: known.id, roundId: null, changedAt: context.now, mandateId, changes, note })
  return after
}

async function saveArea(
  { tx, strategyId }: Saving,
  records: readonly AreaRecord[],
  area: Area & { position: number },
): Promise<string> {
  const record = records.find((one) => one.numeral === area.numeral)
  if (record === undefined) return insertArea(tx, strategyId, area)
  if (record.name !== area.name || record.intro !== area.intro)
    await tx
      .updateTable('strategy.area')
      .set({ name: area.name, intro: area.intro, version: record.version + 1 })
      .where('id', '=', record.id)
      .execute()
  return record.id
}

/** Known measures are updated, new ones added at the end of their area; what the report leaves out stays, without a report in its round. */
async function saveAreas(saving: Saving, before: readonly Area[], areas: readonly Area[]): Promise<Measure[]> {
  const known = new Map(measuresOf(before).map((measure) => [measure.code, measure]))
  const records = await listAreaRecords(saving.tx, saving.strategyId)
  const saved: Measure[] = []
  for (const [index, area] of areas.entries()) {
    const areaId = await saveArea(saving, records, { ...area, position: records.length + index })
    const first = before.find((one) => one.numeral === area.numeral)?.measures.length ?? 0
    for (const [at, measure] of measuresOf([area]).entries()) {
      const old = known.get(measure.code)
      if (old !== undefined) saved.push(await saveKnown(saving, old, measure))
      else saved.push({ ...measure, id: await insertMeasure(saving.tx, areaId, { ...measure, position: first + at }) })
    }
  }
  return saved
}

export type RoundImport = { round: FormValues; fileName?: string }

/** A later report becomes a new open round of a known strategy. Returns what it changed. */
export async function importRoundFromRecognised(
  context: ActContext,
  strategyId: string,
  recognised: unknown,
  { round, fileName }: RoundImport,
): Promise<{ roundId: string; difference: StrategyDifference }> {
  const { mandateId } = requireEditor(context)
  const document = readRecognised(recognised)
  const areas = readRecognisedAreas(document)
  return performAct(context, async ({ tx, record }) => {
    await lockStrategy(tx, strategyId)
    const { input, reasons } = readRoundForm(round)
    const all = [...reasons, ...(await roundReasons(tx, strategyId, input, null))]
    if (all.length > 0) throw ruleBroken(...all)
    const before = await newestAreas(tx, strategyId)
    const difference = differenceOfStrategies(before, areas)
    const roundId = newId()
    await insertRound(tx, { id: roundId, strategyId, ...input, state: 'draft', statedTotals: statedTotalsOf(document) })
    const note = `Podle dokumentu pro kolo „${input.title}“`
    await insertReports(
      tx,
      roundId,
      await saveAreas({ tx, strategyId, context, mandateId, note }, before, await withOrganisations(tx, areas)),
    )
    await record({
      act: 'strategy.import-round',
      subjectKind: 'round',
      subjectId: roundId,
      after: { ...input, fileName, changed: difference.measures.length, unchanged: difference.unchanged },
    })
    return { roundId, difference }
  })
}
