import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { ruleBroken } from '#app/shared/errors.ts'
import type { FormValues } from '../forms/form-values.ts'
import { insertAreas, insertReports } from '../measures/save-measures.server.ts'
import { readRoundForm } from '../rounds/round.form.ts'
import { insertRound } from '../rounds/save-round.server.ts'
import { refuseTakenSlug, requireEditor } from '../strategies/change-strategy.server.ts'
import { insertStrategy } from '../strategies/save-strategy.server.ts'
import { readStrategyForm } from '../strategies/strategy.form.ts'
import { readRecognised, readRecognisedAreas, withOrganisations } from './read-recognised.server.ts'
import { statedTotalsOf } from './recognised-strategy.ts'

/** What a document does not say: fields of the forms of a strategy and of its first round. */
export type ImportHead = { strategy: FormValues; round: FormValues; fileName?: string }

/** A draft strategy with its first, open round from what was recognised in a monitoring report. */
export async function createStrategyFromRecognised(
  context: ActContext,
  recognised: unknown,
  { strategy, round, fileName }: ImportHead,
): Promise<{ strategyId: string; roundId: string }> {
  requireEditor(context)
  const document = readRecognised(recognised)
  const read = { strategy: readStrategyForm(strategy), round: readRoundForm(round) }
  const reasons = [...read.strategy.reasons, ...read.round.reasons]
  if (reasons.length > 0) throw ruleBroken(...reasons)
  const areas = readRecognisedAreas(document)
  return performAct(context, async ({ tx, record }) => {
    const [strategyId, roundId] = [newId(), newId()]
    await refuseTakenSlug(tx, read.strategy.input, null)
    await insertStrategy(tx, { id: strategyId, ...read.strategy.input })
    const saved = await insertAreas(tx, strategyId, await withOrganisations(tx, areas))
    await insertRound(tx, {
      id: roundId,
      strategyId,
      ...read.round.input,
      state: 'draft',
      statedTotals: statedTotalsOf(document),
    })
    const measures = saved.flatMap((area) => area.measures)
    await insertReports(tx, roundId, measures)
    await record({
      act: 'strategy.import-strategy',
      subjectKind: 'strategy',
      subjectId: strategyId,
      after: { ...read.strategy.input, roundId, fileName, areas: saved.length, measures: measures.length },
    })
    return { strategyId, roundId }
  })
}
