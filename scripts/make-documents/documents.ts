import { readFileSync } from 'node:fs'
import type { PlanTruth, StrategyTruth } from '../../tests/documents/truth.ts'
import { plan2021, plan2024, report2023, report2025 } from '../../tests/documents/sources/demonstration.ts'
import { planA } from '../../tests/documents/sources/plan-a.ts'
import { planB } from '../../tests/documents/sources/plan-b.ts'
import { strategyA } from '../../tests/documents/sources/strategy-a.ts'
import { strategyB } from '../../tests/documents/sources/strategy-b.ts'
import type { Paper } from './paper.ts'
import { planPaper } from './plan-paper.ts'
import { strategyPaper } from './strategy-paper.ts'

export type Form = 'docx' | 'html' | 'markdown' | 'cell-text' | 'windows-1250' | 'copied-beside' | 'copied-above' | 'house-pdf'

export interface LookAlike {
  name: string
  kind: 'plan' | 'strategy'
  paper: Paper
  forms: Form[]
}

const repository = new URL('../../', import.meta.url)

// Truth is data written by hand; the type is what the compiler can promise about it.
export function readTruth<Truth extends PlanTruth | StrategyTruth>(name: string): Truth {
  return JSON.parse(readFileSync(new URL(`tests/documents/truth/${name}.json`, repository), 'utf8'))
}

// Shape of `import-document`: the same files fill the demonstration.
export function readSeed<Kind extends PlanTruth | StrategyTruth>(name: string): Pick<Kind, Extract<keyof Kind, SeedKey>> {
  return JSON.parse(readFileSync(new URL(`database/seed/documents/${name}.json`, repository), 'utf8'))
}
type SeedKey = 'goals' | 'cards' | 'areas' | 'totals' | 'statedTotals'

export function listDocuments(): LookAlike[] {
  return [
    {
      name: 'plan-a',
      kind: 'plan',
      paper: planPaper(readTruth<PlanTruth>('plan-a'), planA),
      forms: ['docx', 'html', 'markdown', 'copied-beside'],
    },
    {
      name: 'plan-b',
      kind: 'plan',
      paper: planPaper(readTruth<PlanTruth>('plan-b'), planB),
      forms: ['docx', 'html', 'markdown', 'copied-beside', 'copied-above', 'house-pdf'],
    },
    {
      name: 'strategy-a',
      kind: 'strategy',
      paper: strategyPaper(readTruth<StrategyTruth>('strategy-a').areas, strategyA),
      forms: ['docx', 'html', 'cell-text', 'windows-1250'],
    },
    {
      name: 'strategy-b',
      kind: 'strategy',
      paper: strategyPaper(readTruth<StrategyTruth>('strategy-b').areas, strategyB),
      forms: ['docx', 'html', 'markdown', 'cell-text', 'house-pdf'],
    },
    {
      name: 'plan-2021-2023',
      kind: 'plan',
      paper: planPaper(readSeed<PlanTruth>('plan-2021-2023'), plan2021),
      forms: ['docx'],
    },
    {
      name: 'plan-2024-2026',
      kind: 'plan',
      paper: planPaper(readSeed<PlanTruth>('plan-2024-2026'), plan2024),
      forms: ['docx'],
    },
    {
      name: 'strategy-report-2023',
      kind: 'strategy',
      paper: strategyPaper(readSeed<StrategyTruth>('strategy-report-2023').areas, report2023),
      forms: ['docx'],
    },
    {
      name: 'strategy-report-2025',
      kind: 'strategy',
      paper: strategyPaper(readSeed<StrategyTruth>('strategy-report-2025').areas, report2025),
      forms: ['docx'],
    },
  ]
}
