import { z } from 'zod'

export const cardStatuses = ['active', 'unfinished', 'cancelled'] as const
export type CardStatus = (typeof cardStatuses)[number]

/** How a document itself relates cards or goals: «sloučeno z A01-05», «provázáno s A04-01». */
export const relationKinds = ['merged-from', 'merged-into', 'linked', 'edited'] as const
export type RelationKind = (typeof relationKinds)[number]

const money = z
  .string()
  .regex(/^\d+$/)
  .transform((halere) => BigInt(halere))
const nullableText = z.string().nullable()

const codedText = z.object({ code: nullableText, text: z.string() })
const serviceType = z.object({ code: nullableText, section: nullableText, name: z.string() })
const responsible = z.object({ organisationId: nullableText, name: z.string() })
const costItem = z.object({ amount: money, note: z.string() })
const relation = z.object({ kind: z.enum(relationKinds), to: nullableText })
const problem = z.object({ code: z.string(), text: z.string() })

export const codedTexts = z.array(codedText)
export const serviceTypes = z.array(serviceType)
export const responsibles = z.array(responsible)
export const costItems = z.array(costItem)
export const relations = z.array(relation)
export const problems = z.array(problem)

/** A card's content as it is stored in revisions and publications: amounts are texts of whole haléře. */
export const storedCard = z.object({
  number: z.string(),
  name: z.string(),
  status: z.enum(cardStatuses),
  cancelReason: nullableText,
  goalId: nullableText,
  targetGroups: codedTexts,
  serviceTypes,
  period: z.object({ from: nullableText, to: nullableText, text: z.string() }),
  responsibility: z.object({ text: z.string(), organisations: responsibles }),
  costs: z.object({ text: z.string(), amount: money.nullable(), perYear: z.boolean(), items: costItems }),
  fundingSources: codedTexts,
  description: z.string(),
  measures: z.array(z.string()),
  relations,
  problems,
})

/** An activity card (karta aktivity) in typed fields; beside each code stand the words of the source. */
export type CardContent = z.output<typeof storedCard>
/** A row of a code list (or null where none was recognised) with the words that the plan uses. */
export type CodedText = z.output<typeof codedText>
export type ServiceTypeMention = z.output<typeof serviceType>
export type Responsible = z.output<typeof responsible>
export type CardCosts = CardContent['costs']
export type CostItem = z.output<typeof costItem>
export type CardRelation = z.output<typeof relation>
export type CardProblem = z.output<typeof problem>

/** JSON of a record with amounts; the other side of `storedCard`. */
export function storedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner))
}

export const emptyCard: CardContent = {
  number: '',
  name: '',
  status: 'active',
  cancelReason: null,
  goalId: null,
  targetGroups: [],
  serviceTypes: [],
  period: { from: null, to: null, text: '' },
  responsibility: { text: '', organisations: [] },
  costs: { text: '', amount: null, perYear: false, items: [] },
  fundingSources: [],
  description: '',
  measures: [],
  relations: [],
  problems: [],
}
