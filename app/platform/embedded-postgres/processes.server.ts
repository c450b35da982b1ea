import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What PostgreSQL writes of itself into its data folder. */
export type PostmasterRecord = { pid: number; data: string; port: number; socketFolder: string }

export function readPostmasterRecord(data: string): PostmasterRecord | undefined {
  const [pid, folder = '', , port, socketFolder = ''] = readLines(path.join(data, 'postmaster.pid'))
  return pid ? { pid: Number(pid), data: folder, port: Number(port ?? 0), socketFolder } : undefined
}

/** Every process of a cluster carries the cluster's name in its command line: the main one as an option, the others in their title. */
export function listClusterProcesses(clusterName: string): number[] {
  return listCommands()
    .filter(({ command }) => isPostgres(command) && command.includes(clusterName))
    .map(({ pid }) => pid)
}

export function isPostgresProcess(pid: number): boolean {
  return listCommands().some((process) => process.pid === pid && isPostgres(process.command))
}

export async function waitForEnd(clusterName: string, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (listClusterProcesses(clusterName).length > 0) {
    if (performance.now() > end) return false
    await sleep(20)
  }
  return true
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended meanwhile, which is what the signal was for.
  }
}

function isPostgres(command: string): boolean {
  return /^(?:unshare |\S*postgres: |.*\/postgres )/.test(command)
}

function listCommands(): { pid: number; command: string }[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), command: readLines(`/proc/${name}/cmdline`).join('\n').replaceAll('\0', ' ') }))
  }
  if (process.platform === 'win32') return []
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
  return stdout.split('\n').map((line) => {
    const [pid = '', ...command] = line.trim().split(' ')
    return { pid: Number(pid), command: command.join(' ') }
  })
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
