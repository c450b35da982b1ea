import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { AppError } from '#app/shared/errors.ts'
import { aContext, anActor } from '#tests/set-up/test-context.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { performAct } from './perform-act.server.ts'

const { database } = await testDatabase()
const context = aContext(database, anActor('region-planner'))

const settingOf = async (key: string) =>
  (await database.selectFrom('platform.setting').select('value').where('key', '=', key).executeTakeFirst())?.value

test('an act saves and leaves its trace together', async () => {
  await performAct(context, async ({ tx, record }) => {
    await tx.insertInto('platform.setting').values({ key: 'kept', value: '1' }).execute()
    await record({ act: 'test.keep', subjectKind: 'setting', subjectId: 'kept', after: { amount: 10n } })
  })
  expect(await settingOf('kept')).toBe(1)
  const entry = await database.selectFrom('audit.entry').selectAll().where('subject_id', '=', 'kept').executeTakeFirstOrThrow()
  expect(entry).toMatchObject({
    act: 'test.keep',
    mandate_id: context.actor?.mandateId,
    after: { amount: '10' },
    request_id: 'test',
  })
})

test('a refused act saves nothing and leaves no trace', async () => {
  const refused = performAct(context, async ({ tx, record }) => {
    await tx.insertInto('platform.setting').values({ key: 'refused', value: '1' }).execute()
    await record({ act: 'test.refuse', subjectKind: 'setting', subjectId: 'refused' })
    throw new AppError('rule-broken')
  })
  await expect(refused).rejects.toThrow(AppError)
  expect(await settingOf('refused')).toBeUndefined()
  expect(await database.selectFrom('audit.entry').select('id').where('subject_id', '=', 'refused').execute()).toEqual([])
})

test('an act without a trace is rolled back', async () => {
  const silent = performAct(context, ({ tx }) =>
    tx.insertInto('platform.setting').values({ key: 'silent', value: '1' }).execute(),
  )
  await expect(silent).rejects.toThrow('no trace')
  expect(await settingOf('silent')).toBeUndefined()
})

test.each(['update audit.entry set act = act', 'delete from audit.entry', 'truncate audit.entry'])(
  'the application may not %s',
  async (statement) => {
    await expect(sql.raw(statement).execute(database)).rejects.toThrow(/permission denied|may only grow/)
  },
)
