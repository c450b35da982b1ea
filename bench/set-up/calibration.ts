import { median } from './figures.ts'

const ROUNDS = 7
const RECORDS = 40_000

/** A fixed piece of work like ours (records to text and back, sorting): what a second of this machine is worth. */
function fixedWork(): number {
  let state = 1
  const records = Array.from({ length: RECORDS }, (_, index) => {
    state = (state * 48_271) % 2_147_483_647
    return { id: index, name: `Karta ${String(state)}`, amount: state }
  })
  const copies = JSON.parse(JSON.stringify(records)) as typeof records
  return copies.toSorted((a, b) => a.name.localeCompare(b.name, 'cs')).length
}

/** Milliseconds of the calibration loop, now. */
export function calibrate(): number {
  fixedWork()
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    fixedWork()
    return performance.now() - started
  })
  return median(times)
}
