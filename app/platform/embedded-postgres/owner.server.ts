import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process'
import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartProblem } from '#app/platform/start-problem.server.ts'

export type OwnerKind = 'direct' | 'user-namespace' | 'nobody'

/** The system account under which PostgreSQL runs; it refuses to run as root. */
export type Owner = {
  kind: OwnerKind
  /** Owner of the files on the disk as this process sees it; undefined where it is simply this user. */
  files?: { uid: number; gid: number }
  prefix: string[]
  credentials: { uid?: number; gid?: number }
}

const namespacePrefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000']

// PG* variables of the person would change the server; LC_ALL keeps its messages in English, in which we recognise them.
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

export function chooseOwner(wanted?: OwnerKind): Owner {
  const isRoot = process.getuid?.() === 0
  if (!isRoot) return { kind: 'direct', prefix: [], credentials: {} }
  if (wanted !== 'nobody' && succeeds([...namespacePrefix, 'true'])) {
    return { kind: 'user-namespace', files: { uid: 0, gid: 0 }, prefix: namespacePrefix, credentials: {} }
  }
  const nobody = findAccount('nobody') ?? { uid: 65_534, gid: 65_534 }
  if (!succeeds(['true'], nobody)) {
    throw new StartProblem('PostgreSQL nesmí běžet jako root a účet «nobody» nelze použít. Spusťte Oporu jako běžný uživatel.')
  }
  return { kind: 'nobody', files: nobody, prefix: [], credentials: nobody }
}

export function spawnAs(owner: Owner, command: string[], options: { stdio: StdioOptions; detached?: boolean }): ChildProcess {
  const [program = '', ...args] = [...owner.prefix, ...command]
  return spawn(program, args, { ...owner.credentials, ...options, cwd: '/', env: environment })
}

export function canReach(owner: Owner, target: string, right: 'read' | 'write' | 'traverse'): boolean {
  if (owner.kind === 'direct') return true
  const flag = { read: '-r', write: '-w', traverse: '-x' }[right]
  return succeeds([...owner.prefix, 'test', flag, target], owner.credentials)
}

/** Another way of running (namespace then, nobody now) left the files with another owner; root can hand them over. */
export function handOver(owner: Owner, folder: string): void {
  const { files } = owner
  if (!files || statSync(folder).uid === files.uid) return
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(path.join(folder, entry), files.uid, files.gid)
  }
  // The folder last: handing over that was cut short starts again.
  chownSync(folder, files.uid, files.gid)
}

function findAccount(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((candidate) => candidate.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function succeeds([program = '', ...args]: string[], credentials: { uid?: number; gid?: number } = {}): boolean {
  return spawnSync(program, args, { ...credentials, stdio: 'ignore', cwd: '/', env: environment }).status === 0
}
