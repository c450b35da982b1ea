import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderCsv, withoutFormulaGuard } from '#app/shared/documents/csv.ts'
import { formatsOf, isExportFormat } from '#app/shared/documents/formats.ts'
import { renderJson } from '#app/shared/documents/json.ts'
import { exampleReport, exampleTable } from '#app/shared/documents/report.example.ts'
import type { CellValue } from '#app/shared/documents/values.ts'
import { notApplicable, unknown } from '#app/shared/documents/values.ts'
import { describeTable } from '#app/shared/documents/table.ts'

const columns = [
  { key: 'name', label: 'Název', kind: 'text' },
  { key: 'costs', label: 'Náklady', kind: 'money' },
  { key: 'staff', label: 'Úvazky', kind: 'quantity', unit: 'úv.' },
  { key: 'share', label: 'Podíl', kind: 'percent' },
  { key: 'until', label: 'Do', kind: 'date' },
] as const
const table = describeTable({
  key: 'services',
  caption: 'Služby',
  columns,
  rows: [
    { name: 'Poradna, "Most"', costs: 1234_50n, staff: 500, share: 62_385, until: '2026-11-21' },
    { name: '', costs: 0n, staff: unknown, share: notApplicable, until: unknown },
  ],
  totals: { costs: 1234_50n },
})

function csvOf(text: string): string {
  return renderCsv(
    describeTable({ key: 't', caption: 't', columns: [{ key: 'a', label: 'A', kind: 'text' }], rows: [{ a: text }, { a: 'x' }] }),
  )
}

test('CSV has machine numbers and tells apart unknown, zero, not applicable and an empty text', () => {
  expect(renderCsv(table)).toBe(
    '\ufeffNázev,Náklady (Kč),Úvazky (úv.),Podíl (%),Do\r\n' +
      '"Poradna, ""Most""",1234.50,0.500,62.385,2026-11-21\r\n' +
      '"",0.00,,netýká se,\r\n',
  )
})

test('a text that looks like a formula is defused and can be restored', () => {
  expect(csvOf('=1+1')).toContain("\r\n'=1+1\r\n")
  for (const text of ['=1', '+1', '-1', '@x', '\t=1', "'=1", '＝1']) expect(csvOf(text)).toContain(`'${text}`)
  expect(csvOf("'70. léta")).toContain("\r\n'70. léta\r\n")
})

test('any text can be read back from CSV', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'=+-@\'"\t\r\n ,;a＝'), minLength: 1 }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const rows: unknown[][] = parse(csvOf(text), { bom: true, recordDelimiter: '\r\n' })
      expect(withoutFormulaGuard(String(rows[1]?.[0]))).toBe(text)
    }),
  )
})

test('JSON holds the same rows as the table, in machine values', () => {
  const data: unknown = JSON.parse(renderJson({ title: 'T', language: 'cs', dataAsOf: '2026-11-21', sections: [table] }))
  expect(data).toMatchObject({
    title: 'T',
    dataAsOf: '2026-11-21',
    sections: [],
    tables: [
      {
        key: 'services',
        columns,
        rows: [
          { name: 'Poradna, "Most"', costs: 1234.5, staff: 0.5, share: 62.385, until: '2026-11-21' },
          { name: '', costs: 0, staff: null, share: { missing: 'not-applicable' }, until: null },
        ],
        totals: { costs: 1234.5 },
      },
    ],
  })
})

test('JSON of a report has its facts typed and its data tables whole', () => {
  const data = JSON.parse(renderJson(exampleReport(20))) as {
    tables: { rows: unknown[] }[]
    sections: { type: string; facts?: unknown }[]
  }
  expect(data.tables.map(({ rows }) => rows.length)).toEqual([20])
  expect(data.sections.find(({ type }) => type === 'facts')?.facts).toContainEqual({
    term: 'Počet opatření',
    kind: 'integer',
    value: 4,
  })
})

test('every haléř below ten billion crowns is exact in JSON, more digits are refused', () => {
  const jsonOf = (costs: CellValue) =>
    renderJson({
      title: 'T',
      language: 'cs',
      dataAsOf: '2026-11-21',
      sections: [{ ...table, rows: [{ name: 'x', costs, staff: 0, share: 0, until: unknown }] }],
    })
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), (halere) => {
      const data = JSON.parse(jsonOf(halere)) as { tables: { rows: { costs: number }[] }[] }
      expect(BigInt(Math.round((data.tables[0]?.rows[0]?.costs ?? Number.NaN) * 100))).toBe(halere)
    }),
  )
  expect(() => jsonOf(10n ** 17n)).toThrow('Too many digits')
})

test('a document without a table is not offered as a spreadsheet', () => {
  expect(formatsOf({ title: 'T', language: 'cs', dataAsOf: '2026-11-21', sections: [] })).toEqual(['pdf', 'docx', 'json'])
  expect(formatsOf(exampleReport(3))).toContain('csv')
  expect(isExportFormat('csv')).toBe(true)
  expect(isExportFormat('exe')).toBe(false)
})

test('the totals of the example are the sums of its rows', () => {
  const { rows, totals } = exampleTable(109)
  expect(totals?.costs).toBe(rows.reduce((sum, { costs }) => sum + (typeof costs === 'bigint' ? costs : 0n), 0n))
})
