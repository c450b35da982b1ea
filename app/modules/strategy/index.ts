export {
  countStatuses,
  totalsDifferences,
  type StatedTotals,
  type StatusCounts,
  type TotalsDifference,
} from './measures/count-statuses.rules.ts'
export type { Area, Deadline, Measure, MeasureStatus, NotDoneReason, Report } from './measures/measure.ts'
export { differenceOfStrategies, type StrategyDifference } from './differences/difference-of-strategies.rules.ts'
export { measureStatusLabels, reportProblemTexts, type ReportProblemCode } from './report-import/report-import.labels.ts'
export type {
  ImportedArea,
  ImportedDeadline,
  ImportedMeasure,
  ImportedReport,
  ReportProblem,
} from './report-import/report-import.types.ts'
export { recogniseReport } from './report-import/recognise-report.ts'
export { canSeeStrategies, isGuarantor } from './strategies/strategy.permissions.ts'
