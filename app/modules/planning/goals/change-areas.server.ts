import { expectVersion, performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { firstValue, readVersion, type FormValues } from '../forms/form-values.ts'
import { lockPlanForEdit } from '../plans/plan.records.server.ts'
import { readArea } from './goal.form.ts'
import { listAreas, type AreaRecord } from './goals.queries.server.ts'

function readName(values: FormValues, areas: readonly AreaRecord[], own: string | null): string {
  const { name, reasons } = readArea(values)
  if (areas.some((area) => area.name === name && area.id !== own))
    reasons.push({ code: 'repeated-name', field: 'areaName', text: 'Oblast s tímto názvem už v plánu je.' })
  if (reasons.length > 0) throw ruleBroken(...reasons)
  return name
}

async function findArea(tx: DatabaseTransaction, planId: string, values: FormValues) {
  const areas = await listAreas(tx, planId)
  const area = areas.find((each) => each.id === firstValue(values, 'areaId'))
  if (area === undefined) throw new AppError('not-found')
  return { area, areas }
}

export async function addArea(context: ActContext, planId: string, values: FormValues): Promise<string> {
  return performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    const areas = await listAreas(tx, plan.id)
    const name = readName(values, areas, null)
    const id = newId()
    await tx
      .insertInto('planning.area')
      .values({ id, plan_id: plan.id, name, position: (areas.at(-1)?.position ?? -1) + 1 })
      .execute()
    await record({ act: 'planning.add-area', subjectKind: 'area', subjectId: id, after: { name } })
    return id
  })
}

export async function saveArea(context: ActContext, planId: string, values: FormValues): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    const { area, areas } = await findArea(tx, plan.id, values)
    const name = readName(values, areas, area.id)
    expectVersion(area, readVersion(values))
    await tx
      .updateTable('planning.area')
      .set({ name, version: area.version + 1 })
      .where('id', '=', area.id)
      .execute()
    await record({ act: 'planning.save-area', subjectKind: 'area', subjectId: area.id, before: area, after: { name } })
  })
}

/** Goals of a removed area stay, without an area. */
export async function removeArea(context: ActContext, planId: string, values: FormValues): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    const { area } = await findArea(tx, plan.id, values)
    await tx.updateTable('planning.goal').set({ area_id: null }).where('area_id', '=', area.id).execute()
    await tx.deleteFrom('planning.area').where('id', '=', area.id).execute()
    await record({ act: 'planning.remove-area', subjectKind: 'area', subjectId: area.id, before: area })
  })
}
