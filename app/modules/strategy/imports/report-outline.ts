import type { ImportItem, ImportOutline, ImportTotal, ItemField } from '#app/shared/document-imports/outline.ts'
import { statusLabels, statusTones } from '../measures/measure.labels.ts'
import { measureCode, measureStatuses, type MeasureStatus } from '../measures/measure.ts'
import { countStatuses } from '../measures/count-statuses.rules.ts'
import { measuresIn, type KeyedArea, type KeyedMeasure, type ReportContent } from './report-content.ts'

/** The word that reports have in common, however they say the rest. */
const statusWords: Record<MeasureStatus, string> = {
  done: 'splněn',
  ongoing: 'plněn',
  partial: 'částečně',
  'not-done': 'neplněn',
}

const one = (text: string | null): string[] => (text === null || text === '' ? [] : [text])

function measureFields(measure: KeyedMeasure): ItemField[] {
  return [
    { name: 'number', label: 'Číslo', parts: one(measure.number) },
    { name: 'name', label: 'Opatření', parts: one(measure.name) },
    { name: 'indicator', label: 'Indikátor', parts: one(measure.indicator) },
    { name: 'deadline', label: 'Termín', parts: one(measure.deadline.text) },
    { name: 'responsible', label: 'Gestor', parts: measure.responsible },
    { name: 'cooperating', label: 'Spolupracuje', parts: measure.cooperating },
    {
      name: 'status',
      label: 'Stav plnění',
      parts: measure.status === null ? [] : [statusLabels[measure.status]],
      search: measure.status === null ? [] : [statusWords[measure.status]],
    },
    { name: 'comment', label: 'Komentář', parts: one(measure.comment) },
  ]
}

export const measureItem = ({ numeral }: Pick<KeyedArea, 'numeral'>, measure: KeyedMeasure): ImportItem => ({
  key: measure.key,
  number: numeral === '' || measure.number === null ? (measure.number ?? '') : measureCode(numeral, measure.number),
  title: measure.name || 'bez názvu',
  status:
    measure.status === null
      ? { label: 'stav neuveden', tone: 'neutral' }
      : { label: statusLabels[measure.status], tone: statusTones[measure.status] },
  fields: measureFields(measure),
  source: measure.source.to > measure.source.from ? measure.source : null,
})

const areaItem = (area: KeyedArea): ImportItem => ({
  ...{ key: area.key, number: area.numeral, title: area.name || 'bez názvu', status: null, source: null },
  fields: [{ name: 'intro', label: 'Úvod', parts: one(area.intro) }],
})

export function findReportItem({ areas }: ReportContent, key: string): ImportItem | undefined {
  for (const area of areas) {
    if (area.key === key) return areaItem(area)
    const measure = area.measures.find((each) => each.key === key)
    if (measure !== undefined) return measureItem(area, measure)
  }
  return undefined
}

export function reportOutline(content: ReportContent): ImportOutline {
  const groups = content.areas.map((area) => ({
    key: area.key,
    number: area.numeral,
    title: area.name || 'bez názvu',
    note: '',
    items: area.measures.map((measure) => measureItem(area, measure)),
  }))
  const counts = countStatuses(measuresIn(content))
  return {
    groups,
    counts: [
      { label: 'Oblasti', value: groups.length },
      { label: 'Opatření', value: counts.total },
      ...measureStatuses.map((status) => ({ label: `Opatření ${statusLabels[status]}`, value: counts[status] })),
      ...(counts['no-data'] > 0 ? [{ label: 'Opatření bez stavu', value: counts['no-data'] }] : []),
    ],
    totals: measureStatuses.map((status): ImportTotal => ({
      label: statusLabels[status],
      counted: counts[status],
      stated: content.statedTotals[status],
    })),
  }
}
