import { expectVersion, performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction, Queryable } from '#app/platform/database/database.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { isUuid } from '#app/shared/keys.ts'
import { readVersion, type FormValues } from '../forms/form-values.ts'
import { insertArea } from '../measures/save-measures.server.ts'
import { requireEditor } from '../strategies/change-strategy.server.ts'
import { lockStrategy } from '../strategies/strategy.queries.server.ts'
import { readAreaForm, type AreaInput } from './area.form.ts'

export type AreaRecord = AreaInput & { id: string; strategyId: string; version: number; position: number }

const areas = (database: Queryable) =>
  database
    .selectFrom('strategy.area')
    .select(['id', 'strategy_id as strategyId', 'numeral', 'name', 'intro', 'version', 'position'])

export const listAreaRecords = (database: Queryable, strategyId: string): Promise<AreaRecord[]> =>
  areas(database).where('strategy_id', '=', strategyId).orderBy('position').execute()

export async function getArea(database: Queryable, id: string): Promise<AreaRecord> {
  const area = isUuid(id) ? await areas(database).where('id', '=', id).executeTakeFirst() : undefined
  if (area === undefined) throw new AppError('not-found')
  return area
}

async function refuseTakenNumeral(
  tx: DatabaseTransaction,
  strategyId: string,
  { id, numeral }: { id: string | null; numeral: string },
): Promise<void> {
  const taken = await areas(tx).where('strategy_id', '=', strategyId).where('numeral', '=', numeral).executeTakeFirst()
  if (taken !== undefined && taken.id !== id)
    throw ruleBroken({
      code: 'numeral-taken',
      field: 'numeral',
      text: `Číslo ${numeral} už má oblast „${taken.name}“. Zvolte jiné.`,
    })
}

/** Adds an area at the end; the strategy's row is the lock, so that two added at once do not take one place. */
export async function addArea(context: ActContext, strategyId: string, values: FormValues): Promise<string> {
  return performAct(context, async ({ tx, record }) => {
    await lockStrategy(tx, strategyId)
    requireEditor(context)
    const { input, reasons } = readAreaForm(values)
    if (reasons.length > 0) throw ruleBroken(...reasons)
    await refuseTakenNumeral(tx, strategyId, { id: null, numeral: input.numeral })
    const last = (await listAreaRecords(tx, strategyId)).at(-1)
    const id = await insertArea(tx, strategyId, { ...input, position: (last?.position ?? -1) + 1 })
    await record({ act: 'strategy.add-area', subjectKind: 'strategy', subjectId: strategyId, after: input })
    return id
  })
}

export async function saveArea(context: ActContext, id: string, values: FormValues): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const { strategyId } = await getArea(tx, id)
    await lockStrategy(tx, strategyId)
    const { version, numeral, name, intro } = await getArea(tx, id)
    requireEditor(context)
    expectVersion({ version }, readVersion(values))
    const { input, reasons } = readAreaForm(values)
    if (reasons.length > 0) throw ruleBroken(...reasons)
    await refuseTakenNumeral(tx, strategyId, { id, numeral: input.numeral })
    await tx
      .updateTable('strategy.area')
      .set({ ...input, version: version + 1 })
      .where('id', '=', id)
      .execute()
    await record({
      act: 'strategy.save-area',
      subjectKind: 'strategy',
      subjectId: strategyId,
      before: { numeral, name, intro },
      after: input,
    })
  })
}
