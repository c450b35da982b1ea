import { roundShare } from './bar-chart.tsx'
import { ChartFrame, type ChartTexts } from './chart-frame.tsx'

export type Series = {
  label: string
  /** One value for each time; undefined is a gap. */
  values: readonly (number | undefined)[]
}

/** At most three series, the first is the message. */
export type LineChartProps = ChartTexts & {
  timeHeader: string
  times: readonly string[]
  series: readonly Series[]
  format: (value: number) => string
}

const top = 28
const height = 180
const left = 12
const right = 94
const mostTimeLabels = 6

/** Percent along the width, pixels down: text keeps its size on every screen. */
export function LineChart({ title, subtitle, timeHeader, times, series, format }: LineChartProps) {
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined))
  const ticks = niceTicks(Math.max(...values, 0))
  const highest = ticks.at(-1) ?? 1
  const x = (index: number) => roundShare(left + (times.length > 1 ? index / (times.length - 1) : 0.5) * (right - left))
  const y = (value: number) => roundShare(top + height * (1 - value / highest))
  const table = {
    columns: [timeHeader, ...series.map((one) => one.label)],
    rows: times.map((time, index) => [time, ...series.map((one) => say(one.values[index], format))]),
  }
  return (
    <ChartFrame title={title} subtitle={subtitle} table={table}>
      <svg width="100%" height={top + height + 30} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={tick === 0 ? 'base-line' : 'grid-line'} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text x="0" y={y(tick) - 5}>
              {format(tick)}
            </text>
          </g>
        ))}
        {times.map(
          (time, index) =>
            isLabelled(index, times.length) && (
              <text key={time} x={`${x(index)}%`} y={top + height + 20} textAnchor="middle">
                {time}
              </text>
            ),
        )}
        <svg width="100%" height={top + height} viewBox={`0 0 100 ${top + height}`} preserveAspectRatio="none">
          {series.map((one, index) => (
            <path key={one.label} className={`line line-${index + 1}`} d={linePath(one.values, x, y)} />
          ))}
        </svg>
        {series.map((one, index) => (
          <LineEnd key={one.label} series={one} order={index} below={isLowest(series, index)} place={{ x, y, format }} />
        ))}
      </svg>
    </ChartFrame>
  )
}

type Place = { x: (index: number) => number; y: (value: number) => number; format: (value: number) => string }

function LineEnd({ series, order, below, place }: { series: Series; order: number; below: boolean; place: Place }) {
  const last = series.values.length - 1
  const value = series.values[last]
  if (value === undefined) return null
  const tone = order === 0 ? '' : `-${order + 1}`
  return (
    <>
      <circle className={`dot${tone}`} cx={`${place.x(last)}%`} cy={place.y(value)} r="4" />
      <text
        className={`line-label line-label${tone || '-1'}`}
        x={`${place.x(last)}%`}
        y={place.y(value) + (below ? 22 : -11)}
        textAnchor="end"
        dx="8"
      >
        {series.label} {place.format(value)}
      </text>
    </>
  )
}

/** Counted from the end, so that the last time always has its label. */
function isLabelled(index: number, count: number): boolean {
  return (count - 1 - index) % Math.ceil(count / mostTimeLabels) === 0
}

function isLowest(series: readonly Series[], index: number): boolean {
  const ends = series.map((one) => one.values.at(-1) ?? Infinity)
  return series.length > 1 && ends[index] === Math.min(...ends)
}

function linePath(values: readonly (number | undefined)[], x: Place['x'], y: Place['y']): string {
  let drawing = false
  return values
    .map((value, index) => {
      if (value === undefined) {
        drawing = false
        return ''
      }
      const command = drawing ? 'L' : 'M'
      drawing = true
      return `${command}${x(index)} ${y(value)}`
    })
    .join('')
}

function say(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? 'neznámo' : format(value)
}

/** Three to five round steps from zero. */
export function niceTicks(highest: number): number[] {
  if (highest <= 0) return [0, 1]
  const rough = highest / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough
  const count = Math.ceil(highest / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}
