import { DataTable, type DataColumn } from '#app/ui/index.ts'
import type { StatusCounts } from '../measures/count-statuses.rules.ts'
import { statusLabels } from '../measures/measure.labels.ts'
import { statusKeys } from './measure-filter.rules.ts'
import type { AreaCounts } from './strategy-messages.rules.ts'
import { areaHref } from './strategy.hrefs.ts'

/** Counts of each area by status, in the order of the strategy, with totals. */
export function AreaTable({
  slug,
  areas,
  counts,
  asOf,
}: {
  slug: string
  areas: readonly AreaCounts[]
  counts: StatusCounts
  asOf: string | null
}) {
  const shown = statusKeys.filter((key) => key !== 'no-data' || counts[key] > 0)
  const columns: DataColumn<AreaCounts>[] = [
    { key: 'name', header: 'Oblast', cell: ({ numeral, name }) => `${numeral}. ${name}` },
    ...shown.map((key) => ({
      key,
      header: statusLabels[key],
      number: true,
      cell: (area: AreaCounts) => area.counts[key],
      total: counts[key],
    })),
    { key: 'total', header: 'celkem', number: true, cell: (area) => area.counts.total, total: counts.total },
  ]
  return (
    <DataTable
      caption="Opatření podle oblasti a stavu"
      captionHidden
      columns={columns}
      rows={areas}
      rowKey={({ numeral }) => numeral}
      rowHref={({ numeral }) => areaHref(slug, numeral, asOf)}
    />
  )
}
