import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { renderPdf, stopPdfProcess } from '#app/platform/documents/render-pdf.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import { makeLargeDocument } from '../scripts/make-documents/large-documents.ts'
import { toDescription } from '../scripts/make-documents/to-description.ts'
import { toDocx } from '../scripts/make-documents/to-docx.ts'
import { attempt, median, type BenchResult, type Figure } from './set-up/figures.ts'

type Kind = 'plan' | 'strategy'
type Outcome = { file: string; kind: Kind; seconds: number; processor: number; records: number }

const TIMES = 5
const PAGES = 200
const samples = path.join(projectRoot, '../shared/samples')
const realDocuments: { file: string; kind: Kind }[] = [
  { file: '000_648409aa15463fce.txt', kind: 'plan' },
  { file: '004_4b8929d4c75902ac.txt', kind: 'strategy' },
]

function recordsIn(json: string): number {
  const result = JSON.parse(json) as { cards?: unknown[]; areas?: { measures: unknown[] }[] }
  return result.cards?.length ?? result.areas?.flatMap(({ measures }) => measures).length ?? 0
}

/** The whole command as a person runs it: a new process, reading, recognising, writing JSON. */
async function importOnce(file: string, kind: Kind): Promise<Outcome> {
  const started = performance.now()
  const telling = ['--import', path.join(import.meta.dirname, 'set-up/tell-processor-time.ts')]
  const command = [path.join(projectRoot, 'app/cli/opora.ts'), 'import-document', file, '--kind', kind, '--json']
  const child = spawn(process.execPath, [...telling, ...command], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const texts = ['', '', '']
  for (const [index, stream] of child.stdio.slice(1).entries())
    if (stream && 'read' in stream)
      stream.on('data', (chunk: Buffer) => (texts[index] = `${texts[index] ?? ''}${chunk.toString()}`))
  const [code] = (await once(child, 'close')) as [number | null]
  const [output = '', complaint = '', processor = ''] = texts
  const name = path.basename(file)
  if (code !== 0) throw new Error(`${name}: ${complaint.trim().slice(-500)}`)
  const seconds = (performance.now() - started) / 1000
  return { file: name, kind, seconds, processor: Number(processor) / 1e6, records: recordsIn(output) }
}

async function importOften(file: string, kind: Kind, times: number): Promise<Outcome> {
  const outcomes: Outcome[] = []
  for (let time = 0; time < times; time += 1) outcomes.push(await importOnce(file, kind))
  const of = (key: 'seconds' | 'processor') => median(outcomes.map((outcome) => outcome[key]))
  return {
    file: path.basename(file),
    kind,
    seconds: of('seconds'),
    processor: of('processor'),
    records: outcomes[0]?.records ?? 0,
  }
}

function figuresOf({ file, kind, seconds, processor, records }: Outcome, most: number): Figure[] {
  const what = `${file} (${records} ${kind === 'plan' ? 'cards' : 'measures'})`
  return [
    { what, value: seconds, unit: 's', bar: { atMost: most } },
    { what: '  of it processor time', value: processor, unit: 's' },
  ]
}

async function realOnes(): Promise<BenchResult> {
  const name = 'import-document of the real documents'
  const present = realDocuments.filter(({ file }) => existsSync(path.join(samples, file)))
  const figures: Figure[] = []
  for (const { file, kind } of present) figures.push(...figuresOf(await importOften(path.join(samples, file), kind, TIMES), 1))
  return {
    name,
    figures,
    notes: present.length < realDocuments.length ? ['Skipped: the samples are not beside this checkout.'] : [],
  }
}

/** Of all look-alikes of one form only the slowest is told. */
async function lookAlikes(): Promise<BenchResult> {
  const folder = path.join(projectRoot, 'tests/documents/generated')
  const outcomes: Outcome[] = []
  for (const file of (await readdir(folder)).toSorted())
    outcomes.push(await importOften(path.join(folder, file), file.startsWith('plan') ? 'plan' : 'strategy', 3))
  const byForm = [...Map.groupBy(outcomes, ({ file }) => path.extname(file))].toSorted(([a], [b]) => a.localeCompare(b))
  const figures = byForm.flatMap(([form, own]) => {
    const slowest = own.toSorted((a, b) => b.seconds - a.seconds)[0]
    const typical = {
      what: `the middle one of ${own.length} ${form}`,
      value: median(own.map(({ seconds }) => seconds)),
      unit: 's',
    }
    return slowest === undefined ? [] : [typical, ...figuresOf({ ...slowest, file: `the slowest, ${slowest.file}` }, 1)]
  })
  return { name: 'import-document of the look-alike documents', figures }
}

async function largeOnes(): Promise<BenchResult> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'opora-import-'))
  try {
    const figures: Figure[] = []
    for (const kind of ['plan', 'strategy'] as const) {
      const { paper } = makeLargeDocument(kind, PAGES)
      const files = {
        [`${kind}-${PAGES}-pages.docx`]: await toDocx(paper),
        [`${kind}-${PAGES}-pages.pdf`]: await renderPdf(toDescription(paper)),
      }
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(folder, name)
        await writeFile(file, content)
        figures.push(...figuresOf(await importOnce(file, kind), 10))
      }
    }
    return { name: `import-document of ${PAGES} pages`, figures }
  } finally {
    stopPdfProcess()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The command that turns documents into records, over real, look-alike and long documents. */
export async function run(): Promise<BenchResult[]> {
  return [
    ...(await attempt('real documents', async () => [await realOnes()])),
    ...(await attempt('look-alike documents', async () => [await lookAlikes()])),
    ...(await attempt('long documents', async () => [await largeOnes()])),
  ]
}
