import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import {
  freezePlan,
  planDocument,
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

async function seedDraft(tx: DatabaseTransaction, newer: WrittenPlan): Promise<void> {
  const slug = '2027-2029'
  const idOf = (number: string): string => newer.cards.find((card) => card.number === number)?.id ?? ''
  const leftOut = new Map([
    [idOf('5.3.2'), 'Úkol převzaly obce; kraj jej dál platí z krajského dotačního programu bez vlastní karty.'],
    [idOf('6.2.3'), 'Cíl karty je splněný, pravidla platí od roku 2026.'],
  ])
  await writeDuplicate(
    tx,
    {
      old: { id: newer.planId, periodFrom: second.head.periodFrom, periodTo: second.head.periodTo },
      head: {
        slug,
        title: 'Střednědobý plán rozvoje sociálních služeb 2027–2029',
        periodFrom: '2027-01-01',
        periodTo: '2029-12-31',
        numbering: 'dotted',
        predecessorId: newer.planId,
      },
      leftOut,
      ids: (kind, name) => seedId(`planning ${slug} ${kind} ${name}`),
    },
    stamp('2026-02-17'),
  )
}
