import { createHash } from 'node:crypto'
import type { DatabaseTransaction, Queryable } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { contentOfRow } from '../cards/card.rows.server.ts'
import { relations, storedJson } from '../cards/card.ts'
import { isLinkKind } from '../lineage/lineage.ts'
import { goalStatuses, numberings } from '../plans/plan.ts'
import type { FrozenPlan } from './frozen-plan.ts'

const FORMAT = 1

async function frozenGoals(database: Queryable, planId: string): Promise<FrozenPlan['goals']> {
  const rows = await database
    .selectFrom('planning.goal as goal')
    .leftJoin('planning.area as area', 'area.id', 'goal.area_id')
    .select(['goal.id', 'goal.number', 'goal.name', 'goal.status', 'goal.relations', 'area.name as area'])
    .where('goal.plan_id', '=', planId)
    .orderBy('goal.position')
    .execute()
  return rows.map(({ status, ...goal }) => ({
    ...goal,
    status: goalStatuses.find((each) => each === status) ?? 'active',
    relations: relations.parse(goal.relations),
  }))
}

async function frozenCards(database: Queryable, planId: string): Promise<FrozenPlan['cards']> {
  const rows = await database.selectFrom('planning.card').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
  return rows.map((row) => {
    const { problems: _ours, ...content } = contentOfRow(row)
    return { id: row.id, ...content }
  })
}

async function frozenLinks(database: Queryable, planId: string): Promise<FrozenPlan['links']> {
  const rows = await database
    .selectFrom('planning.card_link')
    .select(['id', 'from_card_id as from', 'to_card_id as to', 'kind', 'reason'])
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ kind, ...link }) => (isLinkKind(kind) ? [{ ...link, kind }] : []))
}

async function frozenContent(database: Queryable, planId: string): Promise<FrozenPlan> {
  const plan = await database.selectFrom('planning.plan').selectAll().where('id', '=', planId).executeTakeFirstOrThrow()
  const areas = await database
    .selectFrom('planning.area')
    .select('name')
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return {
    format: FORMAT,
    id: plan.id,
    slug: plan.slug,
    title: plan.title,
    periodFrom: plan.period_from,
    periodTo: plan.period_to,
    numbering: numberings.find((each) => each === plan.numbering) ?? 'free',
    areas: areas.map((area) => area.name),
    goals: await frozenGoals(database, planId),
    cards: await frozenCards(database, planId),
    links: await frozenLinks(database, planId),
  }
}

export type Publisher = { now: string; mandateId: string | null; role: string; organisationName: string }
export type FrozenPublication = { id: string; version: number; sha256: string }

/** Freezes the plan as it stands: the text, its hash, when and by what mandate. The next number after the last version. */
export async function freezePlan(
  tx: DatabaseTransaction,
  planId: string,
  by: Publisher,
  id = newId(),
): Promise<FrozenPublication> {
  const content = storedJson(await frozenContent(tx, planId))
  const sha256 = createHash('sha256').update(content).digest('hex')
  const last = await tx
    .selectFrom('planning.publication')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('planning.publication')
    .values({
      id,
      plan_id: planId,
      version,
      content,
      sha256,
      published_at: by.now,
      mandate_id: by.mandateId,
      role: by.role,
      organisation_name: by.organisationName,
    })
    .execute()
  return { id, version, sha256 }
}
