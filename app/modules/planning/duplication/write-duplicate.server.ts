import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { contentOfRow } from '../cards/card.rows.server.ts'
import { insertCards, type Stamp } from '../cards/write-cards.server.ts'
import { insertPlan, type IdMaker, type PlanHead } from '../recognised/write-plan.server.ts'
import { duplicateCards, type LeftOut } from './duplicate-plan.rules.ts'

export type DuplicateResult = { planId: string; taken: number; left: number }
type OldPlan = { id: string; periodFrom: string; periodTo: string }
type DuplicateInput = { old: OldPlan; head: PlanHead; leftOut: LeftOut; ids?: IdMaker | undefined }

async function copyStructure(tx: DatabaseTransaction, oldId: string, planId: string, ids: IdMaker): Promise<Map<string, string>> {
  const areas = await tx.selectFrom('planning.area').selectAll().where('plan_id', '=', oldId).orderBy('position').execute()
  const goals = await tx.selectFrom('planning.goal').selectAll().where('plan_id', '=', oldId).orderBy('position').execute()
  const areaIds = new Map(areas.map((area) => [area.id, ids('area', area.name)]))
  const goalIds = new Map(goals.map((goal) => [goal.id, ids('goal', `${goal.number} ${goal.position}`)]))
  const newAreas = areas.map(({ id, name, position }) => ({ id: areaIds.get(id) ?? newId(), plan_id: planId, name, position }))
  const newGoals = goals
    .filter((goal) => goal.status === 'active')
    .map(({ id, area_id, position, number, name, status }) => ({
      ...{ position, number, name, status },
      id: goalIds.get(id) ?? newId(),
      plan_id: planId,
      area_id: area_id === null ? null : (areaIds.get(area_id) ?? null),
    }))
  if (newAreas.length > 0) await tx.insertInto('planning.area').values(newAreas).execute()
  if (newGoals.length > 0) await tx.insertInto('planning.goal').values(newGoals).execute()
  const copied = new Set(newGoals.map((goal) => goal.id))
  return new Map([...goalIds].filter(([, id]) => copied.has(id)))
}

/** Copies a plan into a new period; each of its cards gets a link that says what became of it. */
export async function writeDuplicate(tx: DatabaseTransaction, input: DuplicateInput, stamp: Stamp): Promise<DuplicateResult> {
  const { old, head, leftOut, ids = () => newId() } = input
  const planId = ids('plan', head.slug)
  await insertPlan(tx, { ...head, id: planId, source: null }, stamp)
  const goalIds = await copyStructure(tx, old.id, planId, ids)
  const rows = await tx.selectFrom('planning.card').selectAll().where('plan_id', '=', old.id).orderBy('position').execute()
  const cards = rows.map((row) => ({ id: row.id, content: contentOfRow(row) }))
  const { taken, left } = duplicateCards(cards, leftOut, { from: old, to: head })
  const copies = taken.map(({ fromId, content }, position) => ({
    fromId,
    position,
    id: ids('card', `${content.number} ${position}`),
    content: { ...content, goalId: content.goalId === null ? null : (goalIds.get(content.goalId) ?? null) },
  }))
  await insertCards(tx, planId, copies, { ...stamp, act: 'duplicate', note: head.title })
  const links = [
    ...copies.map(({ fromId, id }) => ({ from_card_id: fromId, to_card_id: id, kind: 'continues', reason: null })),
    ...left.map(({ fromId, reason }) => ({ from_card_id: fromId, to_card_id: null, kind: 'cancelled', reason })),
  ]
  const made = { plan_id: planId, created_at: stamp.now, created_by: stamp.mandateId }
  if (links.length > 0)
    await tx
      .insertInto('planning.card_link')
      .values(links.map((link) => ({ ...link, ...made, id: newId() })))
      .execute()
  return { planId, taken: taken.length, left: left.length }
}
