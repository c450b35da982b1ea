import { readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { calibrate } from './set-up/calibration.ts'
import { attempt, type Bench, type BenchResult } from './set-up/figures.ts'
import { asTable } from './set-up/table.ts'

const SUFFIX = '.bench.ts'

async function listBenches(wanted: readonly string[]): Promise<string[]> {
  const names = (await readdir(import.meta.dirname))
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
  const unknown = wanted.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
  return names.filter((name) => wanted.length === 0 || wanted.includes(name)).toSorted()
}

function runBench(name: string): Promise<BenchResult[]> {
  process.stderr.write(`${name} …\n`)
  return attempt(name, async () => ((await import(path.join(import.meta.dirname, name + SUFFIX))) as Bench).run())
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
const calibration = [calibrate()]
const results: BenchResult[] = []
for (const name of await listBenches(positionals)) {
  results.push(...(await runBench(name)))
  calibration.push(calibrate())
}
const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor'
const machine = {
  cores: os.availableParallelism(),
  cpu,
  gibibytes: Math.round(os.totalmem() / 2 ** 30),
  node: process.versions.node,
}
process.stdout.write(
  values.json ? `${JSON.stringify({ machine, calibration, results }, null, 2)}\n` : asTable({ machine, calibration, results }),
)
