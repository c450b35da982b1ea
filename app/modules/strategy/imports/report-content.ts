import type { ImportedArea, ImportedMeasure, ImportedReport } from '../report-import/report-import.types.ts'

/** Keys name areas and measures while they are mended, when their numbers may change. */
export type KeyedMeasure = ImportedMeasure & { key: string }
export type KeyedArea = Omit<ImportedArea, 'measures'> & { key: string; measures: KeyedMeasure[] }
export type ReportContent = Omit<ImportedReport, 'areas'> & { areas: KeyedArea[] }

export function withKeys(report: ImportedReport): ReportContent {
  let order = 0
  const nextKey = (): string => `opatreni-${(order += 1)}`
  const areas = report.areas.map((area, index) => ({
    ...area,
    key: `oblast-${index + 1}`,
    measures: area.measures.map((measure) => ({ ...measure, key: nextKey() })),
  }))
  return { ...report, areas }
}

export const measuresIn = ({ areas }: ReportContent): KeyedMeasure[] => areas.flatMap((area) => area.measures)

export function freshMeasureKey(content: ReportContent): string {
  const numbers = measuresIn(content).map(({ key }) => Number(key.slice('opatreni-'.length)) || 0)
  return `opatreni-${Math.max(0, ...numbers) + 1}`
}

export const findMeasure = (content: ReportContent, key: string | null): KeyedMeasure | undefined =>
  measuresIn(content).find((measure) => measure.key === key)

export const mapMeasures = (content: ReportContent, change: (measure: KeyedMeasure) => KeyedMeasure): ReportContent => ({
  ...content,
  areas: content.areas.map((area) => ({ ...area, measures: area.measures.map(change) })),
})

export const dropMeasure = (content: ReportContent, key: string): ReportContent => ({
  ...content,
  areas: content.areas.map((area) => ({ ...area, measures: area.measures.filter((measure) => measure.key !== key) })),
})
