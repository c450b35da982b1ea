import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { findJob } from './job-progress.server.ts'
import { startJobs } from './jobs.server.ts'

const { database, connection } = await testDatabase()
const errors: unknown[] = []
const jobs = await startJobs(database, connection, (error) => errors.push(error))
afterAll(() => jobs.stop())

const seen: object[] = []
await jobs.work([
  {
    kind: 'test.count',
    async run(data, progress) {
      seen.push(data)
      await progress.report('Počítám', 1, 2)
      await progress.finish('/vysledek')
    },
  },
  {
    kind: 'test.fail',
    run: () => Promise.reject(new Error('Soubor je poškozený.')),
  },
])

async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It did not happen within ten seconds')
}

test('a job of a saved transaction runs and ends with its result', async () => {
  const id = await database
    .transaction()
    .execute((tx) => jobs.send({ kind: 'test.count', title: 'Zkouška', data: { file: 'a' }, mandateId: null }, tx))
  const done = await until(async () => {
    const job = await findJob(database, id)
    return job?.state === 'done' ? job : undefined
  })
  expect(done).toMatchObject({ title: 'Zkouška', resultUrl: '/vysledek', error: null })
  expect(seen).toEqual([{ file: 'a' }])
})

test('a job of a refused transaction never runs and is not shown', async () => {
  let id = ''
  await database
    .transaction()
    .execute(async (tx) => {
      id = await jobs.send({ kind: 'test.count', title: 'Nikdy', data: { file: 'b' }, mandateId: null }, tx)
      throw new Error('refused')
    })
    .catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 1200))
  expect(await findJob(database, id)).toBeUndefined()
  expect(seen).toEqual([{ file: 'a' }])
})

test('a job waits to be tried again when it fails', async () => {
  const id = await jobs.send({ kind: 'test.fail', title: 'Chyba', data: {}, mandateId: null })
  const running = await until(async () => {
    const job = await findJob(database, id)
    return job?.state === 'running' ? job : undefined
  })
  expect(running.error).toBeNull()
  expect(errors).toEqual([])
})
