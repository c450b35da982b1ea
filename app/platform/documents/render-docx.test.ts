import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { coreProperties } from '#app/platform/documents/core-properties.server.ts'
import { renderDocx } from '#app/platform/documents/render-docx.server.ts'
import { setZipDates } from '#app/platform/documents/zip-dates.server.ts'
import type { Block, DocumentDescription } from '#app/shared/documents/document.ts'
import { exampleReport } from '#app/shared/documents/report.example.ts'
import { describeTable } from '#app/shared/documents/table.ts'

async function htmlOf(docx: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx) },
    { styleMap: ["p[style-name='Title'] => h1.title:fresh"] },
  )
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  return value
}

function aDocument(...sections: Block[]): DocumentDescription {
  return { title: 'Zkouška', language: 'cs', dataAsOf: '2026-11-21', sections }
}

test('headings, lists, links and tables are real ones', async () => {
  const html = await htmlOf(await renderDocx(exampleReport(20)))
  expect(html).toContain('<h1 class="title">Zpráva o plnění strategie</h1>')
  expect(html).toContain('<h1>Bydlení</h1>')
  expect(html).toContain('<strong>Garant: </strong>neuvedeno')
  expect(html).toContain('<a href="https://example.cz/strategie">stránka strategie</a>')
  expect(html).toContain('<ul><li>podklady garantů</li>')
  expect(html).toContain('<ol><li>podklady garantů</li>')
  expect(html).toMatch(/<thead><tr><th><p><strong>Číslo<\/strong>/u)
  expect(html).toContain('1\u00a0234\u00a0567\u00a0Kč')
})

test('the same description gives the same bytes at another time', async () => {
  const first = await renderDocx(exampleReport(20))
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(Buffer.from(await renderDocx(exampleReport(20))).equals(first)).toBe(true)
})

test('the date inside the file is the date of the data and the names are escaped', () => {
  const xml = coreProperties({ ...aDocument(), title: 'A & <B>', dataAsOf: '2026-12-31T23:30:00Z' })
  expect(xml).toContain('<dc:title>A &amp; &lt;B&gt;</dc:title>')
  expect(xml).toContain('>2027-01-01T00:00:00Z</dcterms:created>')
})

test('hostile text stays text and cannot break the file', async () => {
  const hostile = '<w:p/> & "q" ]]> \u0000\u0007\ufffe\ud800 {MERGEFIELD} \u202e=1'
  const table = describeTable({
    key: 't',
    caption: hostile,
    columns: [{ key: 'a', label: hostile, kind: 'text' }],
    rows: [{ a: hostile }],
  })
  const fact: Block = { type: 'facts', facts: [{ term: hostile, value: [{ link: 'https://example.cz/"><x>', text: hostile }] }] }
  const html = await htmlOf(
    await renderDocx({ ...aDocument(table, fact, { type: 'heading', level: 3, text: hostile }), title: hostile }),
  )
  expect(html.split('&lt;w:p/&gt; &amp; "q" ]]&gt;').length - 1).toBe(7)
})

test('lines of a text stay apart and unsafe links are only text', async () => {
  const html = await htmlOf(
    await renderDocx(aDocument({ type: 'paragraph', text: ['první\ndruhý ', { link: 'javascript:x', text: 'sem' }] })),
  )
  expect(html).toContain('<p>první<br />druhý sem</p>')
})

test('something that is not a ZIP is noticed', () => {
  expect(() => setZipDates(new Uint8Array(100), '2026-11-21')).toThrow('Not a ZIP')
})
