import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { availableParallelism } from 'node:os'

const canPin = availableParallelism() > 1 && spawnSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' }).status === 0

export const cores = { server: 0, load: 1 }

/** A command on one core, where the system can do it. */
export const pinned = (core: number, command: string[]): string[] =>
  canPin ? ['taskset', '-c', String(core), ...command] : command

export type Usage = {
  /** microseconds of processor time since the start */
  cpu: number
  rss: number
  heapUsed: number
  /** longest time for which nothing else could run, since it was last asked, in milliseconds */
  longestHold: number
}

export type Child = { url: string; usage(): Promise<Usage>; collectGarbage(): Promise<Usage>; stop(): Promise<void> }

type Answer = { url: string } | Usage

async function nextMessage(child: ChildProcess): Promise<Answer> {
  const answered = new AbortController()
  const { signal } = answered
  try {
    const ended = once(child, 'exit', { signal }).then(() => {
      throw new Error('A process of the bench ended before it answered')
    })
    const [answer] = (await Promise.race([once(child, 'message', { signal }), ended])) as [Answer]
    return answer
  } finally {
    answered.abort()
  }
}

/**
 * Starts one of our server scripts on the core of the server; it answers `{ url }` when it listens.
 * With BENCH_PROFILE=folder each of them leaves a profile of its processor time there.
 */
export async function startChild(script: string, options: unknown): Promise<Child> {
  const file = path.join(import.meta.dirname, script)
  const profile = process.env.BENCH_PROFILE
  const flags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`]
  const [program = '', ...args] = pinned(cores.server, [process.execPath, '--expose-gc', ...flags, file])
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env })
  let complaints = ''
  // Requests are logged as in production; the text is read and only its end is kept.
  child.stderr?.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-4_000)))
  child.send({ options })
  const first = await nextMessage(child).catch((error: unknown) => {
    throw new Error(`${script}: ${complaints}`, { cause: error })
  })
  const ask = async (question: 'usage' | 'garbage'): Promise<Usage> => {
    child.send({ question })
    const answer = await nextMessage(child)
    if ('url' in answer) throw new Error('A process of the bench answered something else')
    return answer
  }
  return {
    url: 'url' in first ? first.url : '',
    usage: () => ask('usage'),
    collectGarbage: () => ask('garbage'),
    async stop() {
      const ended = once(child, 'exit')
      child.disconnect()
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(force)
    },
  }
}
