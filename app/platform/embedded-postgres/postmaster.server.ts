import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import { program, type Binaries } from './binaries.server.ts'
import { clusterName } from './folders.server.ts'
import { describeDatabaseFailure } from './database-failure.server.ts'
import { spawnAs, type Owner } from './owner.server.ts'
import { isPostgresProcess, listClusterProcesses, readPostmasterRecord, signal, waitForEnd } from './processes.server.ts'

export type Settings = Record<string, string>

const demonstrationSettings: Settings = {
  shared_buffers: '64MB',
  max_connections: '60',
  max_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  unix_socket_permissions: '0700',
}

const logLimit = 1_000_000
const patienceWithRemains = 5_000

export type Launch = { binaries: Binaries; owner: Owner; data: string; log: string; settings: Settings }

export function launchPostmaster({ binaries, owner, data, log, settings }: Launch): {
  child: ChildProcess
  readLog: () => string
} {
  const all = { ...demonstrationSettings, cluster_name: clusterName(data), ...settings }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const isLong = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logLimit
  const file = openSync(log, isLong ? 'w' : 'a', 0o600)
  const from = statSync(log).size
  // Its own session: Ctrl-C in the terminal must reach us first, not the database under our hands.
  const child = spawnAs(owner, [program(binaries, 'postgres'), '-D', data, ...options], {
    stdio: ['ignore', file, file],
    detached: true,
  })
  child.on('error', () => undefined)
  closeSync(file)
  return { child, readLog: () => readFileSync(log).subarray(from).toString() }
}

/** Waits until the server answers; crash recovery of a large cluster may take minutes, so only its end is a failure. */
export async function waitUntilReady(
  connection: pg.ClientConfig,
  findFailure: () => Error | undefined,
  report: (message: string) => void,
): Promise<void> {
  const started = performance.now()
  let reported = false
  while (!(await answers(connection))) {
    const failure = findFailure()
    if (failure) throw failure
    if (!reported && performance.now() - started > 5_000) {
      report('Databáze se obnovuje po předchozím pádu, chvíli to potrvá.')
      reported = true
    }
    await sleep(15)
  }
}

export function describeEnd(child: ChildProcess, readLog: () => string): StartProblem | undefined {
  const hasEnded = child.exitCode !== null || child.signalCode !== null || child.pid === undefined
  return hasEnded ? new StartProblem(describeDatabaseFailure(readLog(), child.signalCode ?? child.exitCode)) : undefined
}

/** Clears the way after a crash; true when a living server of this folder was found. */
export async function findLivingPostmaster(data: string): Promise<boolean> {
  const name = clusterName(data)
  const started = performance.now()
  for (;;) {
    const record = readPostmasterRecord(data)
    const processes = listClusterProcesses(name)
    if (record && processes.includes(record.pid)) return true
    if (processes.length === 0) {
      if (record) discardForeignRecord(data, record.pid, record.data)
      return false
    }
    // A server that is just starting has written no record yet; remains whose main process or folder is gone must not go on.
    const areRemains = !existsSync(data) || performance.now() - started > patienceWithRemains
    if (areRemains) for (const pid of processes) signal(pid, 'SIGKILL')
    await sleep(20)
  }
}

/** Fast shutdown: rolls back what is open and ends; harsher means only when the server does not obey. */
export async function stopPostmaster(binaries: Binaries, owner: Owner, data: string): Promise<void> {
  const name = clusterName(data)
  const record = readPostmasterRecord(data)
  if (process.platform === 'win32') {
    const child = spawnAs(owner, [program(binaries, 'pg_ctl'), 'stop', '-m', 'fast', '-D', data], { stdio: 'ignore' })
    await new Promise((resolve) => child.once('close', resolve))
    return
  }
  for (const [signalName, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (record && listClusterProcesses(name).includes(record.pid)) signal(record.pid, signalName)
    if (await waitForEnd(name, patience)) return
  }
  for (const pid of listClusterProcesses(name)) signal(pid, 'SIGKILL')
  await waitForEnd(name, 5_000)
}

/** After a restart of the machine the recorded number may belong to anything; PostgreSQL would take it for its predecessor and refuse. */
function discardForeignRecord(data: string, pid: number, recordedFolder: string): void {
  const isOurPath = recordedFolder === data
  const isCopied = !isOurPath && readPostmasterRecord(recordedFolder)?.pid === pid
  if (isPostgresProcess(pid) && !isOurPath && !isCopied) {
    throw new StartProblem(
      `Nad složkou ${data} běží databáze spuštěná odjinud (proces ${String(pid)}). Ukončete ji příkazem kill -INT ${String(pid)}.`,
    )
  }
  // For a dead process the record stays: PostgreSQL checks its shared memory by it and then removes it itself.
  if (isAlive(pid)) rmSync(path.join(data, 'postmaster.pid'), { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function answers(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
