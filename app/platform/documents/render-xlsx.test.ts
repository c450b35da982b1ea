import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { renderXlsx, sheetNames } from '#app/platform/documents/render-xlsx.server.ts'
import { exampleReport } from '#app/shared/documents/report.example.ts'
import { describeTable } from '#app/shared/documents/table.ts'
import { notApplicable, unknown } from '#app/shared/documents/values.ts'

const table = describeTable({
  key: 'services',
  caption: 'Služby: 2026/2027',
  columns: [
    { key: 'name', label: 'Název', kind: 'text' },
    { key: 'beds', label: 'Lůžka', kind: 'integer' },
    { key: 'costs', label: 'Náklady', kind: 'money' },
    { key: 'staff', label: 'Úvazky', kind: 'quantity', unit: 'úv.' },
    { key: 'share', label: 'Podíl', kind: 'percent' },
    { key: 'until', label: 'Do', kind: 'date' },
  ],
  rows: [
    { name: '=HYPERLINK("http://x";"y")', beds: 0, costs: 1234567_00n, staff: 1500, share: 62_385, until: '2026-11-21' },
    { name: '-1+2', beds: unknown, costs: 50n, staff: notApplicable, share: 0, until: unknown },
  ],
  totals: { costs: 1234567_50n },
})
const description = { title: 'Zkouška', language: 'cs', dataAsOf: '2026-11-21', sections: [table, table] } as const

async function sheetsOf(xlsx: Uint8Array) {
  const { sheets } = await readXlsx(xlsx, { readStyles: true })
  return sheets
}

test('a sheet has its caption, the date of the data, the heading and typed values', async () => {
  const [sheet] = await sheetsOf(await renderXlsx(description))
  expect(sheet?.rows[0]?.[0]).toBe('Služby: 2026/2027')
  expect(sheet?.rows[1]?.[0]).toBe('Údaje k 21.\u00a011.\u00a02026')
  expect(sheet?.rows[3]).toEqual(['Název', 'Lůžka', 'Náklady', 'Úvazky (úv.)', 'Podíl', 'Do'])
  expect(sheet?.rows[4]).toEqual(['=HYPERLINK("http://x";"y")', 0, 1234567, 1.5, 0.62385, new Date('2026-11-21T00:00:00Z')])
  expect(sheet?.rows[5]).toEqual(['-1+2', 'neuvedeno', 0.5, 'netýká se', 0, 'neuvedeno'])
  expect(sheet?.rows[6]?.slice(0, 3)).toEqual(['Celkem', null, 1234567.5])
})

test('numbers carry Czech formats and a text that looks like a formula is not one', async () => {
  const [sheet] = await sheetsOf(await renderXlsx(description))
  const formats = [1, 2, 3, 4, 5].map((column) => sheet?.cells?.get(`4,${column}`)?.style?.numFmt)
  expect(formats).toEqual(['#,##0', '#,##0.00 "Kč"', '#,##0.000', '0.0%', 'd". "m". "yyyy'])
  expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([])
})

test('the heading is frozen, can be filtered and columns are wide enough', async () => {
  const [sheet] = await sheetsOf(await renderXlsx(description))
  expect(sheet?.freezePane).toMatchObject({ rows: 4 })
  expect(sheet?.autoFilter?.range).toBe('A4:F6')
  expect(sheet?.columns?.[0]?.width).toBeGreaterThan(25)
})

test('each table has a sheet with a name that Excel takes', async () => {
  expect((await sheetsOf(await renderXlsx(description))).map(({ name }) => name)).toEqual([
    'Služby 2026 2027',
    'Služby 2026 2027 (2)',
  ])
  expect(sheetNames(["''", 'a'.repeat(40), 'A'.repeat(40), '[x]'])).toEqual([
    'List',
    'a'.repeat(31),
    `${'A'.repeat(25)} (2)`,
    'x',
  ])
})

test('an over-long or broken text does not make Excel refuse the file', async () => {
  const columns = [{ key: 'a', label: 'A', kind: 'text' }] as const
  const long = describeTable({ key: 'l', caption: 'L', columns, rows: [{ a: 'ž'.repeat(40_000) }, { a: 'a\u0000b\ud800' }] })
  const [sheet] = await sheetsOf(await renderXlsx({ ...description, sections: [long] }))
  expect(String(sheet?.rows[4]?.[0])).toHaveLength(32_767)
  expect(String(sheet?.rows[4]?.[0])).toContain('zkráceno')
  expect(sheet?.rows[5]?.[0]).toBe('ab\ufffd')
})

test('the same description gives the same bytes at another time', async () => {
  const first = await renderXlsx(exampleReport(20))
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(Buffer.from(await renderXlsx(exampleReport(20))).equals(first)).toBe(true)
})

test('a table of 20 000 rows is streamed with the same values and the same bytes each time', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ({ ...table.rows[0], beds: at }))
  const long = { ...description, sections: [{ ...table, rows }] }
  const first = await renderXlsx(long)
  const [sheet] = await sheetsOf(first)
  expect(sheet?.rows).toHaveLength(4 + 20_000 + 1)
  expect(sheet?.rows[20_003]).toEqual([
    '=HYPERLINK("http://x";"y")',
    19_999,
    1234567,
    1.5,
    0.62385,
    new Date('2026-11-21T00:00:00Z'),
  ])
  expect(sheet?.freezePane).toMatchObject({ rows: 4 })
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(Buffer.from(await renderXlsx(long)).equals(first)).toBe(true)
})

test('a document without tables says so', async () => {
  await expect(renderXlsx({ ...description, sections: [] })).rejects.toThrow('has no table')
})
