import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clusterName, readPlacement } from './folders.server.ts'
import { listClusterProcesses, readPostmasterRecord, signal } from './processes.server.ts'
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresConnection,
} from './start-embedded-postgres.server.ts'

const holder = fileURLToPath(new URL('./hold-postgres.fixtures.ts', import.meta.url))
const isRoot = process.getuid?.() === 0

// Each test starts the database several times, which a loaded machine does slowly.
vi.setConfig({ testTimeout: 90_000 })

let parent = ''
let folder = ''
let children: ChildProcess[] = []
const quiet = () => undefined

beforeEach(() => {
  parent = mkdtempSync('/var/tmp/žluťoučký kůň ')
  chmodSync(parent, 0o755)
  folder = path.join(parent, 'data')
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const name of [clusterName(path.join(folder, 'postgres-18')), clusterName(readPlacement(folder)?.data ?? '')]) {
    for (const pid of listClusterProcesses(name)) signal(pid, 'SIGKILL')
    while (listClusterProcesses(name).length > 0) await sleep(20)
  }
  rmSync(readPlacement(folder)?.socketFolder ?? '/nonexistent', { recursive: true, force: true })
  rmSync(parent, { recursive: true, force: true })
})

const start = (options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}) =>
  startEmbeddedPostgres({ folder, report: quiet, ...options })

const data = () => path.join(folder, 'postgres-18')

/** Starts the database in another process, which a test may then kill. */
async function startElsewhere(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => {
      resolve()
    })
    child.once('exit', () => {
      reject(new Error('the database did not start elsewhere'))
    })
  })
  return child
}

async function query(connection: EmbeddedPostgresConnection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}

async function expectNothingLeft(postgres: EmbeddedPostgres): Promise<void> {
  await postgres.stop()
  expect(listClusterProcesses(clusterName(postgres.data))).toEqual([])
  expect(existsSync(postgres.connection.host)).toBe(false)
}

test('a new folder gets a durable UTF-8 database that listens on a socket only', async () => {
  const postgres = await start()
  const [row] = await query(
    postgres.connection,
    `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses, current_setting('jit') as jit,
       current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums, datcollate as collate
     from pg_database where datname = current_database()`,
  )
  expect(row).toEqual({ fsync: 'on', addresses: '', jit: 'off', encoding: 'UTF8', checksums: 'on', collate: 'C' })
  expect(readPlacement(folder)?.socketFolder).toBe(postgres.connection.host)
  await expectNothingLeft(postgres)
})

test('what was written is there at the next start', async () => {
  const first = await start()
  await query(first.connection, `create table note as select 'příliš' as words`)
  await first.stop()
  const second = await start()
  expect(await query(second.connection, 'select words from note')).toEqual([{ words: 'příliš' }])
  expect(second.adopted).toBe(false)
  await expectNothingLeft(second)
})

test('a second start on the same folder is refused and leaves the first one running', async () => {
  const first = await start()
  await expect(start()).rejects.toThrow(`už běží (proces ${String(process.pid)})`)
  expect(await query(first.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await expectNothingLeft(first)
})

test('a start that comes while the first one is ending waits for it', async () => {
  const first = await start()
  await first.announceStop()
  setTimeout(() => void first.stop(), 3_000)
  const second = await start()
  expect(second.adopted).toBe(false)
  await expectNothingLeft(second)
})

test('of three first starts at once exactly one succeeds', async () => {
  const outcomes = await Promise.allSettled([start(), start(), start()])
  const started = outcomes.filter((outcome) => outcome.status === 'fulfilled').map(({ value }) => value)
  expect(started).toHaveLength(1)
  for (const outcome of outcomes.filter((candidate) => candidate.status === 'rejected'))
    expect(String(outcome.reason)).toContain('už běží')
  for (const postgres of started) await expectNothingLeft(postgres)
  expect(readdirSync(folder).filter((name) => name.includes('.init-'))).toEqual([])
})

test('after kill -9 of the application its database is taken over with all that was confirmed', async () => {
  const child = await startElsewhere()
  child.kill('SIGKILL')
  const postgres = await start()
  expect(postgres.adopted).toBe(true)
  expect(await query(postgres.connection, 'select count(*)::int as rows from kept')).toEqual([{ rows: 1 }])
  await expectNothingLeft(postgres)
})

test('after kill -9 of the main database process the next start recovers', async () => {
  const first = await start()
  await query(first.connection, `create table note as select 1 as one`)
  signal(readPostmasterRecord(data())?.pid ?? 0, 'SIGKILL')
  await first.lost
  await first.stop()
  const second = await start()
  expect(await query(second.connection, 'select one from note')).toEqual([{ one: 1 }])
  await expectNothingLeft(second)
})

test('after kill -9 of everything the next start recovers', async () => {
  const child = await startElsewhere()
  child.kill('SIGKILL')
  for (const pid of listClusterProcesses(clusterName(data()))) signal(pid, 'SIGKILL')
  const postgres = await start()
  expect(postgres.adopted).toBe(false)
  expect(await query(postgres.connection, 'select count(*)::int as rows from kept')).toEqual([{ rows: 1 }])
  await expectNothingLeft(postgres)
})

test('after kill -9 of one database process the lock is taken again', async () => {
  const postgres = await start()
  const main = readPostmasterRecord(data())?.pid ?? 0
  const [child] = listClusterProcesses(clusterName(data())).filter((pid) => pid !== main)
  signal(child ?? 0, 'SIGKILL')
  await expect(start()).rejects.toThrow('už běží')
  await expectNothingLeft(postgres)
})

test.for([5, 60, 150, 300, 450])(
  'kill -9 %i ms after the first start began leaves nothing that a next start would stumble on',
  async (delay) => {
    const child = spawn(process.execPath, [holder, folder], { stdio: 'ignore', detached: true })
    children.push(child)
    while (!existsSync(folder)) await sleep(5)
    await sleep(delay)
    signal(-(child.pid ?? 0), 'SIGKILL')
    const postgres = await start()
    expect(await query(postgres.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    await expectNothingLeft(postgres)
  },
)

test('a database whose folder was deleted under it gives way to a new one', async () => {
  const child = await startElsewhere()
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
  const postgres = await start()
  expect(postgres.adopted).toBe(false)
  await expectNothingLeft(postgres)
})

test('a recorded process number that now belongs to another program does not stop the start', async () => {
  const first = await start()
  const record = readFileSync(path.join(data(), 'postmaster.pid'), 'utf8')
  await first.stop()
  const stranger = spawn('sleep', ['60'])
  children.push(stranger)
  const lines = record.split('\n')
  execFileSync('tee', [path.join(data(), 'postmaster.pid')], { input: [String(stranger.pid), ...lines.slice(1)].join('\n') })
  const second = await start()
  expect(stranger.exitCode).toBe(null)
  await expectNothingLeft(second)
})

test.runIf(isRoot)('files change hands when root runs with and then without user namespaces', async () => {
  const first = await start({ owner: 'nobody' })
  expect(first.how).toBe('nobody')
  expect(first.data).toBe(data())
  await first.stop()
  const second = await start()
  expect(await query(second.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  const third = await start({ owner: 'nobody' })
  await expectNothingLeft(third)
})

test.runIf(isRoot)(
  'a folder that PostgreSQL cannot reach is replaced by one under /var/tmp, and the person is told',
  async () => {
    execFileSync('chmod', ['700', parent])
    const messages: string[] = []
    const postgres = await start({ owner: 'nobody', report: (message) => messages.push(message) })
    expect(postgres.data).toMatch(/^\/var\/tmp\/opora-data-/)
    expect(messages.join(' ')).toContain(`Do složky ${folder} databáze nesmí; její data jsou v ${postgres.data}.`)
    await postgres.stop()
    execFileSync('chmod', ['755', parent])
    const again = await start()
    expect(again.data).toBe(postgres.data)
    await expectNothingLeft(again)
    rmSync(path.dirname(again.data), { recursive: true })
  },
)

test('a folder that holds something else is left alone', async () => {
  execFileSync('mkdir', ['-p', data()])
  execFileSync('touch', [path.join(data(), 'thesis.txt')])
  await expect(start()).rejects.toThrow('není databáze PostgreSQL')
  expect(readdirSync(data())).toEqual(['thesis.txt'])
})

test('a file-size limit is named as the reason', () => {
  const run = `ulimit -f 1000; exec "${process.execPath}" "${holder}" "${folder}"`
  expect(() => execFileSync('bash', ['-c', run], { stdio: 'pipe' })).toThrow('omezuje velikost souboru')
})
