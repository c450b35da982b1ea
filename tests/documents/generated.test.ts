import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listDocuments } from '../../scripts/make-documents/documents.ts'
import { renderers } from '../../scripts/make-documents/renderers.ts'
import { readEntries } from '../../scripts/make-documents/zip-without-clock.ts'
import { listExpectations } from './expectations.ts'

const generated = new URL('generated/', import.meta.url)
const forms = listDocuments().flatMap((document) =>
  document.forms
    .filter((form) => form !== 'house-pdf')
    .map((form) => ({ ...document, form, file: document.name + renderers[form].suffix })),
)

test.each(forms)('$file is what the truth gives today', async ({ paper, form, file }) => {
  const made = Buffer.from(await renderers[form].render(paper))
  const committed = readFileSync(new URL(file, generated))
  // Machines may compress differently, so the parts of a Word file are compared.
  if (form === 'docx') expect(readEntries(made)).toEqual(readEntries(committed))
  else expect(made.equals(committed)).toBe(true)
})

test('every document has its truth and a PDF', () => {
  const files = listExpectations().map(({ file }) => file)
  expect(files).toEqual(expect.arrayContaining(forms.map(({ file }) => file)))
  expect(files).toEqual(expect.arrayContaining(listDocuments().map(({ name }) => `${name}.pdf`)))
})
