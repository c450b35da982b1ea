import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { listExpectations } from '#tests/documents/expectations.ts'
import { makeZipBomb } from '../../../../scripts/make-documents/zip-bomb.ts'
import { AppError } from '#app/shared/errors.ts'
import { confirmImport } from './confirm-import.server.ts'
import { anOffice, headAnswers, imported, opened, upload } from './imports.fixtures.ts'
import { publicJson } from './stored-import.ts'
import { uploadImport } from './upload-import.server.ts'

const { database } = await testDatabase()
const office = anOffice(database)
const { context } = office

const documents = listExpectations().map(({ file, path, truth }) => ({ file, path, kind: truth.kind }))

const measuresOf = (strategyId: string) =>
  database
    .selectFrom('strategy.measure as measure')
    .innerJoin('strategy.area as area', 'area.id', 'measure.area_id')
    .select('measure.id')
    .where('area.strategy_id', '=', strategyId)
    .execute()

test.each(documents)('$file is uploaded, recognised, judged the same again and becomes records', async ({ path, kind, file }) => {
  const id = await imported(office, path, kind)
  const { content, kind: importKind } = await opened(office, id)
  const problems = importKind.problems(content)
  const first = importKind.outline(content).groups.flatMap((group) => group.items)
  expect(first.length).toBeGreaterThan(0)
  let judged = content
  for (const { key } of first) judged = await importKind.judge(judged, key, database)
  const lasting = problems.filter(({ code }) => !['placeholder', 'swapped-cells', 'unreadable-deadline'].includes(code))
  const again = importKind.problems(judged).filter(({ code }) => code !== 'placeholder')
  expect(again.map(({ text }) => text).toSorted()).toEqual(lasting.map(({ text }) => text).toSorted())
  expect(publicJson(content)).not.toContain('"key"')

  const { at, answers } = await headAnswers(office, id, { title: file, yearFrom: '2027', yearTo: '2029', asOf: '2026-12-31' })
  const result = await confirmImport(context, at, answers)
  const records =
    kind === 'plan'
      ? await database.selectFrom('planning.card').select('id').where('plan_id', '=', result.id).execute()
      : await measuresOf(result.id)
  expect(records.length).toBe(first.length)
})

const broken = readdirSync('tests/documents/broken')

const rows = async () => ({
  imports: (await database.selectFrom('planning.document_import').select('id').execute()).length,
  files: (await database.selectFrom('platform.file').select('id').execute()).length,
})

async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw new Error('the file was taken')
  expect(error.reasons.map(({ field }) => field)).toEqual(['file'])
  return error.reasons[0]?.text ?? ''
}

test.each(broken)('%s is refused with a sentence and leaves nothing behind', async (file) => {
  const before = await rows()
  expect(await sentenceOf(upload(office, `tests/documents/broken/${file}`, 'plan'))).toMatch(/\p{L}.*\.$/u)
  expect(await rows()).toEqual(before)
})

test('a zip bomb, a huge file and no file at all are refused as well', async () => {
  const before = await rows()
  const take = (file: { content: Uint8Array; name: string } | null) =>
    uploadImport(context, { kind: 'plan', targetId: null, file: file && { ...file, mediaType: 'text/plain' } })
  expect(await sentenceOf(take({ name: 'bomba.docx', content: await makeZipBomb(130) }))).toContain('po rozbalení')
  expect(await sentenceOf(take({ name: 'velky.txt', content: new Uint8Array(51 * 1024 * 1024).fill(97) }))).toContain('50 MB')
  expect(await sentenceOf(take(null))).toBe('Vyberte soubor s dokumentem.')
  expect(await rows()).toEqual(before)
})

test('a document without cards is not taken over, the obstacle says why', async () => {
  const content = new TextEncoder().encode('Zápis z porady\n\nSešli jsme se a domluvili se, že se sejdeme znovu.')
  const id = await uploadImport(context, {
    kind: 'plan',
    targetId: null,
    file: { name: 'zapis.txt', mediaType: 'text/plain', content },
  })
  await office.workOff()
  const { kind, content: recognised } = await opened(office, id)
  expect(kind.obstacles(recognised).map(({ code }) => code)).toEqual(['no-cards'])
})
