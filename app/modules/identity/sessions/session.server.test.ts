import { expect, test } from 'vitest'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { readSessionToken, sessionCookieHeader } from './session-cookie.server.ts'
import { closeSession, findActor, openSession, sessionCookie } from './session.server.ts'

const { database } = await testDatabase('demonstration')
const today = '2026-03-18'
const mandate = await database
  .selectFrom('identity.mandate')
  .selectAll()
  .where('role', '=', 'region-planner')
  .executeTakeFirstOrThrow()
const open = () => openSession(database, mandate.person_id, mandate.id)

test('a session says who acts and by what mandate', async () => {
  expect(await findActor(database, await open(), today)).toMatchObject({ mandateId: mandate.id, role: 'region-planner' })
})

test('the token is not in the database', async () => {
  const token = await open()
  const rows = await database.selectFrom('identity.session').select('token_hash').execute()
  expect(rows.some((row) => row.token_hash.toString('base64url') === token || row.token_hash.toString('utf8') === token)).toBe(
    false,
  )
})

test('a closed session, a stranger’s token and a mandate out of its days act for nobody', async () => {
  const token = await open()
  expect(await findActor(database, 'made-up', today)).toBeNull()
  expect(await findActor(database, token, '2019-12-31')).toBeNull()
  await database.updateTable('identity.mandate').set({ valid_to: '2026-03-17' }).where('id', '=', mandate.id).execute()
  expect(await findActor(database, token, today)).toBeNull()
  expect(await findActor(database, token, '2026-03-17')).not.toBeNull()
  await database.updateTable('identity.mandate').set({ valid_to: null }).where('id', '=', mandate.id).execute()
  await closeSession(database, token)
  expect(await findActor(database, token, today)).toBeNull()
})

test('a session whose time has passed is over', async () => {
  const token = await open()
  await database.updateTable('identity.session').set({ expires_at: '2020-01-01T00:00:00Z' }).execute()
  expect(await findActor(database, token, today)).toBeNull()
})

test('the cookie is for us only and is read back', () => {
  const header = sessionCookieHeader('abc', true)
  expect(header).toMatch(/HttpOnly; SameSite=Lax; .*Secure$/)
  const request = new Request('http://opora.local/', { headers: { cookie: `other=1; ${sessionCookie}=abc` } })
  expect(readSessionToken(request)).toBe('abc')
  expect(readSessionToken(new Request('http://opora.local/'))).toBeNull()
})
