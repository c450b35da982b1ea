import { expectVersion, performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { ruleBroken, type Reason } from '#app/shared/errors.ts'
import { readVersion, type FormValues } from '../forms/form-values.ts'
import { requireEditor } from '../strategies/change-strategy.server.ts'
import { lockStrategy } from '../strategies/strategy.queries.server.ts'
import { readRoundForm, type RoundInput } from './round.form.ts'
import { lockRoundAndStrategy } from './lock-round.server.ts'
import { listRounds } from './round.queries.server.ts'
import { insertRound } from './save-round.server.ts'

/** One round is open at a time, and each day has one round; `exceptId` is the round that is being changed. */
export async function roundReasons(
  tx: DatabaseTransaction,
  strategyId: string,
  { asOf }: Pick<RoundInput, 'asOf'>,
  exceptId: string | null,
): Promise<Reason[]> {
  const others = (await listRounds(tx, strategyId)).filter((round) => round.id !== exceptId)
  const open = exceptId === null ? others.find((round) => round.state === 'draft') : undefined
  const sameDay = others.find((round) => round.asOf === asOf)
  const reasons: Reason[] = []
  if (open !== undefined)
    reasons.push({ code: 'round-open', text: `Kolo „${open.title}“ je ještě otevřené. Nejdřív ho zveřejněte.` })
  if (sameDay !== undefined)
    reasons.push({
      code: 'day-taken',
      field: 'asOf',
      text: `Ke dni ${formatDate(asOf)} už kolo je: „${sameDay.title}“. Zvolte jiný den.`,
    })
  return reasons
}

/** Opens a round: guarantors may report until it is published. */
export async function openRound(context: ActContext, strategyId: string, values: FormValues): Promise<string> {
  return performAct(context, async ({ tx, record }) => {
    await lockStrategy(tx, strategyId)
    requireEditor(context)
    const { input, reasons } = readRoundForm(values)
    const all = [...reasons, ...(await roundReasons(tx, strategyId, input, null))]
    if (all.length > 0) throw ruleBroken(...all)
    const id = newId()
    await insertRound(tx, { id, strategyId, ...input, state: 'draft', statedTotals: null })
    await record({ act: 'strategy.open-round', subjectKind: 'round', subjectId: id, after: input })
    return id
  })
}

export async function saveRound(context: ActContext, id: string, values: FormValues): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const { round } = await lockRoundAndStrategy(tx, id)
    requireEditor(context)
    if (round.state !== 'draft')
      throw ruleBroken({ code: 'round-closed', text: 'Zveřejněné kolo se neupravuje. Nejdřív ho otevřete k opravě.' })
    expectVersion(round, readVersion(values))
    const { input, reasons } = readRoundForm(values)
    const all = [...reasons, ...(await roundReasons(tx, round.strategyId, input, id))]
    if (all.length > 0) throw ruleBroken(...all)
    await tx
      .updateTable('strategy.round')
      .set({ title: input.title, as_of: input.asOf, reports_until: input.reportsUntil, version: round.version + 1 })
      .where('id', '=', id)
      .execute()
    const { title, asOf, reportsUntil } = round
    await record({
      act: 'strategy.save-round',
      subjectKind: 'round',
      subjectId: id,
      before: { title, asOf, reportsUntil },
      after: input,
    })
  })
}
