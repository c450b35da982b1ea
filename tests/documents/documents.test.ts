import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeZipBomb } from '../../scripts/make-documents/zip-bomb.ts'
import { differences } from './compare.ts'
import { listExpectations } from './expectations.ts'
import { importedPlan, importedReport } from './import-result.ts'
import { runImport } from './run-import.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opora-documents-'))
})
afterAll(() => rm(folder, { recursive: true }))

test.each(listExpectations())('$file comes out as its truth says', async ({ path, truth }) => {
  const { code, output, messages } = await runImport(path, truth.kind)
  expect(messages).not.toContain('Soubor')
  expect(code).toBe(0)
  const printed: unknown = JSON.parse(output)
  const actual = truth.kind === 'plan' ? importedPlan.parse(printed) : importedReport.parse(printed)
  expect(differences(actual, truth)).toEqual([])
})

const broken = fileURLToPath(new URL('broken/', import.meta.url))

test.each([
  ['encrypted.pdf', /heslem/u],
  ['truncated.docx', /poškozen/u],
  ['truncated.pdf', /poškozen/u],
  ['scanned.pdf', /naskenovan/u],
  ['workbook.docx', /xlsx|excel|tabulk|sešit/iu],
  ['strategy-b.doc', /\.doc\b|starš|Word 97/iu],
  ['empty-archive.docx', /poškozen|prázdn/u],
  ['empty.docx', /prázdn/u],
  ['empty.pdf', /prázdn/u],
  ['blank.txt', /prázdn|žádný text/u],
])('%s is refused with a sentence that says why', async (file, reason) => {
  const { code, output, messages } = await runImport(broken + file, 'plan')
  expect(messages).toMatch(reason)
  expect(output).toBe('')
  expect(code).not.toBe(0)
})

test('a PDF named as a Word file is not called a broken Word file', async () => {
  const { messages } = await runImport(`${broken}pdf-named.docx`, 'plan')
  expect(messages).toContain('PDF')
})

test('a small Word file that would unpack to hundreds of megabytes is refused before it fills the memory', async () => {
  const path = join(folder, 'bomb.docx')
  await writeFile(path, await makeZipBomb(300))
  const before = process.memoryUsage().rss
  const { code, messages } = await runImport(path, 'plan')
  expect(code).not.toBe(0)
  expect(messages).toContain('po rozbalení')
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
})
