import { ChartFrame, type ChartTexts } from './chart-frame.tsx'

export type Bar = {
  label: string
  value: number
  /** The value as people read it: «0,890», «68». */
  text: string
  href?: string | undefined
  /** Context, not the message. */
  quiet?: boolean
}

export type BarChartProps = ChartTexts & {
  labelHeader: string
  valueHeader: string
  bars: readonly Bar[]
  /** A dashed line through all bars, e.g. the region's mean. */
  mean?: { label: string; value: number; text: string } | undefined
}

/** Horizontal bars from zero; words and numbers are text beside them, so that they wrap and can be copied. */
export function BarChart({ title, subtitle, labelHeader, valueHeader, bars, mean }: BarChartProps) {
  const longest = Math.max(...bars.map((bar) => bar.value), mean?.value ?? 0) || 1
  const share = (value: number) => `${roundShare((value / longest) * 100)}%`
  const rows = bars.map((bar) => [bar.label, bar.text])
  if (mean) rows.push([mean.label, mean.text])
  return (
    <ChartFrame title={title} subtitle={subtitle} table={{ columns: [labelHeader, valueHeader], rows }}>
      <ul className="bars">
        {bars.map((bar) => (
          <li key={bar.label}>
            <span className="bar-label">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</span>
            <span className="bar-box">
              <svg width="100%" height="32" aria-hidden="true">
                <rect
                  className={bar.quiet ? 'bar-quiet' : 'bar'}
                  y="50%"
                  transform="translate(0 -11)"
                  width={share(bar.value)}
                  height="22"
                  rx="2"
                />
                {mean && <MeanLine x={share(mean.value)} />}
              </svg>
            </span>
            <span className="number">{bar.text}</span>
          </li>
        ))}
      </ul>
      {mean && (
        <p className="small">
          Čárkovaně {mean.label}: {mean.text}
        </p>
      )}
    </ChartFrame>
  )
}

function MeanLine({ x }: { x: string }) {
  return (
    <>
      <line className="mean-halo" x1={x} x2={x} y1="0" y2="100%" />
      <line className="mean-line" x1={x} x2={x} y1="0" y2="100%" />
    </>
  )
}

export function roundShare(value: number): number {
  return Math.round(value * 100) / 100
}
