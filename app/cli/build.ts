import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findDiskComplaint } from '#app/platform/embedded-postgres/database-failure.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import { StartProblem } from '#app/platform/start-problem.server.ts'

const sources = [
  'app',
  'database',
  'server',
  'public',
  'package.json',
  'package-lock.json',
  'react-router.config.ts',
  'tsconfig.json',
  'vite.config.ts',
]
const stampFile = path.join(projectRoot, 'build', '.opora-stamp')
const lockFile = path.join(projectRoot, 'build', '.opora-lock')

export function isBuilt(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOfSources()
}

/** Builds the pages; its output is shown only when it fails. */
export async function build(signal: AbortSignal): Promise<void> {
  const unlock = await lock()
  try {
    if (isBuilt()) return
    const stamp = stampOfSources()
    rmSync(stampFile, { force: true })
    await runReactRouter(signal)
    writeFileSync(stampFile, stamp)
  } finally {
    unlock()
  }
}

async function runReactRouter(signal: AbortSignal): Promise<void> {
  const script = path.join(projectRoot, 'node_modules', '@react-router', 'dev', 'bin.cjs')
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [script, 'build'], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const outcome = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signalName) => {
      resolve(code ?? signalName ?? 1)
    })
  })
  if (outcome === 0) return
  const complaint = findDiskComplaint(`${output} ${String(outcome)}`)
  throw new StartProblem(complaint ?? `${output.trim()}\nStránky se nepodařilo sestavit (výpis je výše).`)
}

function stampOfSources(): string {
  const hash = createHash('sha256').update(process.version)
  for (const name of sources)
    for (const file of listFiles(name)) hash.update(file).update(readFileSync(path.join(projectRoot, file)))
  return hash.digest('hex')
}

function listFiles(name: string): string[] {
  const place = path.join(projectRoot, name)
  if (!existsSync(place)) return []
  if (path.extname(name) !== '') return [name]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)))
    .sort()
}

/** Two starts at once on a fresh checkout must not both write into build/. */
async function lock(): Promise<() => void> {
  mkdirSync(path.dirname(lockFile), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
      return () => {
        rmSync(lockFile, { force: true })
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      if (!isAlive(Number(readFileSync(lockFile, 'utf8')))) rmSync(lockFile, { force: true })
      else await sleep(200)
    }
  }
}

function isAlive(pid: number): boolean {
  if (!pid || pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
