import { measureStatuses, type MeasureStatus } from './measure.ts'

/** How many measures are in each status; `no-data` are those that nobody has reported on. */
export type StatusCounts = Record<MeasureStatus | 'no-data', number> & { total: number }

/** Totals as a document states them; a status that it does not name is left out. */
export type StatedTotals = Partial<Record<MeasureStatus, number>>

export type TotalsDifference = { status: MeasureStatus; counted: number; stated: number }

/** The only place where statuses are counted: for pages, exports, the check of an import and the publication. */
export function countStatuses(measures: Iterable<{ status: MeasureStatus | null }>): StatusCounts {
  const counts: StatusCounts = { done: 0, ongoing: 0, partial: 0, 'not-done': 0, 'no-data': 0, total: 0 }
  for (const { status } of measures) {
    counts[status ?? 'no-data'] += 1
    counts.total += 1
  }
  return counts
}

/** The counts of all parts together. */
export function sumCounts(parts: readonly StatusCounts[]): StatusCounts {
  const sum = countStatuses([])
  for (const part of parts) for (const key of [...measureStatuses, 'no-data', 'total'] as const) sum[key] += part[key]
  return sum
}

/** Where a report's own sentence says another number than its rows. */
export function totalsDifferences(counts: StatusCounts, stated: StatedTotals | null): TotalsDifference[] {
  if (stated === null) return []
  return measureStatuses.flatMap((status) => {
    const said = stated[status]
    return said === undefined || said === counts[status] ? [] : [{ status, counted: counts[status], stated: said }]
  })
}
