import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from '#app/platform/root.server.ts'
import { cores, pinned, type Child } from './child.ts'

export type Load = {
  requestsPerSecond: number
  /** milliseconds */
  p99: number
  /** microseconds of the server's processor time for one request */
  cpuPerRequest: number
}

const CONNECTIONS = 16
const hasWrk = spawnSync('wrk', ['--version'], { stdio: 'ignore' }).error === undefined

function output([program = '', ...args]: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.once('error', reject)
    child.once('close', () => resolve(text))
  })
}

const millisecondsOf = { us: 0.001, ms: 1, s: 1000 }

type Counted = { requests: number; seconds: number; p99: number; failed: number }

function readWrk(text: string): Counted {
  const [, requests = '0', seconds = '0'] = /(\d+) requests in ([\d.]+)s/.exec(text) ?? []
  const [, p99 = '0', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(text) ?? []
  const failed = Number(/Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? 0)
  return { requests: Number(requests), seconds: Number(seconds), p99: Number(p99) * millisecondsOf[unit as 'ms'], failed }
}

function readAutocannon(text: string): Counted {
  const result = JSON.parse(text) as { requests: { total: number }; duration: number; latency: { p99: number }; non2xx: number }
  return { requests: result.requests.total, seconds: result.duration, p99: result.latency.p99, failed: result.non2xx }
}

async function count(url: string, seconds: number, headers: string[]): Promise<Counted> {
  const given = headers.flatMap((header) => ['-H', header])
  if (hasWrk) {
    const options = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency']
    return readWrk(await output(pinned(cores.load, ['wrk', ...options, ...given, url])))
  }
  const program = path.join(projectRoot, 'node_modules/autocannon/autocannon.js')
  const options = ['--json', '-c', String(CONNECTIONS), '-d', String(seconds)]
  const asPairs = given.map((part) => part.replace(': ', '='))
  return readAutocannon(await output(pinned(cores.load, [process.execPath, program, ...options, ...asPairs, url])))
}

/** Asks one address as fast as it answers. Only our own servers on this machine are ever asked. */
export async function load(server: Child, at: { path: string; seconds: number; encoding?: string }): Promise<Load> {
  const before = await server.usage()
  const headers = at.encoding === undefined ? [] : [`Accept-Encoding: ${at.encoding}`]
  const { requests, seconds, p99, failed } = await count(server.url + at.path, at.seconds, headers)
  const after = await server.usage()
  if (requests === 0 || failed > 0) throw new Error(`${at.path}: ${requests} answers, ${failed} of them failed`)
  return { requestsPerSecond: requests / seconds, p99, cpuPerRequest: (after.cpu - before.cpu) / requests }
}
