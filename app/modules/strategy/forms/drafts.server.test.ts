import { expect, test } from 'vitest'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { discardDraft, findDraft, saveDraft } from './drafts.server.ts'

const { database } = await testDatabase('demonstration')
const [one, other] = await database.selectFrom('identity.person').select('id').limit(2).execute()
const owner = { personId: one?.id ?? '', subject: 'round/measure' }
const now = '2026-03-18T09:00:00.000Z'

test('a draft keeps whatever was typed, the last one, and only for its author', async () => {
  await saveDraft(database, owner, { values: { version: ['3'], comment: ['první'] }, now })
  await saveDraft(database, owner, { values: { version: ['3'], comment: ['druhý \u0000 <b>'] }, now })
  expect(await findDraft(database, owner)).toMatchObject({ baseVersion: 3, savedAt: now, values: { comment: ['druhý  <b>'] } })
  expect(await findDraft(database, { ...owner, personId: other?.id ?? '' })).toBeUndefined()
})

test('a discarded draft is gone', async () => {
  await discardDraft(database, owner.personId, owner.subject)
  expect(await findDraft(database, owner)).toBeUndefined()
})

test('a draft that no form of ours could send is refused with a sentence', async () => {
  const refused = saveDraft(database, owner, { values: { comment: ['x'.repeat(600_000)] }, now })
  await expect(refused).rejects.toMatchObject({ reasons: [{ code: 'too-long' }] })
})
