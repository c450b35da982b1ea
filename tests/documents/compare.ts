import { comparePlans } from './compare-plans.ts'
import { compareReports } from './compare-reports.ts'
import type { ImportedPlan, ImportedReport } from './import-result.ts'
import type { PlanTruth, StrategyTruth } from './truth.ts'

// One readable line for each difference; nothing when the importer reached the truth.
export function differences(actual: ImportedPlan | ImportedReport, truth: PlanTruth | StrategyTruth): string[] {
  if (truth.kind === 'plan') return 'cards' in actual ? comparePlans(actual, truth) : ['the result is not a plan']
  return 'areas' in actual ? compareReports(actual, truth) : ['the result is not a strategy report']
}
