import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import { renderPdf, renderTemplate, stopPdfProcess } from '#app/platform/documents/render-pdf.server.ts'
import { typstData } from '#app/platform/documents/typst-data.server.ts'
import { createTypstProcess } from '#app/platform/documents/typst-process.server.ts'
import type { Block, DocumentDescription } from '#app/shared/documents/document.ts'
import { exampleReport } from '#app/shared/documents/report.example.ts'
import { describeTable } from '#app/shared/documents/table.ts'

afterAll(stopPdfProcess)

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true })
  return text.replace(/\s+/gu, ' ')
}

function aDocument(...sections: Block[]): DocumentDescription {
  return { title: 'Zkouška', language: 'cs', dataAsOf: '2026-11-21', sections }
}

function pdfinfo(pdf: Uint8Array, ...options: string[]): string | undefined {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'opora-pdf-')), 'it.pdf')
  writeFileSync(file, pdf)
  try {
    return execFileSync('pdfinfo', [...options, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

test('the report has its texts, formatted values, page numbers and the date of the data', async () => {
  const text = await textOf(await renderPdf(exampleReport(20)))
  expect(text).toContain('Zpráva o plnění strategie')
  expect(text).toContain('1 234 567 Kč')
  expect(text).toContain('neuvedeno')
  expect(text).toContain('netýká se')
  expect(text).toContain('Údaje k 18. 3. 2026 10:00')
  expect(text).toMatch(/\b2 \/ \d/u)
})

test('the file knows its title, language and the date of the data', async () => {
  const pdf = await renderPdf(exampleReport(5))
  const { info } = await getMeta(await getDocumentProxy(pdf.slice()))
  expect(info).toMatchObject({ Title: 'Zpráva o plnění strategie', Author: 'Ukázkový kraj', Language: 'cs' })
  expect(String(info.CreationDate)).toMatch(/^D:20260318/)
})

test('the same description gives the same bytes, in another process too', async () => {
  const first = await renderPdf(exampleReport(20))
  await renderPdf(aDocument({ type: 'paragraph', text: 'něco jiného' }))
  stopPdfProcess()
  expect(Buffer.from(await renderPdf(exampleReport(20))).equals(first)).toBe(true)
})

test('a table over several pages repeats its heading', async () => {
  const pdf = await renderPdf(exampleReport(30))
  const { text } = await extractText(await getDocumentProxy(pdf.slice()))
  expect(text.length).toBeGreaterThan(4)
  const withTable = text.filter((page) => page.includes('Komentář'))
  expect(withTable.length).toBe(text.length)
})

test('the PDF is tagged: headings, lists and table headings can be found by a screen reader', async ({ skip }) => {
  const pdf = await renderPdf(exampleReport(20))
  const structure = pdfinfo(pdf, '-struct-text')
  if (structure === undefined) return skip('pdfinfo is not installed')
  expect(pdfinfo(pdf)).toMatch(/Tagged:\s+yes/u)
  for (const tag of ['H1', 'L ', 'LBody', 'Table', 'THead', 'TH ', 'TD', 'Caption', 'Link']) expect(structure).toContain(tag)
})

test('what a person wrote is never read as markup', async () => {
  const hostile = '#panic("x") $x^2$ \\ *b* _i_ [c] @ref <label> "q" \'q\' `code` // c /* d */ ~ -- --- ... = + - 1. #eval'
  const table = describeTable({
    key: 't',
    caption: hostile,
    columns: [{ key: 'a', label: hostile, kind: 'text' }],
    rows: [{ a: hostile }],
  })
  const blocks: Block[] = [
    { type: 'heading', level: 2, text: hostile },
    { type: 'paragraph', text: [hostile, { strong: hostile }, { link: 'https://example.cz/#"]', text: hostile }] },
    { type: 'facts', facts: [{ term: hostile, value: hostile }] },
    { type: 'list', items: [hostile] },
    { type: 'note', text: hostile },
    table,
  ]
  const text = await textOf(await renderPdf({ ...aDocument(...blocks), title: hostile, subtitle: hostile, source: hostile }))
  expect(text.split(hostile.slice(0, 24)).length - 1).toBeGreaterThanOrEqual(13)
})

test('any short string comes out of the PDF as it went in', async () => {
  const characters = '#$\\*[]@"\'`_~<>{}()=+-/:;,.%&|^!?§aěščřžýáíéúůďťňŽ0123 '
  const words = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 20 }), async (texts) => {
      const blocks = texts.map((text): Block => ({ type: 'paragraph', text: `‹${text}›` }))
      const extracted = await textOf(await renderPdf(aDocument(...blocks)))
      for (const text of texts) expect(withoutSpaces(extracted)).toContain(withoutSpaces(`‹${text}›`))
    }),
    { numRuns: 15 },
  )
})

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '')
}

test('marks of the direction of writing take no character with them and signs outside of Roboto are there', async ({ skip }) => {
  const marked = 'a\u200f# \u200e› → ☐ שלום'
  const structure = pdfinfo(await renderPdf(aDocument({ type: 'paragraph', text: marked })), '-struct-text')
  if (structure === undefined) return skip('pdfinfo is not installed')
  for (const character of marked.replace(/\p{Cf}/gu, '')) expect(structure).toContain(character)
})

test('a link that could run code is only text', async () => {
  const paragraph: Block = { type: 'paragraph', text: [{ link: 'javascript:alert(1)', text: 'sem' }] }
  const pdf = await renderPdf(aDocument(paragraph))
  expect(Buffer.from(pdf).includes('javascript:')).toBe(false)
  expect(await textOf(pdf)).toContain('sem')
})

test('a document that needs too much memory or time is refused and the next one is made', async () => {
  const limits = { milliseconds: 30_000, megabytes: 512, idleMilliseconds: 1000 }
  const small = createTypstProcess({ ...limits, megabytes: 64 })
  const huge = typstData(aDocument({ type: 'list', items: Array<string>(200_000).fill('položka') }))
  await expect(small.compile('description', huge)).rejects.toThrow('was not made')
  expect(await small.compile('description', typstData(aDocument()))).toBeInstanceOf(Uint8Array)
  small.stop()
  const hasty = createTypstProcess({ ...limits, milliseconds: 1 })
  await expect(hasty.compile('description', huge)).rejects.toThrow('longer than 1 ms')
})

test('an unknown template is an error and does not hold up the others', async () => {
  const [wrong, right] = await Promise.allSettled([renderTemplate('no-such-template', {}), renderPdf(aDocument())])
  expect([wrong.status, right.status]).toEqual(['rejected', 'fulfilled'])
})

const makePdf = `import { renderPdf } from '#app/platform/documents/render-pdf.server.ts'
  await renderPdf({ title: 'x', language: 'cs', dataAsOf: '2026-11-21', sections: [] })`

function run(script: string) {
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
}

test('a program that has made a PDF ends by itself', async () => {
  const exitCode = await new Promise((resolve) => run(makePdf).on('exit', resolve))
  expect(exitCode).toBe(0)
})

test('the PDF process does not outlive its killed parent', async ({ skip }) => {
  if (process.platform !== 'linux') return skip('the children of a process are read from /proc')
  const parent = run(`${makePdf}
    import { readFileSync } from 'node:fs'
    console.log(readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim())
    setInterval(() => {}, 1000)`)
  const child = await new Promise<number>((resolve) =>
    parent.stdout.once('data', (data: Buffer) => resolve(Number(data.toString()))),
  )
  expect(isAlive(child)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isAlive(child), { timeout: 5000 }).toBe(false)
})

test('a PDF process that somebody has killed is replaced', async ({ skip }) => {
  if (process.platform !== 'linux') return skip('the children of a process are read from /proc')
  const program = run(`${makePdf}
    import { readFileSync } from 'node:fs'
    process.kill(Number(readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8')), 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await renderPdf({ title: 'x', language: 'cs', dataAsOf: '2026-11-21', sections: [] })`)
  expect(await new Promise((resolve) => program.on('exit', resolve))).toBe(0)
})

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
