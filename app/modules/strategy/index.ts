export { measureStatusLabels, reportProblemTexts, type ReportProblemCode } from './report-import/report-import.labels.ts'
export type * from './report-import/report-import.types.ts'
export { recogniseReport } from './report-import/recognise-report.ts'
