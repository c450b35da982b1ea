import { roundShare } from '#app/ui/charts/bar-chart.tsx'
import { ChartFrame, type ChartTexts } from '#app/ui/charts/chart-frame.tsx'
import { sumCounts, type StatusCounts } from '../measures/count-statuses.rules.ts'
import { statusLabels, type StatusKey } from '../measures/measure.labels.ts'
import { statusKeys } from './measure-filter.rules.ts'
import { goodCount } from './strategy-messages.rules.ts'

export type StatusRow = { label: string; href?: string; counts: StatusCounts }

export type StatusChartProps = ChartTexts & {
  labelHeader: string
  rows: readonly StatusRow[]
  /** Where the words under the bars lead. */
  statusHref?: (status: StatusKey) => string
  /** Rows are parts of one whole; false where they are the same measures at several times. */
  summed?: boolean
}

// Dark to light as it goes well, amber where it goes by halves, red where it does not go: told apart by lightness too.
const fills: Record<StatusKey, string> = {
  done: 'var(--chart-1)',
  ongoing: 'var(--chart-2)',
  partial: 'var(--chart-3)',
  'not-done': 'var(--danger)',
  'no-data': 'var(--chart-4)',
}
const onDark: readonly StatusKey[] = ['done', 'not-done']
const narrowestLabelled = 5

/** Measures by status: a bar for each row, as long as the row has measures, with the numbers in it. */
export function StatusChart({ title, subtitle, labelHeader, rows, statusHref, summed = true }: StatusChartProps) {
  const present = statusKeys.filter((key) => rows.some((row) => row.counts[key] > 0))
  const longest = Math.max(1, ...rows.map((row) => row.counts.total))
  const table = {
    columns: [labelHeader, ...present.map((key) => statusLabels[key]), 'celkem'],
    rows: [
      ...rows,
      ...(summed && rows.length > 1 ? [{ label: 'celkem', counts: sumCounts(rows.map((row) => row.counts)) }] : []),
    ].map(({ label, counts }) => [label, ...present.map((key) => String(counts[key])), String(counts.total)]),
  }
  return (
    <ChartFrame title={title} subtitle={subtitle} table={table}>
      {rows.length === 1 ? (
        rows.map((row) => <StatusBar key={row.label} counts={row.counts} longest={longest} />)
      ) : (
        <StatusBars rows={rows} longest={longest} />
      )}
      <ul className="parts">
        {present.map((key) => (
          <li key={key}>
            <svg width="12" height="12" aria-hidden="true">
              <rect fill={fills[key]} width="12" height="12" rx="2" />
            </svg>
            {statusHref ? <a href={statusHref(key)}>{statusLabels[key]}</a> : statusLabels[key]}
            {summed && <b> {sumCounts(rows.map((row) => row.counts))[key]}</b>}
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

function StatusBars({ rows, longest }: { rows: readonly StatusRow[]; longest: number }) {
  return (
    <ul className="bars">
      {rows.map(({ label, href, counts }) => (
        <li key={label}>
          <span className="bar-label">{href ? <a href={href}>{label}</a> : label}</span>
          <span className="bar-box">
            <StatusBar counts={counts} longest={longest} />
          </span>
          <span className="number">
            {goodCount(counts)}/{counts.total}
          </span>
        </li>
      ))}
    </ul>
  )
}

function StatusBar({ counts, longest }: { counts: StatusCounts; longest: number }) {
  return (
    <svg width="100%" height="32" aria-hidden="true">
      {placeStatuses(counts, longest).map(({ key, from, width }, index) => (
        <g key={key}>
          <rect fill={fills[key]} x={`${from}%`} y="4" width={`${width}%`} height="24" />
          {index > 0 && <line className="part-gap" x1={`${from}%`} x2={`${from}%`} y1="4" y2="28" />}
          {width >= narrowestLabelled && (
            <text
              className={onDark.includes(key) ? 'bar-text bar-text-1' : 'bar-text'}
              x={`${roundShare(from + width / 2)}%`}
              y="21"
              textAnchor="middle"
            >
              {counts[key]}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** Parts of a bar in percent of the longest one; statuses that nobody has are left out. */
function placeStatuses(counts: StatusCounts, longest: number): { key: StatusKey; from: number; width: number }[] {
  let before = 0
  return statusKeys.flatMap((key) => {
    if (counts[key] === 0) return []
    const from = roundShare((before / longest) * 100)
    before += counts[key]
    return [{ key, from, width: roundShare((counts[key] / longest) * 100) }]
  })
}
