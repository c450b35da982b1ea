import { randomUUID } from 'node:crypto'
import { seedDemonstration } from '#database/seed/seed.server.ts'
import { performAct } from '#app/platform/audit/perform-act.server.ts'
import { openDatabase, type Database } from '#app/platform/database/database.server.ts'
import { migrateToLatest } from '#app/platform/database/migrate.server.ts'
import { asOwner } from '#tests/set-up/templates.ts'
import { aContext, anActor } from '#tests/set-up/test-context.ts'
import { median, secondsOf, type BenchResult } from './set-up/figures.ts'
import { openBenchDatabase, type BenchDatabase } from './set-up/house.ts'

const TIMES = 3
const ROUNDS = 7
const ACTS = 300
const AT_ONCE = 8

const save = (database: Database, id: string) =>
  database
    .updateTable('platform.setting')
    .set({ value: JSON.stringify({ id }) })
    .where('key', '=', id)
    .execute()

async function withoutAudit(database: Database, id: string): Promise<void> {
  await database.transaction().execute((tx) => save(tx, id))
}

async function withAudit(database: Database, id: string): Promise<void> {
  const context = aContext(database, anActor('region-planner'), { requestId: randomUUID() })
  await performAct(context, async ({ tx, record }) => {
    await save(tx, id)
    await record({ act: 'bench.save', subjectKind: 'setting', subjectId: id, before: { id: '' }, after: { id } })
  })
}

/** Seconds for a number of acts, some of them at once, each at a record of its own. */
function timeOf(act: (database: Database, id: string) => Promise<void>, database: Database): Promise<number> {
  return secondsOf(() =>
    Promise.all(
      Array.from({ length: AT_ONCE }, async (_, worker) => {
        for (let done = 0; done < ACTS / AT_ONCE; done += 1) await act(database, `bench-${worker}`)
      }),
    ),
  )
}

async function acts(database: Database): Promise<BenchResult> {
  for (let worker = 0; worker < AT_ONCE; worker += 1)
    await database
      .insertInto('platform.setting')
      .values({ key: `bench-${worker}`, value: '{}' })
      .execute()
  await timeOf(withAudit, database)
  const rounds: { audited: number; plain: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ plain: await timeOf(withoutAudit, database), audited: await timeOf(withAudit, database) })
  return {
    name: `acts, ${AT_ONCE} at once, each durable on disk`,
    figures: [
      { what: 'with their trace in the audit', value: ACTS / median(rounds.map(({ audited }) => audited)), unit: 'acts/s' },
      { what: 'the same transaction without it', value: ACTS / median(rounds.map(({ plain }) => plain)), unit: 'acts/s' },
      { what: 'acts for one such transaction', value: median(rounds.map(({ audited, plain }) => plain / audited)), unit: '×' },
    ],
  }
}

async function preparation({ connection }: BenchDatabase): Promise<{ result: BenchResult; database: string }> {
  const migrations: number[] = []
  const seeds: number[] = []
  const name = (time: number): string => `bench_${time}`
  for (let time = 1; time <= TIMES; time += 1) {
    const own = { ...connection, database: name(time) }
    await asOwner(connection, (client) => client.query(`create database ${own.database}`))
    migrations.push(await secondsOf(() => migrateToLatest(own)))
    const { database, close } = openDatabase(own)
    seeds.push(await secondsOf(() => seedDemonstration(database)))
    await close()
  }
  const figures = [
    { what: 'all migrations of an empty database', value: median(migrations), unit: 's' },
    { what: 'the demonstration region with its publication', value: median(seeds), unit: 's' },
  ]
  return { result: { name: 'preparation of a database', figures }, database: name(TIMES) }
}

/** What migrations, the demonstration and acts with their audit cost in PostgreSQL with its safe settings. */
export async function run(): Promise<BenchResult[]> {
  const started = performance.now()
  const bench = await openBenchDatabase()
  const first = { what: 'a new embedded PostgreSQL, until it answers', value: (performance.now() - started) / 1000, unit: 's' }
  try {
    const { result, database: name } = await preparation(bench)
    const { database, close } = openDatabase({ ...bench.connection, database: name })
    const results = [{ ...result, figures: [first, ...result.figures] }, await acts(database)]
    await close()
    return results
  } finally {
    await bench.close()
  }
}
