import { readFileSync } from 'node:fs'
import type { PlanTruth, StrategyTruth } from '../../tests/documents/truth.ts'
import { planA } from '../../tests/documents/sources/plan-a.ts'
import { planB } from '../../tests/documents/sources/plan-b.ts'
import { strategyA } from '../../tests/documents/sources/strategy-a.ts'
import { strategyB } from '../../tests/documents/sources/strategy-b.ts'
import type { Paper } from './paper.ts'
import { planPaper } from './plan-paper.ts'
import { strategyPaper } from './strategy-paper.ts'

export type Form = 'docx' | 'html' | 'markdown' | 'cell-text' | 'copied-beside' | 'copied-above'

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
      forms: ['docx', 'html', 'markdown', 'copied-beside', 'copied-above'],
    },
    {
      name: 'strategy-a',
      kind: 'strategy',
      paper: strategyPaper(readTruth<StrategyTruth>('strategy-a').areas, strategyA),
      forms: ['docx', 'html', 'cell-text'],
    },
    {
      name: 'strategy-b',
      kind: 'strategy',
      paper: strategyPaper(readTruth<StrategyTruth>('strategy-b').areas, strategyB),
      forms: ['docx', 'html', 'markdown', 'cell-text'],
    },
  ]
}
