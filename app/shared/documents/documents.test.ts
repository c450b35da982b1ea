import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { factInlines, isSafeLink, plainText, tablesOf } from '#app/shared/documents/document.ts'
import { contentDisposition, exportFileName } from '#app/shared/documents/file-name.ts'
import { cellOf, columnLabel, describeTable } from '#app/shared/documents/table.ts'
import {
  dayOf,
  decimalText,
  formatDayOrInstant,
  formatValue,
  notApplicable,
  orUnknown,
  unknown,
} from '#app/shared/documents/values.ts'

const costs = describeTable({
  key: 'costs',
  caption: 'Náklady',
  columns: [
    { key: 'name', label: 'Název', kind: 'text' },
    { key: 'staff', label: 'Úvazky', kind: 'quantity', unit: 'úv.' },
  ],
  rows: [{ name: 'Poradna', staff: 500 }],
})
const description: DocumentDescription = { title: 'Zkouška', language: 'cs', dataAsOf: '2026-11-21', sections: [costs] }

test('unknown, zero and not applicable are shown as three different things', () => {
  expect([unknown, 0, notApplicable].map((value) => formatValue('integer', value))).toEqual(['neuvedeno', '0', 'netýká se'])
  expect(formatValue('money', 0n)).toBe('0\u00a0Kč')
  expect(orUnknown(null)).toBe(unknown)
  expect(orUnknown(0)).toBe(0)
})

test('each kind of value has its Czech and its machine form', () => {
  expect(formatValue('quantity', 500)).toBe('0,500')
  expect(formatValue('date', '2026-11-21')).toBe('21.\u00a011.\u00a02026')
  expect(formatValue('percent', 62_385)).toBe('62,4\u00a0%')
  expect(decimalText('money', 1234_50n)).toBe('1234.50')
  expect(decimalText('percent', 62_385)).toBe('62.385')
  expect(decimalText('integer', -3)).toBe('-3')
})

test('a value of another kind is a mistake that does not get into a document', () => {
  expect(() => formatValue('money', 100)).toThrow('not a value of the kind money')
  expect(() => formatValue('date', '21. 11. 2026')).toThrow(TypeError)
  expect(() => formatValue('quantity', 0.5)).toThrow(TypeError)
  expect(() => cellOf({ name: 'x' }, { key: 'staff', label: 'Úvazky', kind: 'quantity' })).toThrow('staff')
  expect(() => describeTable({ ...costs, rows: [], totals: { other: 1 } })).toThrow('other')
})

test('the unit stands once, in the heading', () => {
  expect(costs.columns.map(columnLabel)).toEqual(['Název', 'Úvazky (úv.)'])
})

test('tables for machines replace those of the printed page', () => {
  expect(tablesOf(description)).toEqual([costs])
  expect(tablesOf({ ...description, dataTables: [] })).toEqual([])
})

test('inline text is read in order and typed facts are formatted', () => {
  expect(plainText(['Viz ', { strong: 'cíl' }, ' ', { link: 'https://example.cz', text: 'zde' }])).toBe('Viz cíl zde')
  expect(factInlines({ term: 'Náklady', value: { kind: 'money', value: 1000_00n } })).toEqual(['1\u00a0000\u00a0Kč'])
  expect(factInlines({ term: 'Náklady', value: unknown })).toEqual(['neuvedeno'])
  expect(['https://x.cz', 'mailto:a@b.cz', 'javascript:alert(1)', 'data:text/html,x', '//x.cz'].map(isSafeLink)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('the date of the data may be a day or an instant', () => {
  expect(formatDayOrInstant('2026-11-21')).toBe('21.\u00a011.\u00a02026')
  expect(formatDayOrInstant('2026-03-18T09:00:00Z')).toBe('18.\u00a03.\u00a02026\u00a010:00')
  expect(dayOf('2026-12-31T23:30:00Z')).toBe('2027-01-01')
})

test('file names carry the title and the date without diacritics', () => {
  expect(exportFileName('Střednědobý plán: cíle & opatření', '2026-11-21', 'pdf')).toBe(
    'strednedoby-plan-cile-opatreni-2026-11-21.pdf',
  )
  expect(exportFileName('§§§', '2026-11-21', 'csv')).toBe('dokument-2026-11-21.csv')
})

test('a Czech file name is sent in both forms', () => {
  expect(contentDisposition('plan.pdf')).toBe('attachment; filename="plan.pdf"')
  expect(contentDisposition('Plán (2026).pdf', 'inline')).toBe(
    `inline; filename="plan-2026.pdf"; filename*=UTF-8''Pl%C3%A1n%20%282026%29.pdf`,
  )
})

test('no file name can break out of the header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(contentDisposition(name)).toMatch(/^attachment; filename="[\w .()-]+"(; filename\*=UTF-8''[\w.~!%-]+)?$/)
    }),
  )
})
