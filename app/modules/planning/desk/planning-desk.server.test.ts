import { expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { anActor } from '#tests/set-up/test-context.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { planningCodeUses } from './planning-code-uses.server.ts'
import { planningDesk } from './planning-desk.server.ts'

const { database } = await testDatabase('demonstration')
const context = { database } as RequestContext
const mandate = await database
  .selectFrom('identity.mandate')
  .select('id')
  .where('role', '=', 'region-planner')
  .executeTakeFirstOrThrow()

test('a planner sees the draft with its gaps and the cards changed last', async () => {
  const items = await planningDesk.items(context, anActor('region-planner', { mandateId: mandate.id }))
  expect(items.filter((item) => item.group === 'waits-for-me')).toMatchObject([
    { verb: 'Doplnit karty plánu', object: expect.stringContaining('2027–2029') as unknown, state: { tone: 'warn' } },
  ])
  expect(items.filter((item) => item.group === 'recent')).toHaveLength(4)
})

test('who only reads has nothing to do, who may not read is not told anything', async () => {
  for (const role of ['auditor', 'region-analyst', 'guarantor'] as const)
    expect(await planningDesk.items(context, anActor(role))).toEqual([])
})

test('a row of a code list knows the cards that hold it', async () => {
  const uses = await planningCodeUses.usesOf(context, 'service-types', await codeOfSection('40'))
  expect(uses.length).toBeGreaterThan(0)
  expect(uses[0]?.href).toMatch(/^\/prace\/plany\//)
  expect(await planningCodeUses.usesOf(context, 'service-types', "x'")).toEqual([])
  expect(await planningCodeUses.usesOf(context, 'age-groups', '1')).toEqual([])
})

async function codeOfSection(section: string): Promise<string> {
  const rows = await database.selectFrom('planning.card').select('service_types').execute()
  const all = rows.flatMap((row) => row.service_types as { section: string | null; code: string | null }[])
  return all.find((type) => type.section === section && type.code !== null)?.code ?? ''
}
