import { plan2024, report2025 } from '../../tests/documents/sources/demonstration.ts'
import { readSeedPlan, readSeedReport } from './documents.ts'
import { heading, type Block, type Paper } from './paper.ts'
import { planPaper, type PrintedCard, type PrintedGoal } from './plan-paper.ts'
import { strategyPaper, type PrintedArea } from './strategy-paper.ts'

// Documents of any length for the bench: the demonstration's content again and again under new numbers.

export interface LargeDocument {
  paper: Paper
  // How many cards or measures it holds.
  records: number
}

const cardsPerPage = 3.7
const measuresPerPage = 15
const cardsPerGoal = 8
const goalsPerArea = 9
const measuresPerArea = 40

export function makeLargeDocument(kind: 'plan' | 'strategy', pages: number): LargeDocument {
  return kind === 'plan' ? largePlan(Math.ceil(pages * cardsPerPage)) : largeReport(Math.ceil(pages * measuresPerPage))
}

function largePlan(records: number): LargeDocument {
  const models = readSeedPlan('plan-2024-2026').cards.filter(({ status }) => status === 'active')
  const goals: PrintedGoal[] = []
  const cards: PrintedCard[] = []
  for (let index = 0; index < records; index += 1) {
    const goalIndex = Math.floor(index / cardsPerGoal)
    const area = Math.floor(goalIndex / goalsPerArea) + 1
    const goal = `${area}.${(goalIndex % goalsPerArea) + 1}`
    if (index % cardsPerGoal === 0)
      goals.push({ number: goal, name: `Cíl s pořadím ${goalIndex + 1}`, area: `Územní oblast ${area}` })
    const model = models[index % models.length]
    if (model) cards.push({ ...model, goal, number: `${goal}.${(index % cardsPerGoal) + 1}` })
  }
  const areaHeading = (area: string) => heading(1, `Oblast ${area.split(' ').at(-1) ?? ''}: ${area}`)
  return { paper: planPaper({ goals, cards }, { ...plan2024, areaHeading, cards: {}, afterGoal: {} }), records }
}

function largeReport(records: number): LargeDocument {
  const models = readSeedReport('strategy-report-2023').areas.flatMap(({ measures }) => measures)
  const areas: PrintedArea[] = Array.from({ length: Math.ceil(records / measuresPerArea) }, (_, area) => ({
    numeral: roman(area + 1),
    name: `Okruh s pořadím ${area + 1}`,
    intro: 'Okruh obsahuje tato opatření:',
    measures: Array.from({ length: Math.min(measuresPerArea, records - area * measuresPerArea) }, (__, index) => ({
      ...(models[(area * measuresPerArea + index) % models.length] ?? {
        name: '',
        indicator: '',
        deadline: {},
        status: null,
        comment: '',
      }),
      responsible: ['odbor sociálních věcí'],
      cooperating: ['obce'],
      number: String(index + 1),
    })),
  }))
  const opening: Block[] = [heading(1, 'Velká zkušební zpráva')]
  return { paper: strategyPaper(areas, { ...report2025, opening }), records }
}

const romanDigits = [
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

function roman(value: number): string {
  const digit = romanDigits.find(([, worth]) => worth <= value)
  return digit ? digit[0] + roman(value - digit[1]) : ''
}
