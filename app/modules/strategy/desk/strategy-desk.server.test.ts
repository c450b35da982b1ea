import { expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import type { Role } from '#app/shared/roles.ts'
import { aContext, anActor } from '#tests/set-up/test-context.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { strategyDesk } from './strategy-desk.server.ts'

const { database } = await testDatabase('demonstration')
const { id: town } = await database
  .selectFrom('identity.organisation')
  .select('id')
  .where('name', '=', 'Statutární město Jablonec nad Nisou')
  .executeTakeFirstOrThrow()

async function deskOf(role: Role, today = '2026-03-18', organisationId = town) {
  const actor = anActor(role, { organisationId })
  const items = await strategyDesk.items(aContext(database, actor, { today }) as RequestContext, actor)
  return items.map(({ group, verb, deadline }) => [group, verb, deadline])
}

test('a guarantor has each own measure without a report, until the round’s deadline', async () => {
  const items = await deskOf('guarantor')
  expect(items).toHaveLength(5)
  expect(new Set(items.map(String))).toEqual(new Set(['waits-for-me,Sdělit, jak se plní,2026-04-10']))
})

test('a guarantor of another organisation has nothing', async () => {
  expect(await deskOf('guarantor', '2026-03-18', '00000000-0000-7000-8000-0000000000ff')).toEqual([])
})

test('the planner waits for guarantors before the round’s day and publishes from it on', async () => {
  expect(await deskOf('region-planner')).toEqual([
    ['waits-for-others', 'Sledovat odpovědi gestorů', '2026-04-10'],
    ['waits-for-me', 'Určit gestora', null],
  ])
  expect(await deskOf('region-planner', '2026-03-31')).toContainEqual(['waits-for-me', 'Zveřejnit kolo', null])
})

test('the head of the department is asked to publish only', async () => {
  expect(await deskOf('region-approver', '2026-04-11')).toEqual([['waits-for-me', 'Zveřejnit kolo', null]])
})

test.each(['auditor', 'region-analyst', 'provider-editor'] as const)('nothing waits for %s', async (role) => {
  expect(await deskOf(role)).toEqual([])
})
