import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPlanTruth, readSeedPlan, readSeedReport, readStrategyTruth } from '../../scripts/make-documents/documents.ts'
import type { ExpectedProblem, PlanTruth, StrategyTruth } from './truth.ts'
import type { StrategyProblemCode } from './problem-codes.ts'

// Which file must give which truth.
export interface Expectation {
  file: string
  path: string
  truth: PlanTruth | StrategyTruth
}

const generated = fileURLToPath(new URL('generated/', import.meta.url))

export function listExpectations(): Expectation[] {
  return [
    ...of('plan-a', ['docx', 'pdf', 'html', 'md', 'copied.txt'], readPlanTruth('plan-a')),
    ...of('plan-b', ['docx', 'pdf', 'html', 'md', 'copied.txt', 'copied-above.txt', 'house.pdf'], readPlanTruth('plan-b')),
    ...of('strategy-a', ['docx', 'pdf', 'html', 'cells.txt', 'windows-1250.txt'], readStrategyTruth('strategy-a')),
    ...of('strategy-b', ['docx', 'pdf', 'html', 'md', 'cells.txt', 'house.pdf'], readStrategyTruth('strategy-b')),
    ...of('plan-2021-2023', ['docx', 'pdf'], planOfSeed('plan-2021-2023', ['A01-05'])),
    ...of('plan-2024-2026', ['docx', 'pdf'], planOfSeed('plan-2024-2026', ['5.1.5'])),
    ...of('strategy-report-2023', ['docx', 'pdf'], reportOfSeed('strategy-report-2023')),
    ...of('strategy-report-2025', ['docx', 'pdf'], reportOfSeed('strategy-report-2025')),
  ]
}

function of(name: string, suffixes: string[], truth: PlanTruth | StrategyTruth): Expectation[] {
  return suffixes
    .map((suffix) => ({ file: `${name}.${suffix}`, path: `${generated}${name}.${suffix}`, truth }))
    .filter(({ path }) => existsSync(path))
}

function planOfSeed(name: string, mayAppear: string[]): PlanTruth {
  const { goals, cards } = readSeedPlan(name)
  const runningHeader = 'Střednědobý plán rozvoje sociálních služeb 20'
  return { kind: 'plan', goals, cards, mayAppear, strays: [], kept: [], neverInFields: [runningHeader], mustReport: [] }
}

function reportOfSeed(name: string): StrategyTruth {
  const { areas, totals, statedTotals } = readSeedReport(name)
  const mustReport = areas.flatMap(({ numeral, measures }) =>
    measures
      .filter(({ responsible }) => responsible.length === 0)
      .map(({ number }): ExpectedProblem<StrategyProblemCode> => ({ code: 'missing-guarantor', at: `${numeral}.${number}` })),
  )
  return { kind: 'strategy', areas, totals, statedTotals, kept: [], neverInFields: ['Plnění strategie sociálního'], mustReport }
}
