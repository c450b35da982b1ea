import { describeTable } from '#app/shared/documents/table.ts'
import { statusLabels } from '../measures/measure.labels.ts'
import { countStatuses } from '../measures/count-statuses.rules.ts'
import type { Area } from '../measures/measure.ts'
import type { AreaCounts } from '../public/strategy-messages.rules.ts'

/** Each area with its counts, in the order of the strategy. */
export const countAreas = (areas: readonly Area[]): AreaCounts[] =>
  areas.map(({ numeral, name, measures }) => ({
    numeral,
    name,
    counts: countStatuses(measures.map((measure) => measure.report)),
  }))

export function describeAreas(areas: readonly Area[]) {
  const totals = countStatuses(areas.flatMap((area) => area.measures.map((measure) => measure.report)))
  return describeTable({
    key: 'areas',
    caption: 'Opatření podle oblastí a stavu',
    columns: [
      { key: 'numeral', label: 'Číslo', kind: 'text' },
      { key: 'name', label: 'Oblast', kind: 'text' },
      { key: 'done', label: statusLabels.done, kind: 'integer' },
      { key: 'ongoing', label: statusLabels.ongoing, kind: 'integer' },
      { key: 'partial', label: statusLabels.partial, kind: 'integer' },
      { key: 'not-done', label: statusLabels['not-done'], kind: 'integer' },
      { key: 'no-data', label: statusLabels['no-data'], kind: 'integer' },
      { key: 'total', label: 'celkem', kind: 'integer' },
    ],
    rows: countAreas(areas).map(({ numeral, name, counts }) => ({ numeral, name, ...counts })),
    totals,
  })
}
