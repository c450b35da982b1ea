import { expect, test } from 'vitest'
import { problemKey } from '#app/shared/document-imports/outline.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { confirmImport, discardImport, takeOverImport } from './confirm-import.server.ts'
import { getImport } from './import.records.server.ts'
import { anOffice, formOf, headAnswers, imported, opened, refusalOf, upload } from './imports.fixtures.ts'
import { dropImportItem, placeText, putAmongFurniture, saveImportItem, settleProblem } from './mend-items.server.ts'

const { database } = await testDatabase()
const office = anOffice(database)
const { context } = office
const planA = 'tests/documents/generated/plan-a.md'
const strategyA = 'tests/documents/generated/strategy-a.cells.txt'

const cardsOf = (planId: string) =>
  database.selectFrom('planning.card').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
const planCount = async (): Promise<number> => (await database.selectFrom('planning.plan').select('id').execute()).length

test('an uploaded document waits, is recognised by the job and then by nobody again', async () => {
  const id = await upload(office, planA, 'plan')
  expect((await getImport(database, id)).state).toBe('uploaded')
  const [job] = office.sent
  await office.workOff()
  const recognised = await getImport(database, id)
  expect(recognised.state).toBe('review')
  if (job !== undefined) office.sent.push(job)
  await office.workOff()
  expect((await getImport(database, id)).version).toBe(recognised.version)
})

test('two confirmations at once make one plan, the second is told so', async () => {
  const { at, answers } = await headAnswers(office, await imported(office, planA, 'plan'))
  const before = await planCount()
  const both = await Promise.all([1, 2].map(() => refusalOf(confirmImport(context, at, answers))))
  expect(both.toSorted()).toEqual(['conflict already-confirmed', 'no refusal'])
  expect(await planCount()).toBe(before + 1)
})

test('a confirmation over what somebody changed meanwhile is refused and makes nothing', async () => {
  const id = await imported(office, planA, 'plan')
  const { at, answers } = await headAnswers(office, id)
  const edit = await formOf(office, id, 'karta-1', { name: 'Nový název' })
  await saveImportItem(context, edit.at, edit.answers)
  const before = await planCount()
  expect(await refusalOf(confirmImport(context, at, answers))).toBe('conflict stale')
  expect(await planCount()).toBe(before)
})

test('a wrong head is refused with its fields and nothing is half done', async () => {
  const id = await imported(office, planA, 'plan')
  const { at, answers } = await headAnswers(office, id, { title: '', yearFrom: 'brzy' })
  const before = await planCount()
  expect(await refusalOf(confirmImport(context, at, answers))).toBe('rule-broken not-a-year no-title')
  expect(await planCount()).toBe(before)
  expect((await getImport(database, id)).state).toBe('review')
})

test('two people mend different cards; over the same one the later is told', async () => {
  const id = await imported(office, planA, 'plan')
  const [first, again, other] = [
    await formOf(office, id, 'karta-1', { name: 'První znění' }),
    await formOf(office, id, 'karta-1', { name: 'Druhé znění' }),
    await formOf(office, id, 'karta-2', { name: 'Jiná karta' }),
  ]
  await saveImportItem(context, first.at, first.answers)
  expect(await refusalOf(saveImportItem(context, again.at, again.answers))).toBe('conflict stale')
  expect(await refusalOf(dropImportItem(context, again.at))).toBe('conflict stale')
  expect(await refusalOf(saveImportItem(context, other.at, other.answers))).toBe('no refusal')
  const { kind, content } = await opened(office, id)
  expect(['karta-1', 'karta-2'].map((key) => kind.findItem(content, key)?.title)).toEqual(['První znění', 'Jiná karta'])
})

test('mending a card judges it again, the machine’s own reading stays kept', async () => {
  const id = await imported(office, planA, 'plan')
  const before = await opened(office, id)
  const wrong = before.kind.problems(before.content).find(({ code }) => code === 'wrong-section')
  if (typeof wrong?.itemKey !== 'string') throw new Error('plan A has a wrong section')
  const edit = await formOf(office, id, wrong.itemKey)
  const services = (edit.answers['serviceTypes']?.[0] ?? '').replaceAll(/^§ \S+ /gmu, '')
  await saveImportItem(context, edit.at, { ...edit.answers, serviceTypes: [services] })
  const after = await opened(office, id)
  const codes = after.kind.problems(after.content).filter(({ itemKey }) => itemKey === wrong.itemKey)
  expect(codes.map(({ code }) => code)).not.toContain('wrong-section')
  const row = await database.selectFrom('planning.document_import').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(JSON.stringify(row.recognised)).toContain('wrong-section')
  expect(row.open_problems).toBe(before.kind.problems(before.content).length - 1)
})

test('a missing card is added behind its goal, a false one dropped; refused answers change nothing', async () => {
  const id = await imported(office, planA, 'plan')
  const empty = await formOf(office, id, 'karta-1')
  const blank = Object.fromEntries(Object.keys(empty.answers).map((name) => [name, ['']]))
  const added = { importId: id, key: null, stamp: '' }
  expect(await refusalOf(saveImportItem(context, added, { ...blank, amountCzk: ['moc'] }))).toBe(
    'rule-broken nothing not-an-amount',
  )
  await saveImportItem(context, added, { ...blank, number: ['A01-99'], name: ['Doplněná karta'], goal: ['1'] })
  await dropImportItem(context, empty.at)
  const { kind, content } = await opened(office, id)
  const [goal] = kind.outline(content).groups
  expect(goal?.items.at(-1)?.title).toBe('Doplněná karta')
  expect(goal?.items.map(({ key }) => key)).not.toContain('karta-1')
})

test('left-over text is placed into a field or among what is no content; none of it is lost', async () => {
  const id = await imported(office, planA, 'plan')
  const { content, kind } = await opened(office, id)
  const [first, ...others] = content.unplaced
  if (first === undefined) throw new Error('plan A leaves some text over')
  await placeText(context, { importId: id, from: first.from }, { key: 'karta-1', field: 'description' })
  for (const piece of others) await putAmongFurniture(context, id, piece.from)
  expect(await refusalOf(putAmongFurniture(context, id, first.from))).toBe('conflict stale')
  const after = await opened(office, id)
  const description = after.kind.findItem(after.content, 'karta-1')?.fields.find(({ name }) => name === 'description')
  expect(description?.parts.join('')).toContain(first.text)
  expect(after.content.furniture.length).toBe(content.furniture.length + others.length)
  expect(after.content.unplaced).toEqual([])
  expect(after.kind.problems(after.content).map(({ code }) => code)).not.toContain('unplaced-text')
  expect(after.record.owners.some(([, , owner]) => owner === 'nobody')).toBe(false)
  expect(kind.placeFields.length).toBeGreaterThan(5)
})

test('a closed problem is no longer counted, does not follow the card, and can be opened again', async () => {
  const id = await imported(office, planA, 'plan')
  const { kind, content } = await opened(office, id)
  const problem = kind
    .problems(content)
    .find(({ itemKey, code }) => itemKey?.startsWith('karta') === true && code === 'wrong-section')
  if (problem === undefined) throw new Error('plan A has problems of cards')
  const open = async () =>
    (await database.selectFrom('planning.document_import').select('open_problems').where('id', '=', id).executeTakeFirstOrThrow())
      .open_problems
  const before = (await open()) ?? 0
  await settleProblem(context, { importId: id, problem: problemKey(problem) }, 'v dokumentu to tak je')
  expect(await open()).toBe(before - 1)
  await settleProblem(context, { importId: id, problem: problemKey(problem) }, null)
  expect(await open()).toBe(before)
  await settleProblem(context, { importId: id, problem: problemKey(problem) }, 'v dokumentu to tak je')
  const { at, answers } = await headAnswers(office, id)
  const plan = await confirmImport(context, at, answers)
  const kept = (await cardsOf(plan.id)).map((card) => JSON.stringify(card.problems)).join('')
  expect(kept).not.toContain(problem.text)
})

test('the same document read into its draft again changes nothing; a mended card is one change and nothing is doubled', async () => {
  const first = await headAnswers(office, await imported(office, planA, 'plan'))
  const plan = await confirmImport(context, first.at, first.answers)
  const before = await cardsOf(plan.id)
  const id = await imported(office, planA, 'plan', plan.id)
  const { kind, content, record } = await opened(office, id)
  const same = await kind.compare(context, plan.id, { content, extractedText: record.text })
  expect([same.rows, same.unchanged]).toEqual([[], before.length])
  const edit = await formOf(office, id, 'karta-1', { name: 'Přejmenovaná aktivita' })
  await saveImportItem(context, edit.at, edit.answers)
  const mended = await opened(office, id)
  const { rows } = await kind.compare(context, plan.id, { content: mended.content, extractedText: record.text })
  expect(rows.map(({ change, changes }) => [change, changes.map(({ field }) => field)])).toEqual([['changed', ['Název']]])
  const at = { importId: id, version: mended.record.version }
  await takeOverImport(context, at, { chosen: rows.map(({ key }) => key) })
  expect((await cardsOf(plan.id)).length).toBe(before.length)
  expect(await refusalOf(takeOverImport(context, at, { chosen: [] }))).toBe('conflict already-confirmed')
})

test('a later report becomes a new round of its strategy and doubles no measure', async () => {
  const first = await headAnswers(office, await imported(office, strategyA, 'strategy'), { asOf: '2023-12-31' })
  const strategy = await confirmImport(context, first.at, first.answers)
  const measures = () =>
    database
      .selectFrom('strategy.measure as measure')
      .innerJoin('strategy.area as area', 'area.id', 'measure.area_id')
      .select('measure.id')
      .where('area.strategy_id', '=', strategy.id)
      .execute()
  const before = await measures()
  await database.updateTable('strategy.round').set({ state: 'published' }).where('strategy_id', '=', strategy.id).execute()
  const id = await imported(office, strategyA, 'strategy', strategy.id)
  const { kind, content, record } = await opened(office, id)
  const comparison = await kind.compare(context, strategy.id, { content, extractedText: record.text })
  expect([comparison.rows, comparison.unchanged]).toEqual([[], before.length])
  const at = { importId: id, version: record.version }
  expect(await refusalOf(takeOverImport(context, at, { roundTitle: [''], asOf: ['2025-12-31'] }))).toBe('rule-broken missing')
  await takeOverImport(context, at, { roundTitle: ['Druhá zpráva'], asOf: ['2025-12-31'] })
  expect((await measures()).length).toBe(before.length)
})

test('a discarded import can be neither mended nor confirmed', async () => {
  const id = await imported(office, planA, 'plan')
  const { at, answers } = await headAnswers(office, id)
  const edit = await formOf(office, id, 'karta-1')
  await discardImport(context, id)
  expect(await refusalOf(confirmImport(context, at, answers))).toBe('rule-broken wrong-state')
  expect(await refusalOf(saveImportItem(context, edit.at, edit.answers))).toBe('rule-broken wrong-state')
})

test('an import put aside while it was being recognised stays aside', async () => {
  const id = await upload(office, planA, 'plan')
  await discardImport(context, id)
  await office.workOff()
  expect((await getImport(database, id)).state).toBe('discarded')
})

test.each(['auditor', 'region-approver', 'provider-editor'] as const)('%s may change nothing', async (role) => {
  const id = await imported(office, planA, 'plan')
  const { at, answers } = await headAnswers(office, id)
  const edit = await formOf(office, id, 'karta-1')
  const other = anOffice(database, role)
  const refusals = [
    await refusalOf(upload(other, planA, 'plan')),
    await refusalOf(saveImportItem(other.context, edit.at, edit.answers)),
    await refusalOf(confirmImport(other.context, at, answers)),
    await refusalOf(discardImport(other.context, id)),
  ]
  expect(new Set(refusals)).toEqual(new Set(['forbidden']))
})
