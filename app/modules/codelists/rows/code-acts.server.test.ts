import { expect, test } from 'vitest'
import { AppError } from '#app/shared/errors.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { getCodeList } from '../definitions/code-lists.ts'
import { addCode } from './add-code.server.ts'
import { changeCode } from './change-code.server.ts'
import { aCodeHouse } from './code-house.fixtures.ts'
import type { Typed } from './code.form.ts'
import { findCode, listCodes } from './code.queries.server.ts'
import { versionOn } from './code.ts'
import { deleteCode } from './delete-code.server.ts'
import { endCode } from './end-code.server.ts'

const { database } = await testDatabase('demonstration')
const house = aCodeHouse(database, ['funding-sources/kraj'])
const methodologist = house.as('region-methodologist')
const groups = getCodeList('target-groups')
const sources = getCodeList('funding-sources')

const aGroup = (changes: Partial<Typed> = {}): Typed => ({
  code: 'kyber',
  name: 'děti ohrožené na internetu',
  validFrom: '2026-01-01',
  validTo: '',
  source: 'Metodika kraje 2026',
  attributes: { parent: ['1'], rpssCode: [''] },
  ...changes,
})
const codesOf = (error: unknown) => (error instanceof AppError ? error.reasons.map((reason) => reason.code) : error)
const refusal = async (work: Promise<unknown>) => codesOf(await work.then(() => 'saved').catch((error: unknown) => error))
const lastAct = async (subject: string) =>
  (
    await database
      .selectFrom('audit.entry')
      .select('act')
      .where('subject_id', '=', subject)
      .orderBy('id', 'desc')
      .executeTakeFirst()
  )?.act

test('a row is added with its attributes, published and traced', async () => {
  await addCode(methodologist, groups, aGroup())
  const code = await findCode(database, { list: 'target-groups', code: 'kyber' })
  expect(code).toMatchObject({
    version: 1,
    versions: [{ name: 'děti ohrožené na internetu', attributes: { parent: ['1'], rpssCode: null }, validTo: null }],
  })
  expect(house.sent).toContain('publication.build')
  expect(await lastAct('target-groups/kyber')).toBe('codelists.add-code')
})

test('a taken code, an unknown one, a wrong form and missing words are refused at once and nothing is saved', async () => {
  expect(await refusal(addCode(methodologist, groups, aGroup()))).toEqual(['code-taken'])
  expect(
    await refusal(addCode(methodologist, groups, aGroup({ code: 'x1', attributes: { parent: ['999'], rpssCode: [''] } }))),
  ).toEqual(['unknown-code'])
  expect(
    await refusal(addCode(methodologist, groups, aGroup({ code: 'Velký Kód', name: '', validFrom: '1. 1. 2026', source: '' }))),
  ).toHaveLength(4)
  expect(await findCode(database, { list: 'target-groups', code: 'x1' })).toBeUndefined()
})

test('a change is a new version from a day; a stale one is a conflict', async () => {
  const address = { list: 'target-groups', code: 'kyber', version: 1 } as const
  await changeCode(methodologist, address, aGroup({ name: 'děti a mladí ohrožení na internetu', validFrom: '2026-07-01' }))
  const code = await findCode(database, { list: 'target-groups', code: 'kyber' })
  expect(code?.versions.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
    ['děti ohrožené na internetu', '2026-01-01', '2026-06-30'],
    ['děti a mladí ohrožení na internetu', '2026-07-01', null],
  ])
  await expect(changeCode(methodologist, address, aGroup({ name: 'pozdě', validFrom: '2026-08-01' }))).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(
    await refusal(changeCode(methodologist, { ...address, version: 2 }, aGroup({ name: 'dříve', validFrom: '2026-07-01' }))),
  ).toEqual(['starts-too-early'])
})

test('a row in use is ended and replaced, never deleted', async () => {
  const address = { list: 'funding-sources', code: 'kraj', version: 1 } as const
  expect(await refusal(deleteCode(methodologist, address))).toEqual(['in-use'])
  await endCode(methodologist, address, { lastDay: '2026-12-31', successor: 'jine' })
  const code = await findCode(database, { list: 'funding-sources', code: 'kraj' })
  expect(code).toMatchObject({ supersededBy: 'jine', version: 2, versions: [{ validTo: '2026-12-31' }] })
  expect(await lastAct('funding-sources/kraj')).toBe('codelists.supersede-code')
  expect(await refusal(deleteCode(methodologist, { list: 'funding-sources', code: 'jine', version: 1 }))).toEqual(['in-use'])
})

test('rows of other code lists are uses too', async () => {
  expect(await refusal(deleteCode(methodologist, { list: 'service-types', code: '40', version: 1 }))).toEqual(['in-use'])
  expect(await refusal(deleteCode(methodologist, { list: 'service-forms', code: 'ter', version: 1 }))).toEqual(['in-use'])
})

test('a row that nothing uses can be deleted; the audit keeps what it was', async () => {
  await deleteCode(methodologist, { list: 'target-groups', code: 'kyber', version: 2 })
  expect(await findCode(database, { list: 'target-groups', code: 'kyber' })).toBeUndefined()
  const entry = await database
    .selectFrom('audit.entry')
    .select('before')
    .where('act', '=', 'codelists.delete-code')
    .executeTakeFirstOrThrow()
  expect(entry.before).toMatchObject({ versions: [{ name: 'děti ohrožené na internetu' }, {}] })
})

test.each(['region-planner', 'orp-coordinator', 'provider-editor', 'auditor', null] as const)(
  '%s may not change code lists',
  async (role) => {
    const context = house.as(role)
    const address = { list: 'service-forms', code: 'ter', version: 1 } as const
    const acts = [
      () => addCode(context, groups, aGroup({ code: 'jiny' })),
      () => changeCode(context, address, { name: 'jinak', attributes: {}, validFrom: '2026-05-01', source: 'x' }),
      () => endCode(context, address, { lastDay: '2026-05-01', successor: null }),
      () => deleteCode(context, address),
    ]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'forbidden' })
  },
)

test('the seeded lists are whole, and last year reads as last year', async () => {
  const on = async (list: Parameters<typeof listCodes>[1], day: string) =>
    (await listCodes(database, list)).filter((code) => versionOn(code, day) !== undefined).length
  expect(await on('service-types', '2026-03-18')).toBe(34)
  expect(await on('service-types', '2025-12-31')).toBe(33)
  expect(await on('target-groups', '2026-03-18')).toBe(29)
  expect(await on('situations', '2026-03-18')).toBe(32)
  const opz = (await listCodes(database, sources.key)).find(({ code }) => code === 'eu-opz')
  expect(opz).toMatchObject({ supersededBy: 'eu-esf' })
  expect(opz && versionOn(opz, '2024-01-01')).toBeUndefined()
})
