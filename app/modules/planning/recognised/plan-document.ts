import { z } from 'zod'
import { relationKinds } from '../cards/card.ts'

// Longer texts than any printed plan has; what is longer is not a card.
const LONG = 50_000
const SHORT = 2_000
const MANY = 2_000

const short = z.string().max(SHORT)
const long = z.string().max(LONG)
/** What a document does not say arrives as null, or not at all; a record has an empty text there. */
const orNothing = (text: z.ZodString) => text.nullish().transform((value) => value ?? '')
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .max(MANY)
    .nullish()
    .transform((items) => items ?? [])
const amount = z
  .number()
  .nonnegative()
  .max(Number.MAX_SAFE_INTEGER / 100)
const relation = z.object({ kind: z.enum(relationKinds), to: short.nullable() })
const problem = z.object({ code: short, text: long })
const costItem = z.object({ amountCzk: amount, note: orNothing(short) })

const documentGoal = z.object({
  number: orNothing(short),
  name: orNothing(short),
  area: short.nullish().transform((name) => name ?? null),
  status: orNothing(short),
  relations: listOf(relation),
})

const noCosts = { text: '', amountCzk: null, perYear: false, items: [] }
const costs = z
  .object({
    text: orNothing(long),
    amountCzk: amount.nullish().transform((value) => value ?? null),
    perYear: z
      .boolean()
      .nullish()
      .transform((value) => value ?? false),
    items: listOf(costItem),
  })
  .nullish()
  .transform((value) => value ?? noCosts)

const documentCard = z.object({
  number: orNothing(short),
  name: orNothing(short),
  targetGroups: listOf(short),
  serviceTypes: listOf(z.object({ section: short.nullable(), name: short })),
  period: orNothing(short),
  responsibility: orNothing(long),
  costs,
  fundingSources: listOf(short),
  description: orNothing(long),
  measures: listOf(long),
  goal: short.nullish().transform((number) => number ?? null),
  relations: listOf(relation),
  status: z.enum(['active', 'cancelled', 'unfinished']),
  problems: listOf(problem),
  source: z
    .object({ from: z.number(), to: z.number() })
    .nullish()
    .transform((range) => range ?? null),
})

/** The JSON that `import-document --kind plan` prints: what was recognised in a document, and everything beside it. */
export const planDocument = z.object({
  goals: listOf(documentGoal),
  cards: listOf(documentCard),
  furniture: listOf(z.object({ kind: short, text: long })),
  unplaced: listOf(z.object({ text: long, from: z.number(), to: z.number() })),
  problems: listOf(problem),
})

export type PlanDocument = z.output<typeof planDocument>
export type PlanDocumentInput = z.input<typeof planDocument>
export type DocumentCard = PlanDocument['cards'][number]
export type DocumentGoal = PlanDocument['goals'][number]
