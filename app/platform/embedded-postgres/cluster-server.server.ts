import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.server.ts'
import { createSocketFolder, readPlacement, removeSocketFolder, writePlacement, type Placement } from './folders.server.ts'
import { databaseUser, initialiseCluster, isInitialised } from './initialise.server.ts'
import { handOver, type Owner } from './owner.server.ts'
import { describeEnd, findLivingPostmaster, launchPostmaster, waitUntilReady, type Settings } from './postmaster.server.ts'
import { readPostmasterRecord } from './processes.server.ts'

export type Cluster = {
  folder: string
  data: string
  binaries: Binaries
  owner: Owner
  settings: Settings
  report: (message: string) => void
}
export type ClusterServer = {
  connection: { host: string; port: number; user: string; password?: string }
  adopted: boolean
  placement: Placement
  readLog: () => string
}

/** A running server over the cluster: one found living, or a new one; the cluster is created where there is none. */
export async function startClusterServer(cluster: Cluster): Promise<ClusterServer> {
  const { data, owner, folder, report } = cluster
  if (await findLivingPostmaster(data)) return adopt(cluster)

  const password = process.platform === 'win32' ? (readPlacement(folder)?.password ?? randomBytes(24).toString('hex')) : undefined
  if (!isInitialised(data)) {
    report('Zakládám databázi.')
    if (password) writePlacement(folder, { data, password })
    await initialiseCluster(cluster.binaries, owner, data, password)
  }
  handOver(owner, data)
  return password ? launchOverTcp(cluster, password) : launchOverSocket(cluster)
}

async function adopt({ data, folder, report }: Cluster): Promise<ClusterServer> {
  const { pid, port = 0, socketFolder = '' } = readPostmasterRecord(data) ?? {}
  const { password } = readPlacement(folder) ?? {}
  const reach = socketFolder ? { host: socketFolder, port } : { host: '127.0.0.1', port, ...(password ? { password } : {}) }
  const connection = { ...reach, user: databaseUser }
  const hasEnded = () => readPostmasterRecord(data)?.pid !== pid
  const failure = () => (hasEnded() ? new Error('The server that was to be taken over has ended') : undefined)
  const started = performance.now()
  await waitUntilReady({ ...connection, database: 'postgres' }, failure, report)
  // A server that is only now getting up may belong to an application that is about to take its lock again: it goes first.
  await sleep(performance.now() - started > 100 ? 1_000 : 200)
  return {
    connection,
    adopted: true,
    readLog: () => '',
    placement: { ...readPlacement(folder), data, ...(socketFolder ? { socketFolder } : {}) },
  }
}

async function launchOverSocket(cluster: Cluster): Promise<ClusterServer> {
  const socketFolder = createSocketFolder(cluster.owner)
  const settings = { listen_addresses: '', port: '5432', ...cluster.settings, unix_socket_directories: socketFolder }
  const connection = { host: socketFolder, port: Number(settings.port), user: databaseUser }
  try {
    return await launch(cluster, { connection, placement: { data: cluster.data, socketFolder } }, settings)
  } catch (error) {
    removeSocketFolder(socketFolder)
    throw error
  }
}

/** Windows, where the driver has no sockets in the file system. */
async function launchOverTcp(cluster: Cluster, password: string): Promise<ClusterServer> {
  const port = await findFreePort()
  const settings = { listen_addresses: '127.0.0.1', port: String(port), ...cluster.settings }
  const connection = { host: '127.0.0.1', port, user: databaseUser, password }
  return launch(cluster, { connection, placement: { data: cluster.data, password } }, settings)
}

async function launch(
  cluster: Cluster,
  server: Pick<ClusterServer, 'connection' | 'placement'>,
  settings: Settings,
): Promise<ClusterServer> {
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
  return { ...server, adopted: false, readLog }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
