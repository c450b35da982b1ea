import { isMet, median, type Bar, type BenchResult, type Figure } from './figures.ts'

type Report = {
  machine: { cores: number; cpu: string; gibibytes: number; node: string }
  /** milliseconds of the calibration loop before, between and after the benches */
  calibration: readonly number[]
  results: readonly BenchResult[]
}

const digitsOf = (value: number): number =>
  Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2
const numberText = (value: number): string => (Number.isNaN(value) ? '?' : value.toFixed(digitsOf(value)))

const barText = (bar: Bar | undefined): string =>
  bar === undefined ? '' : 'atMost' in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`

const verdict = (figure: Figure): string => ({ true: '✓ met', false: '✗ not met', null: '' })[`${isMet(figure)}`]

function rowsOf({ name, figures, notes = [], failure }: BenchResult): string[][] {
  return [
    [name],
    ...figures.map((figure) => {
      const value = `${numberText(figure.value)} ${figure.unit}`
      return [`  ${figure.what}`, value, barText(figure.bar), verdict(figure)]
    }),
    ...notes.map((note) => [`  ${note}`]),
    ...(failure === undefined ? [] : [[`  ✗ could not be measured: ${failure}`]]),
  ]
}

/** One table of everything that was measured, for people. */
export function asTable({ machine, calibration, results }: Report): string {
  const rows = [['What', 'Figure', 'Bar', ''], ...results.flatMap(rowsOf)]
  const whole = rows.filter((row) => row.length > 1)
  const [first = 0, second = 0, third = 0] = [0, 1, 2].map((column) => Math.max(...whole.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map(([what = '', value, bar = '', met = '']) =>
    value === undefined ? what : `${what.padEnd(first)}  ${value.padStart(second)}  ${bar.padStart(third)}  ${met}`.trimEnd(),
  )
  const judged = results.flatMap(({ figures }) => figures).filter(({ bar }) => bar !== undefined)
  const missed = results.flatMap(({ name, figures }) =>
    figures.filter((figure) => isMet(figure) === false).map(({ what }) => `${name}: ${what}`),
  )
  const failed = results.filter(({ failure }) => failure !== undefined).map(({ name }) => name)
  const [least, most] = [Math.min(...calibration), Math.max(...calibration)]
  return [
    `${machine.cores} cores (${machine.cpu}), ${machine.gibibytes} GiB, Node ${machine.node}`,
    `Calibration loop: ${median(calibration).toFixed(0)} ms (${least.toFixed(0)}–${most.toFixed(0)} during the run). Seconds on another machine: multiply by its loop ÷ this one.`,
    '',
    ...lines,
    '',
    failed.length === 0 ? 'Everything was measured.' : `NOT MEASURED: ${failed.join('; ')}.`,
    missed.length === 0
      ? `All ${judged.length} bars that were measured are met.`
      : [`${missed.length} of ${judged.length} bars NOT MET:`, ...missed].join('\n  ✗ '),
    '',
  ].join('\n')
}
