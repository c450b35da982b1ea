import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listDocuments } from '../../scripts/make-documents/documents.ts'
import { renderers } from '../../scripts/make-documents/renderers.ts'
import { listExpectations } from './expectations.ts'

const generated = new URL('generated/', import.meta.url)
const forms = listDocuments().flatMap((document) =>
  document.forms
    .filter((form) => form !== 'house-pdf')
    .map((form) => ({ ...document, form, file: document.name + renderers[form].suffix })),
)

test.each(forms)('$file is what the truth gives today', async ({ paper, form, file }) => {
  const made = Buffer.from(await renderers[form].render(paper))
  expect(made.equals(readFileSync(new URL(file, generated)))).toBe(true)
})

test('every document has its truth and a PDF', () => {
  const files = listExpectations().map(({ file }) => file)
  expect(files).toEqual(expect.arrayContaining(forms.map(({ file }) => file)))
  expect(files).toEqual(expect.arrayContaining(listDocuments().map(({ name }) => `${name}.pdf`)))
})
