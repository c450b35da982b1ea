import { z } from 'zod'

// What `import-document --json` prints, as its users are promised.

const text = z.string().nullable()
const problem = z.object({ code: z.string(), text: z.string() })
const relation = z.object({ kind: z.string(), to: text })
const source = z.object({ from: z.number(), to: z.number() })
const outside = {
  furniture: z.array(z.object({ kind: z.string(), text: z.string() })),
  unplaced: z.array(z.object({ text: z.string(), from: z.number(), to: z.number() })),
  problems: z.array(problem),
}

const goal = z.object({ number: z.string(), name: text, area: text, status: z.string(), relations: z.array(relation) })

const card = z.object({
  number: text,
  name: text,
  targetGroups: z.array(z.string()),
  serviceTypes: z.array(z.object({ section: text, name: z.string() })),
  period: text,
  responsibility: text,
  costs: z.object({
    text,
    amountCzk: z.number().nullable(),
    perYear: z.boolean(),
    items: z.array(z.object({ amountCzk: z.number(), note: text })),
  }),
  fundingSources: z.array(z.string()),
  description: text,
  measures: z.array(z.string()),
  goal: text,
  relations: z.array(relation),
  status: z.string(),
  problems: z.array(problem),
  source,
})

const measure = z.object({
  number: text,
  name: text,
  indicator: text,
  deadline: z.object({ kind: z.string(), date: text, text }),
  responsible: z.array(z.string()),
  cooperating: z.array(z.string()),
  status: text,
  comment: text,
  problems: z.array(problem),
  source,
})

const area = z.object({ numeral: text, name: text, intro: text, measures: z.array(measure) })
const totals = z.record(z.string(), z.number().nullable())

export const importedPlan = z.object({ goals: z.array(goal), cards: z.array(card), ...outside })
export const importedReport = z.object({ areas: z.array(area), totals, statedTotals: totals, ...outside })

export type ImportedPlan = z.infer<typeof importedPlan>
export type ImportedReport = z.infer<typeof importedReport>
export type ImportedGoal = z.infer<typeof goal>
export type ImportedCard = z.infer<typeof card>
export type ImportedArea = z.infer<typeof area>
export type ImportedMeasure = z.infer<typeof measure>
export type ImportedRelation = z.infer<typeof relation>
export type ReportedProblem = z.infer<typeof problem>
