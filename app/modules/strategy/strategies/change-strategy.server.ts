import { expectVersion, performAct, requireActor, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { readVersion, type FormValues } from '../forms/form-values.ts'
import { insertStrategy, isSlugTaken, updateStrategy } from './save-strategy.server.ts'
import { readStrategyForm, type StrategyInput } from './strategy.form.ts'
import { canEditStrategies } from './strategy.permissions.ts'
import { lockStrategy } from './strategy.queries.server.ts'

/** The actor who may edit strategies; the first thing each act of the office asks. */
export function requireEditor(context: Pick<ActContext, 'actor'>) {
  const actor = requireActor(context)
  if (!canEditStrategies(actor)) throw new AppError('forbidden')
  return actor
}

export async function refuseTakenSlug(
  tx: DatabaseTransaction,
  { slug }: Pick<StrategyInput, 'slug'>,
  exceptId: string | null,
): Promise<void> {
  if (await isSlugTaken(tx, slug, exceptId))
    throw ruleBroken({ code: 'slug-taken', field: 'slug', text: `Adresu „${slug}“ už má jiná strategie. Zvolte jinou.` })
}

export async function createStrategy(context: ActContext, values: FormValues): Promise<string> {
  requireEditor(context)
  const { input, reasons } = readStrategyForm(values)
  if (reasons.length > 0) throw ruleBroken(...reasons)
  return performAct(context, async ({ tx, record }) => {
    const id = newId()
    await refuseTakenSlug(tx, input, null)
    await insertStrategy(tx, { id, ...input })
    await record({ act: 'strategy.create-strategy', subjectKind: 'strategy', subjectId: id, after: input })
    return id
  })
}

export async function saveStrategy(context: ActContext, id: string, values: FormValues): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const { version, ...before } = await lockStrategy(tx, id)
    requireEditor(context)
    expectVersion({ version }, readVersion(values))
    const { input, reasons } = readStrategyForm(values)
    if (reasons.length > 0) throw ruleBroken(...reasons)
    await refuseTakenSlug(tx, input, id)
    await updateStrategy(tx, { id, ...input })
    await record({ act: 'strategy.save-strategy', subjectKind: 'strategy', subjectId: id, before, after: input })
  })
}
