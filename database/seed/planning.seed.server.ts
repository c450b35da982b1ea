import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { emptyCard, type CardContent } from '#app/modules/planning/index.ts'
import {
  freezePlan,
  getCard,
  insertCards,
  planDocument,
  updateCards,
  writeDuplicate,
  writePlanFromDocument,
  type PlanHead,
  type WrittenPlan,
} from '#app/modules/planning/index.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import { pragueInstant } from '#app/shared/dates.ts'
import { seedId } from './ids.server.ts'

const planner = {
  mandateId: seedId('mandate Petra Plánková region-planner'),
  role: 'region-planner',
  organisationName: 'Krajský úřad, odbor sociálních věcí',
}
const approver = { ...planner, mandateId: seedId('mandate Vladimír Vedoucí region-approver'), role: 'region-approver' }

const at = (day: string, time = '09:00'): string => pragueInstant(day, time).toISOString()
const stamp = (day: string) => ({ now: at(day), mandateId: planner.mandateId })

const lineageDocument = z.object({
  links: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      kind: z.enum(['continues', 'merged', 'split', 'linked', 'cancelled', 'new']),
      reason: z.string().optional(),
    }),
  ),
})

async function readDocument(name: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(projectRoot, 'database/seed/documents', `${name}.json`), 'utf8'))
}

type SeedPlan = { head: PlanHead; file: string; written: string; published: string; archived: boolean }

async function seedPublishedPlan(tx: DatabaseTransaction, plan: SeedPlan): Promise<WrittenPlan> {
  const document = planDocument.parse(await readDocument(plan.file))
  const ids = (kind: string, name: string): string => seedId(`planning ${plan.head.slug} ${kind} ${name}`)
  return writePlanFromDocument(tx, { head: plan.head, document, ids }, stamp(plan.written))
}

async function publish(tx: DatabaseTransaction, planId: string, plan: SeedPlan): Promise<void> {
  await freezePlan(tx, planId, { ...approver, now: at(plan.published) }, seedId(`planning publication ${plan.head.slug}`))
  await tx
    .updateTable('planning.plan')
    .set({ status: plan.archived ? 'archived' : 'published', updated_at: at(plan.published), updated_by: approver.mandateId })
    .where('id', '=', planId)
    .execute()
}

async function seedLineage(tx: DatabaseTransaction, older: WrittenPlan, newer: WrittenPlan, day: string): Promise<void> {
  const { links } = lineageDocument.parse(await readDocument('lineage-2021-to-2024'))
  const idIn = (plan: WrittenPlan, number: string | null): string | null =>
    number === null ? null : (plan.cards.find((card) => card.number === number)?.id ?? null)
  const rows = links.map(({ from, to, kind, reason }) => ({
    id: seedId(`planning link ${from} ${to}`),
    plan_id: newer.planId,
    from_card_id: idIn(older, from),
    to_card_id: idIn(newer, to),
    kind,
    reason: reason ?? null,
    created_at: at(day),
    created_by: planner.mandateId,
  }))
  await tx.insertInto('planning.card_link').values(rows).execute()
}

const first: SeedPlan = {
  head: {
    slug: '2021-2023',
    title: 'Střednědobý plán rozvoje sociálních služeb 2021–2023',
    periodFrom: '2021-01-01',
    periodTo: '2023-12-31',
    numbering: 'letter',
    predecessorId: null,
  },
  file: 'plan-2021-2023',
  written: '2020-06-10',
  published: '2020-12-16',
  archived: true,
}

const second: SeedPlan = {
  head: {
    slug: '2024-2026',
    title: 'Střednědobý plán rozvoje sociálních služeb 2024–2026',
    periodFrom: '2024-01-01',
    periodTo: '2026-12-31',
    numbering: 'dotted',
    predecessorId: null,
  },
  file: 'plan-2024-2026',
  written: '2023-05-22',
  published: '2023-12-13',
  archived: false,
}

/** Two published plans with their lineage, and the next one as a draft with a few changes and gaps. */
export async function seedPlanning(tx: DatabaseTransaction): Promise<void> {
  const older = await seedPublishedPlan(tx, first)
  const newer = await seedPublishedPlan(tx, { ...second, head: { ...second.head, predecessorId: older.planId } })
  await seedLineage(tx, older, newer, second.written)
  await publish(tx, older.planId, first)
  await publish(tx, newer.planId, second)
  await seedDraft(tx, newer)
}

const draftSlug = '2027-2029'
const draftId = (kind: string, name: string): string => seedId(`planning ${draftSlug} ${kind} ${name}`)

async function seedDraft(tx: DatabaseTransaction, newer: WrittenPlan): Promise<void> {
  const idOf = (number: string): string => newer.cards.find((card) => card.number === number)?.id ?? ''
  const leftOut = new Map([
    [idOf('5.3.2'), 'Úkol převzaly obce; kraj jej dál podporuje z dotačního programu bez vlastní karty.'],
    [idOf('6.2.3'), 'Cíl karty je splněný, pravidla platí od roku 2026.'],
  ])
  const { planId } = await writeDuplicate(
    tx,
    {
      old: { id: newer.planId, periodFrom: second.head.periodFrom, periodTo: second.head.periodTo },
      head: {
        slug: draftSlug,
        title: 'Střednědobý plán rozvoje sociálních služeb 2027–2029',
        periodFrom: '2027-01-01',
        periodTo: '2029-12-31',
        numbering: 'dotted',
        predecessorId: newer.planId,
      },
      leftOut,
      ids: draftId,
    },
    stamp('2026-02-17'),
  )
  await seedChanges(tx, planId)
  await seedNewCard(tx, planId)
}

const changesOfDraft: { number: string; change: (card: CardContent) => Partial<CardContent> }[] = [
  {
    number: '1.1.1',
    change: (card) => ({
      costs: { text: '17 mil. Kč/rok', amount: 1_700_000_000n, perYear: true, items: [] },
      measures: [...card.measures, 'společná čekací listina tří obvodů'],
      problems: [],
    }),
  },
  { number: '2.2.1', change: () => ({ costs: { text: '', amount: null, perYear: false, items: [] }, fundingSources: [] }) },
  {
    number: '3.1.1',
    change: () => ({ status: 'unfinished', description: 'Bude doplněno po jednání pracovní skupiny.', measures: [] }),
  },
  { number: '4.1.2', change: () => ({ responsibility: { text: '', organisations: [] } }) },
]

async function seedChanges(tx: DatabaseTransaction, planId: string): Promise<void> {
  for (const { number, change } of changesOfDraft) {
    const row = await tx
      .selectFrom('planning.card')
      .select('id')
      .where('plan_id', '=', planId)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    const { id, version, content } = await getCard(tx, { planId, cardId: row.id })
    await updateCards(tx, [{ id, version, content: { ...content, ...change(content) } }], { ...stamp('2026-03-11'), act: 'save' })
  }
}

async function seedNewCard(tx: DatabaseTransaction, planId: string): Promise<void> {
  const goal = await tx
    .selectFrom('planning.goal')
    .select('id')
    .where('plan_id', '=', planId)
    .where('number', '=', '2.1')
    .executeTakeFirstOrThrow()
  const id = draftId('card', '2.1.5')
  const content: CardContent = {
    ...emptyCard,
    number: '2.1.5',
    name: 'Sdílený noční výjezd pečovatelek pro skupiny obcí',
    goalId: goal.id,
    targetGroups: [{ code: null, text: 'senioři' }],
    period: { from: '2027-01-01', to: '2029-12-31', text: '2027–2029' },
    description:
      'V noci dnes nevyjíždí nikdo. Karta ověří, jestli jeden vůz a jedna služba pokryjí vždy několik sousedních obcí.',
  }
  await insertCards(tx, planId, [{ id, position: 999, content }], { ...stamp('2026-03-16'), act: 'create' })
  await tx
    .insertInto('planning.card_link')
    .values({
      id: draftId('link', '2.1.5'),
      plan_id: planId,
      from_card_id: null,
      to_card_id: id,
      kind: 'new',
      reason: 'Potřeba vyšla z dotazníku mezi obcemi v lednu 2026.',
      created_at: at('2026-03-16'),
      created_by: planner.mandateId,
    })
    .execute()
}
