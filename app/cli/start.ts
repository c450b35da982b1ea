import { setTimeout as sleep } from 'node:timers/promises'
import type { DemonstrationLogin } from '#app/modules/identity/index.server.ts'
import type { DatabaseConnection } from '#app/platform/database/database.server.ts'
import { migrateToLatest } from '#app/platform/database/migrate.server.ts'
import { waitForPreviousStart, type EmbeddedPostgres } from '#app/platform/embedded-postgres/start-embedded-postgres.server.ts'
import { readEnvironment, type Environment } from '#app/platform/environment.server.ts'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import type { RunningServer } from '#server/options.ts'
import { build, isBuilt } from './build.ts'
import { checkDatabaseServer } from './check-server.ts'
import type { CommandIo } from './command-io.ts'
import { startOwnDatabase } from './connect.ts'
import { fillDemonstration, loginTable } from './demonstration.ts'
import { findPortState, takenPort } from './port.ts'
import { createProgress, type Progress } from './progress.ts'
import { startBuiltServer } from './server-options.ts'
import { listenForStop, type StopRequest } from './stop-request.ts'

/** How long a step that is under way may go on after Ctrl-C before the database is stopped under it. */
const graceOfStep = 3_000

type Start = {
  environment: Environment
  progress: Progress
  stop: StopRequest
  /** What has been started so far. */
  running: {
    startingPostgres?: Promise<EmbeddedPostgres>
    postgres?: EmbeddedPostgres
    server?: RunningServer
    logins: DemonstrationLogin[]
  }
}

export async function startCommand(_args: string[], io: CommandIo): Promise<number> {
  // A closed terminal or pipe must not end us without the database.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)
  const progress = createProgress(io.stderr)
  const running: Start['running'] = { logins: [] }
  const stop = listenForStop(progress, () => running.postgres?.kill())
  const start = { environment: readEnvironment(process.env), progress, stop, running }
  try {
    await requireFreePort(start.environment)
    const starting = startEverything(start)
    await Promise.race([starting, stop.requested])
    if (stop.signal.aborted) {
      await Promise.race([starting.catch(() => undefined), sleep(graceOfStep)])
      return 0
    }
    io.stdout.write(announcement(running))
    await waitForEnd(start)
    return 0
  } catch (error) {
    const complaint = running.postgres?.findComplaint()
    throw complaint ? new StartProblem(complaint, { cause: error }) : error
  } finally {
    await stopEverything(start)
  }
}

async function startEverything(start: Start): Promise<void> {
  const { environment, progress, stop, running } = start
  const failed = new AbortController()
  const building = isBuilt()
    ? Promise.resolve()
    : progress.step('Sestavuji stránky', () => build(AbortSignal.any([stop.signal, failed.signal])))
  const preparing = prepareDatabase(start).catch((error: unknown) => {
    failed.abort()
    throw error
  })
  // The failure of the database goes first: an interrupted build is only its consequence.
  const [built, prepared] = await Promise.allSettled([building, preparing])
  if (prepared.status === 'rejected') throw prepared.reason
  if (built.status === 'rejected') throw built.reason
  stop.signal.throwIfAborted()
  const situation = { connection: prepared.value, demonstration: environment.mode === 'demo' }
  running.server = await progress.step('Spouštím server', () => startBuiltServer(environment, situation))
}

async function prepareDatabase(start: Start): Promise<DatabaseConnection> {
  const { environment, progress, stop, running } = start
  const connection = await openConnection(start)
  stop.signal.throwIfAborted()
  await progress.step('Připravuji databázi', () => migrateToLatest(connection))
  stop.signal.throwIfAborted()
  if (environment.mode === 'demo') {
    running.logins = await progress.step('Připravuji ukázkový kraj', () => fillDemonstration(connection))
  }
  return connection
}

async function openConnection({ environment, progress, running }: Start): Promise<DatabaseConnection> {
  const { databaseUrl } = environment
  if (databaseUrl) {
    await progress.step('Připojuji se k databázi', () => checkDatabaseServer({ connectionString: databaseUrl }))
    return { connectionString: databaseUrl }
  }
  running.startingPostgres = progress.step('Spouštím databázi', () => startOwnDatabase(environment, progress))
  const postgres = await running.startingPostgres
  running.postgres = postgres
  if (postgres.adopted) progress.say('Převzal jsem databázi, která zůstala běžet po předchozím pádu.')
  return postgres.connection
}

/** The likeliest holder of the port is Opora itself; that is said better by its lock, and one that is ending is waited for. */
async function requireFreePort({ databaseUrl, dataFolder, host, port }: Environment): Promise<void> {
  if ((await findPortState(host, port)) === 'free') return
  if (!databaseUrl) await waitForPreviousStart(dataFolder)
  await sleep(300)
  if ((await findPortState(host, port)) === 'taken') throw takenPort(port)
}

function announcement({ server, logins }: Start['running']): string {
  const url = server?.url ?? ''
  const table = logins.length > 0 ? `\nPřihlášení jedním kliknutím (jen v ukázce):\n${loginTable(logins, url)}\n` : ''
  return `\nOpora běží: ${url}\n${table}\nUkončíte ji klávesami Ctrl-C.\n`
}

async function waitForEnd({ stop, running }: Start): Promise<void> {
  const lost = running.postgres?.lost.then(() => {
    if (!stop.signal.aborted) throw new StartProblem('Databáze nečekaně skončila. Spusťte Oporu znovu, databáze se obnoví sama.')
  })
  await Promise.race([stop.requested, ...(lost ? [lost] : [])])
}

async function stopEverything({ running, progress }: Start): Promise<void> {
  const postgres = await running.startingPostgres?.catch(() => undefined)
  await postgres?.announceStop()
  await running.server?.stop().catch((error: unknown) => {
    progress.say(`Server se nezastavil čistě: ${String(error)}`)
  })
  await postgres?.stop()
}
