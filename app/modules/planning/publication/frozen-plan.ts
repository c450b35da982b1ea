import { z } from 'zod'
import { relations, storedCard } from '../cards/card.ts'
import { linkKinds } from '../lineage/lineage.ts'
import { goalStatuses, numberings } from '../plans/plan.ts'

const text = z.string()

const frozenGoal = z.object({
  id: text,
  number: text,
  name: text,
  area: text.nullable(),
  status: z.enum(goalStatuses),
  relations,
})

const frozenLink = z.object({
  id: text,
  from: text.nullable(),
  to: text.nullable(),
  kind: z.enum(linkKinds),
  reason: text.nullable(),
})

/** A plan as it was published. The public part reads this and nothing else. */
export const frozenPlan = z.object({
  format: z.literal(1),
  id: text,
  slug: text,
  title: text,
  periodFrom: text,
  periodTo: text,
  numbering: z.enum(numberings),
  areas: z.array(text),
  goals: z.array(frozenGoal),
  cards: z.array(storedCard.omit({ problems: true }).extend({ id: text })),
  links: z.array(frozenLink),
})

export type FrozenPlan = z.output<typeof frozenPlan>

/** One line of the publication: a frozen plan, and how it was published. */
export const plannedEntry = z.object({
  version: z.number(),
  publishedAt: text,
  sha256: text,
  role: text,
  organisationName: text,
  status: z.enum(['published', 'archived']),
  plan: frozenPlan,
})

export type PlanningEntry = z.input<typeof plannedEntry>
