import { sql, type SelectQueryBuilder } from 'kysely'
import type { Schema } from '#database/generated/schema.ts'
import type { Queryable } from '#app/platform/database/database.server.ts'
import { foldCzech } from '#app/shared/text.ts'
import type { CardListQuery, CardOrder } from './card-list.rules.ts'
import { costItems, cardStatuses, type CardCosts, type CardStatus } from './card.ts'

export type CardListItem = {
  id: string
  number: string
  name: string
  status: CardStatus
  gaps: string[]
  goalId: string | null
  goal: string
  costs: CardCosts
  updatedAt: string
  version: number
}

type Tables = Schema & { card: Schema['planning.card']; goal: Schema['planning.goal'] }
type Query = SelectQueryBuilder<Tables, 'card', object>

const escapeLike = (text: string): string => text.replace(/[\\%_]/gu, (character) => `\\${character}`)
const holds = (item: Record<string, string>): string => JSON.stringify([item])

function filtered(base: Query, query: CardListQuery): Query {
  let rows = base
  if (query.goalId !== null) rows = rows.where('card.goal_id', '=', query.goalId)
  if (query.status !== null) rows = rows.where('card.status', '=', query.status)
  if (query.gap === 'any') rows = rows.where('card.gaps', '!=', sql<string[]>`'{}'`)
  else if (query.gap !== null) rows = rows.where(sql<boolean>`${query.gap} = any(card.gaps)`)
  if (query.targetGroup !== '')
    rows = rows.where(sql<boolean>`card.target_groups @> ${holds({ text: query.targetGroup })}::jsonb`)
  if (query.section !== '') rows = rows.where(sql<boolean>`card.service_types @> ${holds({ section: query.section })}::jsonb`)
  if (query.fundingSource !== '')
    rows = rows.where(sql<boolean>`card.funding_sources @> ${holds({ text: query.fundingSource })}::jsonb`)
  if (query.text !== '') {
    // A server with the locale C lowers only a–z; the collation of ours lowers «Č» as well.
    const pattern = `%${escapeLike(foldCzech(query.text))}%`
    rows = rows.where(
      sql<boolean>`platform.fold(lower((card.number || ' ' || card.name || ' ' || card.description) collate platform.cs)) like ${pattern}`,
    )
  }
  return rows
}

const orderOf: Record<CardOrder, ReturnType<typeof sql>> = {
  poradi: sql`goal.position nulls last, card.position`,
  cislo: sql`card.number collate planning.natural_order`,
  nazev: sql`card.name collate platform.cs`,
  zmena: sql`card.updated_at`,
}
const descendingOf: Record<CardOrder, ReturnType<typeof sql>> = {
  poradi: sql`goal.position desc, card.position desc`,
  cislo: sql`card.number collate planning.natural_order desc`,
  nazev: sql`card.name collate platform.cs desc`,
  zmena: sql`card.updated_at desc`,
}

/** One page of a plan's cards, and how many there are in all; filtered, ordered and cut in the database. */
export async function listCards(
  database: Queryable,
  planId: string,
  query: CardListQuery,
  limit: number,
): Promise<{ cards: CardListItem[]; count: number }> {
  const base: Query = filtered(database.selectFrom('planning.card as card').where('card.plan_id', '=', planId), query)
  const { count } = await base.select(({ fn }) => fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow()
  const rows = await base
    .leftJoin('planning.goal as goal', 'goal.id', 'card.goal_id')
    .select([
      'card.id',
      'card.number',
      'card.name',
      'card.status',
      'card.gaps',
      'card.goal_id as goalId',
      'goal.number as goalNumber',
      'goal.name as goalName',
      'card.costs_text as costsText',
      'card.costs_amount as amount',
      'card.costs_per_year as perYear',
      'card.costs_items as items',
      'card.updated_at as updatedAt',
      'card.version',
    ])
    .orderBy(query.descending ? descendingOf[query.order] : orderOf[query.order])
    .orderBy('card.id')
    .limit(limit)
    .offset((query.page - 1) * limit)
    .execute()
  return {
    count: Number(count),
    cards: rows.map(({ status, goalNumber, goalName, costsText, amount, perYear, items, ...row }) => ({
      ...row,
      status: cardStatuses.find((each) => each === status) ?? 'unfinished',
      goal: goalNumber === null ? '' : `${goalNumber} ${goalName ?? ''}`,
      costs: { text: costsText, amount, perYear, items: costItems.parse(items) },
    })),
  }
}

export type PlanSummary = {
  cards: number
  cancelled: number
  complete: number
  /** how many cards have each gap, most frequent first */
  gaps: { code: string; cards: number }[]
  costs: CardCosts[]
}

/** Counts of a whole plan in the database; costs of living cards for the one function that adds them up. */
export async function summarisePlan(database: Queryable, planId: string): Promise<PlanSummary> {
  const rows = await database
    .selectFrom('planning.card')
    .select([
      'status',
      'gaps',
      'costs_text as text',
      'costs_amount as amount',
      'costs_per_year as perYear',
      'costs_items as items',
    ])
    .where('plan_id', '=', planId)
    .execute()
  const living = rows.filter((row) => row.status !== 'cancelled')
  const gaps = Map.groupBy(
    rows.flatMap((row) => row.gaps),
    (gap) => gap,
  )
  return {
    cards: rows.length,
    cancelled: rows.length - living.length,
    complete: rows.filter((row) => row.gaps.length === 0).length,
    gaps: [...gaps].map(([code, all]) => ({ code, cards: all.length })).sort((a, b) => b.cards - a.cards),
    costs: living.map(({ text, amount, perYear, items }) => ({ text, amount, perYear, items: costItems.parse(items) })),
  }
}
