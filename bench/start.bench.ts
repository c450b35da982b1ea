import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { projectRoot } from '#app/platform/root.server.ts'
import { median, type BenchResult } from './set-up/figures.ts'
import { get } from './set-up/site.ts'

const SECOND_STARTS = 3
const LONGEST_START_MS = 240_000

const leftOut = new Set(['node_modules', 'build', 'data', '.git', '.react-router', 'coverage'])

/** A checkout as it comes, with its packages already downloaded. */
async function copyCheckout(to: string): Promise<void> {
  await cp(projectRoot, to, { recursive: true, filter: (from) => !leftOut.has(path.basename(from)) })
  for (const folder of ['.', 'runtime'])
    await symlink(path.join(projectRoot, folder, 'node_modules'), path.join(to, folder, 'node_modules'), 'junction')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function announced(child: ChildProcess): Promise<void> {
  let output = ''
  const ended = once(child, 'exit').then(() => {
    throw new Error(`Opora ended instead of starting: ${output.slice(-2_000)}`)
  })
  const running = new Promise<void>((resolve) => {
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Opora běží:')) resolve()
    })
  })
  await Promise.race([running, ended])
}

type Start = { toFirstPage: number; toStop: number }

/** `npm start` until the first page has been read, then Ctrl-C until everything has ended. */
async function startOnce(checkout: string, folder: string): Promise<Start> {
  const port = await freePort()
  const environment = {
    PORT: String(port),
    OPORA_DATA: path.join(folder, 'data'),
    NODE_COMPILE_CACHE: path.join(folder, 'compiled'),
  }
  const started = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: checkout,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, to which Ctrl-C goes as in a terminal.
    detached: true,
  })
  const interrupt = (signal: NodeJS.Signals) => process.kill(-(child.pid ?? 0), signal)
  const force = setTimeout(() => interrupt('SIGKILL'), LONGEST_START_MS)
  await announced(child)
  const { status } = await get(`http://127.0.0.1:${port}/`)
  if (status !== 200) throw new Error(`The first page answered ${status}`)
  const toFirstPage = (performance.now() - started) / 1000
  const asked = performance.now()
  const ended = once(child, 'exit')
  interrupt('SIGINT')
  await ended
  clearTimeout(force)
  return { toFirstPage, toStop: (performance.now() - asked) / 1000 }
}

/** Times of `npm start` in a copy of this checkout: nothing built, no data, nothing compiled before, packages present. */
export async function run(): Promise<BenchResult[]> {
  const name = 'npm start'
  if (process.platform === 'win32')
    return [{ name, figures: [], notes: ['Not measured on Windows: Ctrl-C cannot be sent there.'] }]
  const folder = await mkdtemp(path.join(os.tmpdir(), 'opora-start-'))
  const checkout = path.join(folder, 'opora')
  try {
    await copyCheckout(checkout)
    const first = await startOnce(checkout, folder)
    const next: Start[] = []
    for (let time = 0; time < SECOND_STARTS; time += 1) next.push(await startOnce(checkout, folder))
    return [
      {
        name,
        figures: [
          {
            what: 'first start to the first page, without the download',
            value: first.toFirstPage,
            unit: 's',
            bar: { atMost: 90 },
          },
          {
            what: 'second start to the first page',
            value: median(next.map(({ toFirstPage }) => toFirstPage)),
            unit: 's',
            bar: { atMost: 5 },
          },
          { what: 'Ctrl-C to the end of everything', value: median(next.map(({ toStop }) => toStop)), unit: 's' },
        ],
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
