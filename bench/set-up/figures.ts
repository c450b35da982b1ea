export type Bar = { readonly atMost: number } | { readonly atLeast: number }

/** One measured number; without a bar it is information. */
export type Figure = { readonly what: string; readonly value: number; readonly unit: string; readonly bar?: Bar }

export type BenchResult = {
  readonly name: string
  readonly figures: readonly Figure[]
  /** What was left out, or how the figures are to be read. */
  readonly notes?: readonly string[]
  /** Why there are no figures. */
  readonly failure?: string
}

export type Bench = { run(): Promise<BenchResult[]> }

export function isMet({ value, bar }: Figure): boolean | null {
  if (bar === undefined) return null
  return 'atMost' in bar ? value <= bar.atMost : value >= bar.atLeast
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = sorted.length % 2 === 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[middle], sorted[middle]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** The value that a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Results of a part; one that fails says so and leaves the others their figures. */
export async function attempt(name: string, work: () => Promise<BenchResult[]>): Promise<BenchResult[]> {
  try {
    return await work()
  } catch (error) {
    return [{ name, figures: [], failure: error instanceof Error ? error.message : String(error) }]
  }
}
