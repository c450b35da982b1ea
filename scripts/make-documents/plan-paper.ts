import { cell, heading, line, type Block, type Cell, type Heading, type Line, type Paper, type Table } from './paper.ts'

// The plan as it is to be printed: what the truth holds, in the words that stand on the paper.

export type FieldName =
  'name' | 'targetGroups' | 'serviceTypes' | 'period' | 'responsibility' | 'costs' | 'fundingSources' | 'description' | 'measures'

export interface PrintedCard {
  number: string
  goal?: string
  status: string
  name?: string | null
  targetGroups?: string[]
  serviceTypes?: { section: string | null; name: string }[]
  period?: string | null
  responsibility?: string | null
  costs?: { text?: string | null }
  fundingSources?: string[]
  description?: string | null
  measures?: string[]
}

export interface PrintedGoal {
  number: string
  name?: string
  area?: string | null
}

// How one card differs on paper from a plain print of its truth.
export interface CardTraps {
  text?: Partial<Record<FieldName, string | Line[]>>
  labels?: Partial<Record<FieldName | 'number', string>>
  // Cells beside the number: «Sloučeno s …».
  notes?: Line[]
  number?: string
  heading?: string
  // Lines of another card, printed after this one's beginning.
  intruders?: Line[]
  // The table is torn after so many measures by what stands at the foot of the page.
  torn?: { afterMeasures: number; by: Block[] }
}

export interface PlanPrint {
  title: string
  runningHeader: string
  opening: Block[]
  labels: Record<FieldName | 'number', string>
  // Layout A prints the heading as the first row of the table, layout B above it.
  heading: { place: 'in-table' | 'above'; text: (number: string) => string }
  areaHeading: (area: string) => Heading
  goalHeading: (goal: PrintedGoal) => Heading
  cards?: Record<string, CardTraps>
  // Running text before a card («2.2.1») or at the end of a goal («goal 2.2»).
  before?: Record<string, Block[]>
  afterGoal?: Record<string, Block[]>
}

const printedFields: FieldName[] = [
  'name',
  'targetGroups',
  'serviceTypes',
  'period',
  'responsibility',
  'costs',
  'fundingSources',
  'description',
  'measures',
]

export function planPaper(plan: { goals: PrintedGoal[]; cards: PrintedCard[] }, print: PlanPrint): Paper {
  const areas = plan.goals.map((goal) => goal.area ?? null)
  const blocks = plan.goals.flatMap((goal, index) => {
    const area = areas[index] ?? null
    const isNewArea = area !== null && area !== areas.slice(0, index).findLast((before) => before !== null)
    const cards = plan.cards.filter((card) => card.goal === goal.number && card.status !== 'cancelled')
    return [...(isNewArea ? [print.areaHeading(area)] : []), ...goalBlocks(goal, cards, print)]
  })
  return { title: print.title, runningHeader: print.runningHeader, landscape: false, blocks: [...print.opening, ...blocks] }
}

function goalBlocks(goal: PrintedGoal, cards: readonly PrintedCard[], print: PlanPrint): Block[] {
  return [
    ...(goal.name === undefined ? [] : [print.goalHeading(goal)]),
    ...cards.flatMap((card) => [...(print.before?.[card.number] ?? []), ...cardBlocks(card, print)]),
    ...(print.afterGoal?.[goal.number] ?? []),
  ]
}

function cardBlocks(card: PrintedCard, print: PlanPrint): Block[] {
  const traps = print.cards?.[card.number] ?? {}
  const title = traps.heading ?? print.heading.text(card.number)
  const table = cardTable(card, traps, print)
  const pieces = traps.torn ? torn(table, traps.torn) : [table]
  return print.heading.place === 'above' ? [heading(3, title), ...pieces] : pieces
}

function cardTable(card: PrintedCard, traps: CardTraps, print: PlanPrint): Table {
  const notes = traps.notes ?? []
  const widths = [3, ...(notes.length === 0 ? [7] : [7 - 2 * notes.length, ...notes.map(() => 2)])]
  const wide = (content: string | Line[]) => cell(content, widths.length - 1)
  return {
    kind: 'table',
    layout: 'card',
    widths,
    rows: [
      ...(print.heading.place === 'in-table' ? headingRows(card, traps, print) : []),
      ...(traps.intruders ? [[cell(''), wide(traps.intruders)]] : []),
      ...printedFields.map((field) => [
        cell(labelOf(field, print, traps)),
        wide(traps.text?.[field] ?? plainContents[field](card)),
      ]),
    ],
  }
}

function headingRows(card: PrintedCard, traps: CardTraps, print: PlanPrint): Cell[][] {
  const notes = (traps.notes ?? []).map((note) => cell([note]))
  return [
    [cell([line(print.heading.text(card.number), { bold: true })], 2 + notes.length)],
    [cell(labelOf('number', print, traps)), cell(traps.number ?? card.number), ...notes],
  ]
}

function labelOf(field: FieldName | 'number', print: PlanPrint, traps: CardTraps): string {
  return traps.labels?.[field] ?? print.labels[field]
}

function torn(table: Table, { afterMeasures, by }: NonNullable<CardTraps['torn']>): Block[] {
  const measures = table.rows.at(-1)
  const [label, content] = measures ?? []
  if (!label || !content) return [table]
  const upper: Cell = { ...content, lines: content.lines.slice(0, afterMeasures) }
  const lower: Cell = { ...content, lines: content.lines.slice(afterMeasures) }
  return [
    { ...table, rows: [...table.rows.slice(0, -1), [label, upper]] },
    ...by,
    { ...table, rows: [[cell(''), lower]], continues: true },
  ]
}

const plainContents: Record<FieldName, (card: PrintedCard) => string | Line[]> = {
  name: ({ name }) => name ?? '',
  targetGroups: ({ targetGroups = [] }) => targetGroups.join(', '),
  serviceTypes: ({ serviceTypes = [] }) => serviceTypes.map(printedService).join(', '),
  period: ({ period }) => period ?? '',
  responsibility: ({ responsibility }) => responsibility ?? '',
  costs: ({ costs }) => costs?.text ?? '',
  fundingSources: ({ fundingSources = [] }) => fundingSources.join(', '),
  description: ({ description }) => description ?? '',
  measures: ({ measures = [] }) => measures.map((measure) => line(measure, { bullet: true })),
}

function printedService({ section, name }: { section: string | null; name: string }): string {
  return section === null ? name : `${name} (§ ${section})`
}
