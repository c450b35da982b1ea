import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartProblem } from '#app/platform/start-problem.server.ts'

// Any constant will do; it must only stay the same between versions of Opora.
const lockKey = 7_640_401
const namePrefix = 'opora, proces '
// PostgreSQL keeps only ASCII in the name of an application.
const endingSuffix = ', ending'

/** A killed predecessor's connection takes a moment to be noticed; one that is just ending is worth waiting for. */
const patienceWithLiving = 2_000
const patienceWithEnding = 20_000
const patienceWithRecovery = 30_000

export type ApplicationLock = {
  /** Lets the next start wait instead of being refused. */
  announceEnd(): Promise<void>
  release(): Promise<void>
}

/**
 * One running application per cluster: the lock lives as long as this connection, so it cannot outlive a killed process.
 * When PostgreSQL restarts its processes after a crash the lock is taken again; onLost tells that it could not be.
 */
export async function takeApplicationLock(
  connection: pg.ClientConfig,
  folder: string,
  onLost: () => void,
): Promise<ApplicationLock> {
  let client = await openLockClient(connection, folder)
  let released = false

  const watch = (current: pg.Client) => {
    current.once('end', () => {
      if (!released) void regain()
    })
  }
  const regain = async () => {
    try {
      client = await reopenLockClient(connection, folder)
      watch(client)
    } catch {
      if (!released) onLost()
    }
  }
  watch(client)

  return {
    async announceEnd() {
      await client.query(`set application_name = '${applicationName()}${endingSuffix}'`).catch(() => undefined)
    },
    async release() {
      released = true
      await client.end().catch(() => undefined)
    },
  }
}

/** Settles once no application holds the lock; refuses like the lock itself. A server that does not answer has no holder. */
export async function waitForPredecessor(connection: pg.ClientConfig, folder: string): Promise<void> {
  const client = await openLockClient(connection, folder).catch((error: unknown) => {
    if (error instanceof StartProblem) throw error
    return undefined
  })
  await client?.end()
}

/** While PostgreSQL restarts after a crash it refuses and drops connections; once it has ended, nothing listens. */
async function reopenLockClient(connection: pg.ClientConfig, folder: string): Promise<pg.Client> {
  const started = performance.now()
  for (;;) {
    try {
      return await openLockClient(connection, folder)
    } catch (error) {
      const isOver = hasEnded(error) || error instanceof StartProblem
      if (isOver || performance.now() - started > patienceWithRecovery) throw error
      await sleep(20)
    }
  }
}

async function openLockClient(connection: pg.ClientConfig, folder: string): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: applicationName(), connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  const holder = await waitForLock(client)
  if (holder === undefined) return client
  await client.end()
  throw new StartProblem(
    `Opora nad složkou ${folder} už běží (${holder.replace(endingSuffix, '')}). Ukončete ji, nebo zvolte jinou složku proměnnou OPORA_DATA.`,
  )
}

/** Returns who holds the lock, or undefined once it is ours. */
async function waitForLock(client: pg.Client): Promise<string | undefined> {
  const started = performance.now()
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockKey])
    if (rows[0]?.taken) return undefined
    const holder = await findHolder(client)
    const patience = holder.endsWith(endingSuffix) ? patienceWithEnding : patienceWithLiving
    if (performance.now() - started > patience) return holder
    await sleep(100)
  }
}

function hasEnded(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ECONNREFUSED')
}

function applicationName(): string {
  return `${namePrefix}${String(process.pid)}`
}

async function findHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and granted and objid = $1 and datname = current_database()`,
    [lockKey],
  )
  return rows[0]?.name.replace(namePrefix, 'proces ') ?? 'jiný proces'
}
