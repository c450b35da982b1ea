import { z } from 'zod'
import { planProblemCodes, strategyProblemCodes, type PlanProblemCode, type StrategyProblemCode } from './problem-codes.ts'

// What the importer must reach, apart from layout. A field that is left out is not compared.
// The schemas are strict, so that a misspelt field of a hand-written truth is found.

const relation = z.strictObject({
  kind: z.enum(['merged-from', 'merged-into', 'linked', 'edited']),
  to: z.string().nullable(),
})

const goal = z.strictObject({
  number: z.string(),
  name: z.string().exactOptional(),
  area: z.string().nullable().exactOptional(),
  status: z.enum(['active', 'cancelled']).exactOptional(),
  relations: z.array(relation).exactOptional(),
})

const costs = z.strictObject({
  text: z.string().nullable().exactOptional(),
  amountCzk: z.number().nullable().exactOptional(),
  perYear: z.boolean().exactOptional(),
  items: z.array(z.strictObject({ amountCzk: z.number(), note: z.string().exactOptional() })).exactOptional(),
})

const card = z.strictObject({
  number: z.string(),
  name: z.string().nullable().exactOptional(),
  targetGroups: z.array(z.string()).exactOptional(),
  serviceTypes: z.array(z.strictObject({ section: z.string().nullable(), name: z.string() })).exactOptional(),
  period: z.string().nullable().exactOptional(),
  responsibility: z.string().nullable().exactOptional(),
  costs: costs.exactOptional(),
  fundingSources: z.array(z.string()).exactOptional(),
  description: z.string().nullable().exactOptional(),
  measures: z.array(z.string()).exactOptional(),
  goal: z.string().exactOptional(),
  relations: z.array(relation).exactOptional(),
  status: z.enum(['active', 'cancelled', 'unfinished']),
})

// A text printed where it does not belong: either left unplaced or put into the right field, never into another one.
const strayText = z.strictObject({ text: z.string(), card: z.string(), field: z.enum(['description', 'measures']) })

const outsideFields = {
  // Texts outside all fields: they end in `furniture` or in `unplaced`.
  kept: z.array(z.string()),
  // Running headers, legends, footnotes: no field may hold them.
  neverInFields: z.array(z.string()),
}

// `at` is the number of the card or of the measure («V.6»), or null where the whole document is meant.
export interface ExpectedProblem<Code extends string> {
  code: Code
  at: string | null
}

const isPlanCode = (code: unknown): code is PlanProblemCode => typeof code === 'string' && code in planProblemCodes
const isStrategyCode = (code: unknown): code is StrategyProblemCode => typeof code === 'string' && code in strategyProblemCodes
const at = z.string().nullable()

export const planTruth = z.strictObject({
  kind: z.literal('plan'),
  goals: z.array(goal),
  cards: z.array(card),
  // Numbers that the text names only as merged: they may stand among the cards, not as active ones.
  mayAppear: z.array(z.string()),
  strays: z.array(strayText),
  ...outsideFields,
  mustReport: z.array(z.strictObject({ code: z.custom<PlanProblemCode>(isPlanCode), at })),
})

const measure = z.strictObject({
  number: z.string(),
  name: z.string(),
  indicator: z.string(),
  deadline: z.strictObject({
    kind: z.enum(['date', 'continuous-until', 'after-event', 'missing']),
    date: z.iso.date().nullable(),
    text: z.string(),
  }),
  responsible: z.array(z.string()),
  cooperating: z.array(z.string()),
  status: z.enum(['done', 'ongoing', 'partial', 'not-done']).nullable(),
  comment: z.string(),
})

const area = z.strictObject({
  numeral: z.string(),
  name: z.string(),
  intro: z.string().exactOptional(),
  measures: z.array(measure),
})

const totals = z.strictObject({ done: z.number(), ongoing: z.number(), partial: z.number(), 'not-done': z.number() })

export const strategyTruth = z.strictObject({
  kind: z.literal('strategy'),
  areas: z.array(area),
  totals,
  statedTotals: totals,
  ...outsideFields,
  mustReport: z.array(z.strictObject({ code: z.custom<StrategyProblemCode>(isStrategyCode), at })),
})

// The same in the shape of `import-document`, as the demonstration keeps it.
const problems = z.array(z.unknown())
const imported = { furniture: z.array(z.unknown()), unplaced: z.array(z.unknown()), problems }
const source = z.strictObject({ from: z.number(), to: z.number() })

export const seedPlan = z.strictObject({ goals: z.array(goal), cards: z.array(card.extend({ problems, source })), ...imported })
export const seedReport = z.strictObject({
  areas: z.array(area.extend({ measures: z.array(measure.extend({ problems, source })) })),
  totals,
  statedTotals: totals,
  ...imported,
})

export type PlanTruth = z.infer<typeof planTruth>
export type StrategyTruth = z.infer<typeof strategyTruth>
export type GoalTruth = z.infer<typeof goal>
export type CardTruth = z.infer<typeof card>
export type CostsTruth = z.infer<typeof costs>
export type RelationTruth = z.infer<typeof relation>
export type AreaTruth = z.infer<typeof area>
export type MeasureTruth = z.infer<typeof measure>
