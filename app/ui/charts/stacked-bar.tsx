import { roundShare } from './bar-chart.tsx'
import { ChartFrame, type ChartTexts } from './chart-frame.tsx'

export type Part = { label: string; value: number; text: string; href?: string | undefined }

/** At most five parts; order of parts is the order of colours. */
export type StackedBarProps = ChartTexts & { labelHeader: string; valueHeader: string; parts: readonly Part[] }

const narrowestLabelled = 9

/** Part to whole as one bar. */
export function StackedBar({ title, subtitle, labelHeader, valueHeader, parts }: StackedBarProps) {
  const table = { columns: [labelHeader, valueHeader], rows: parts.map((part) => [part.label, part.text]) }
  return (
    <ChartFrame title={title} subtitle={subtitle} table={table}>
      <svg width="100%" height="32" aria-hidden="true">
        {placeParts(parts).map(({ part, from, width }, index) => (
          <g key={part.label}>
            <rect className={barClass(index)} x={`${from}%`} width={`${width}%`} height="32" />
            {index > 0 && <line className="part-gap" x1={`${from}%`} x2={`${from}%`} y1="0" y2="32" />}
            {width >= narrowestLabelled && (
              <text className={`bar-text bar-text-${index + 1}`} x={`${from}%`} dx="8" y="21">
                {part.text}
              </text>
            )}
          </g>
        ))}
      </svg>
      <ul className="parts">
        {parts.map((part, index) => (
          <li key={part.label}>
            <svg width="12" height="12" aria-hidden="true">
              <rect className={barClass(index)} width="12" height="12" rx="2" />
            </svg>
            {part.href ? <a href={part.href}>{part.label}</a> : part.label} <b>{part.text}</b>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

function barClass(index: number): string {
  return index === 0 ? 'bar' : `bar-${index + 1}`
}

export function placeParts(parts: readonly Part[]): { part: Part; from: number; width: number }[] {
  const total = parts.reduce((sum, part) => sum + part.value, 0) || 1
  let before = 0
  return parts.map((part) => {
    const from = roundShare((before / total) * 100)
    before += part.value
    return { part, from, width: roundShare((part.value / total) * 100) }
  })
}
