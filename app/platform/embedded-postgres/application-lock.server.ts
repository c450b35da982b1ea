import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartProblem } from '#app/platform/start-problem.server.ts'

// Any constant will do; it must only stay the same between versions of Opora.
const lockKey = 7_640_401

export type ApplicationLock = { release(): Promise<void> }

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
      client = await openLockClient(connection, folder, 30_000)
      watch(client)
    } catch {
      if (!released) onLost()
    }
  }
  watch(client)

  return {
    async release() {
      released = true
      await client.end().catch(() => undefined)
    },
  }
}

async function openLockClient(connection: pg.ClientConfig, folder: string, patience = 0): Promise<pg.Client> {
  const client = await connect(connection, performance.now() + patience)
  // A killed predecessor's connection takes a moment to be noticed.
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockKey])
    if (rows[0]?.taken) return client
    await sleep(100)
  }
  const holder = await findHolder(client)
  await client.end()
  throw new StartProblem(
    `Opora nad složkou ${folder} už běží (${holder}). Ukončete ji, nebo zvolte jinou složku proměnnou OPORA_DATA.`,
  )
}

async function connect(connection: pg.ClientConfig, end: number): Promise<pg.Client> {
  for (;;) {
    const client = new pg.Client({ ...connection, application_name: `opora, proces ${String(process.pid)}` })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      // A server that answers, if only to refuse, is alive and recovering; one that does not answer has ended.
      const isRecovering = error instanceof pg.DatabaseError
      if (!isRecovering || performance.now() > end) throw error
      await sleep(100)
    }
  }
}

async function findHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid) where locktype = 'advisory' and objid = $1`,
    [lockKey],
  )
  return rows[0]?.name.replace('opora, ', '') ?? 'jiný proces'
}
