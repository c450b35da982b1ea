import { cell, heading, line, type Block, type Cell, type Heading, type Line, type Paper, type Table } from './paper.ts'

// The plan as it is to be printed: what the truth holds, in the words that stand on the paper.

export type FieldName =
  'name' | 'targetGroups' | 'serviceTypes' | 'period' | 'responsibility' | 'costs' | 'fundingSources' | 'description' | 'measures'

export interface PrintedCard {
  number: string
  goal?: string
  status: string
  name?: string
  targetGroups?: string[]
  serviceTypes?: { section: string | null; name: string }[]
  period?: string
  responsibility?: string
  costs?: { text?: string }
  fundingSources?: string[]
  description?: string
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
  closing?: Block[]
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
  const blocks: Block[] = [...print.opening]
  let area: string | null | undefined
  for (const goal of plan.goals) {
    if (goal.area && goal.area !== area) {
      area = goal.area
      blocks.push(print.areaHeading(goal.area))
    }
    if (goal.name !== undefined) blocks.push(print.goalHeading(goal))
    for (const card of plan.cards.filter((candidate) => candidate.goal === goal.number && candidate.status !== 'cancelled')) {
      blocks.push(...(print.before?.[card.number] ?? []), ...cardBlocks(card, print))
    }
    blocks.push(...(print.afterGoal?.[goal.number] ?? []))
  }
  blocks.push(...(print.closing ?? []))
  return { title: print.title, runningHeader: print.runningHeader, landscape: false, blocks }
}

function cardBlocks(card: PrintedCard, print: PlanPrint): Block[] {
  const traps = print.cards?.[card.number] ?? {}
  const notes = traps.notes ?? []
  const widths = [3, ...(notes.length === 0 ? [7] : [7 - 2 * notes.length, ...notes.map(() => 2)])]
  const title = traps.heading ?? print.heading.text(card.number)
  const wide = (content: string | Line[]) => cell(content, widths.length - 1)
  const numberRow = [
    cell(labelOf('number', print, traps)),
    cell(traps.number ?? card.number),
    ...notes.map((note) => cell([note])),
  ]
  const rows: Cell[][] =
    print.heading.place === 'in-table' ? [[cell([line(title, { bold: true })], widths.length)], numberRow] : []
  if (traps.intruders) rows.push([cell(''), wide(traps.intruders)])
  for (const field of printedFields) rows.push([cell(labelOf(field, print, traps)), wide(fieldContent(card, field, traps))])
  const whole: Table = { kind: 'table', layout: 'card', widths, rows }
  const pieces = traps.torn ? torn(whole, traps.torn) : [whole]
  return print.heading.place === 'above' ? [heading(3, title), ...pieces] : pieces
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

function fieldContent(card: PrintedCard, field: FieldName, traps: CardTraps): string | Line[] {
  return traps.text?.[field] ?? plainContent(card, field)
}

function plainContent(card: PrintedCard, field: FieldName): string | Line[] {
  switch (field) {
    case 'targetGroups':
    case 'fundingSources':
      return (card[field] ?? []).join(', ')
    case 'serviceTypes':
      return (card.serviceTypes ?? []).map(({ section, name }) => (section === null ? name : `${name} (§ ${section})`)).join(', ')
    case 'costs':
      return card.costs?.text ?? ''
    case 'measures':
      return (card.measures ?? []).map((measure) => line(measure, { bullet: true }))
    default:
      return card[field] ?? ''
  }
}
