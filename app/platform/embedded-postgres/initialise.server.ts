import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import { describeDatabaseFailure } from './database-failure.server.ts'
import { program, type Binaries } from './binaries.server.ts'
import { canReach, spawnAs, type Owner } from './owner.server.ts'

export const databaseUser = 'opora'

export function isInitialised(data: string): boolean {
  return existsSync(path.join(data, 'PG_VERSION'))
}

/** Creates the cluster aside and moves it into place whole, so that a start that was cut short leaves nothing half made. */
export async function initialiseCluster(binaries: Binaries, owner: Owner, data: string, password?: string): Promise<void> {
  if (existsSync(data) && readdirSync(data).length > 0) {
    throw new StartProblem(
      `Složka ${data} není databáze PostgreSQL. Přesuňte ji jinam, nebo zvolte jinou složku proměnnou OPORA_DATA.`,
    )
  }
  const temporary = `${data}.init-${randomBytes(4).toString('hex')}`
  mkdirSync(temporary, { mode: 0o700 })
  if (owner.files) chownSync(temporary, owner.files.uid, owner.files.gid)
  if (!canReach(owner, temporary, 'write'))
    throw new StartProblem(`Do složky ${path.dirname(data)} databáze nemůže zapisovat. Povolte jí zápis.`)
  try {
    await runInitdb(binaries, owner, temporary, password)
    renameSync(temporary, data)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    // Two first starts at once: the other one was quicker and its cluster is as good.
    if (!isInitialised(data)) throw error
  }
}

/** Only the holder of the application's lock may call this: nobody else can then be creating the cluster. */
export function removeUnfinished(data: string): void {
  const parent = path.dirname(data)
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(`${path.basename(data)}.init-`))) {
    rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 3 })
  }
}

async function runInitdb(binaries: Binaries, owner: Owner, data: string, password: string | undefined): Promise<void> {
  const args = ['-D', data, '-U', databaseUser, '--encoding=UTF8', '--locale=C', '--data-checksums']
  const passwordFile = `${data}.password`
  if (password) writeFileSync(passwordFile, password, { mode: 0o600 })
  const authentication = password
    ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    : ['--auth-local=trust', '--auth-host=scram-sha-256']
  try {
    const child = spawnAs(owner, [program(binaries, 'initdb'), ...args, ...authentication], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let output = ''
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const outcome = await new Promise<number | string | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signalName) => {
        resolve(signalName ?? code)
      })
    })
    if (outcome !== 0) throw new StartProblem(describeDatabaseFailure(output, outcome))
  } finally {
    if (password) rmSync(passwordFile, { force: true })
  }
}
