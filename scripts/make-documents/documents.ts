import { readFileSync } from 'node:fs'
import { planTruth, seedPlan, seedReport, strategyTruth } from '../../tests/documents/truth.ts'
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

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, repository), 'utf8'))

export const readPlanTruth = (name: string) => planTruth.parse(readJson(`tests/documents/truth/${name}.json`))
export const readStrategyTruth = (name: string) => strategyTruth.parse(readJson(`tests/documents/truth/${name}.json`))
export const readSeedPlan = (name: string) => seedPlan.parse(readJson(`database/seed/documents/${name}.json`))
export const readSeedReport = (name: string) => seedReport.parse(readJson(`database/seed/documents/${name}.json`))

export function listDocuments(): LookAlike[] {
  return [
    {
      name: 'plan-a',
      kind: 'plan',
      paper: planPaper(readPlanTruth('plan-a'), planA),
      forms: ['docx', 'html', 'markdown', 'copied-beside'],
    },
    {
      name: 'plan-b',
      kind: 'plan',
      paper: planPaper(readPlanTruth('plan-b'), planB),
      forms: ['docx', 'html', 'markdown', 'copied-beside', 'copied-above', 'house-pdf'],
    },
    {
      name: 'strategy-a',
      kind: 'strategy',
      paper: strategyPaper(readStrategyTruth('strategy-a').areas, strategyA),
      forms: ['docx', 'html', 'cell-text', 'windows-1250'],
    },
    {
      name: 'strategy-b',
      kind: 'strategy',
      paper: strategyPaper(readStrategyTruth('strategy-b').areas, strategyB),
      forms: ['docx', 'html', 'markdown', 'cell-text', 'house-pdf'],
    },
    {
      name: 'plan-2021-2023',
      kind: 'plan',
      paper: planPaper(readSeedPlan('plan-2021-2023'), plan2021),
      forms: ['docx'],
    },
    {
      name: 'plan-2024-2026',
      kind: 'plan',
      paper: planPaper(readSeedPlan('plan-2024-2026'), plan2024),
      forms: ['docx'],
    },
    {
      name: 'strategy-report-2023',
      kind: 'strategy',
      paper: strategyPaper(readSeedReport('strategy-report-2023').areas, report2023),
      forms: ['docx'],
    },
    {
      name: 'strategy-report-2025',
      kind: 'strategy',
      paper: strategyPaper(readSeedReport('strategy-report-2025').areas, report2025),
      forms: ['docx'],
    },
  ]
}
