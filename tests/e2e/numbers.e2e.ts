import type { APIRequestContext, Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { z } from 'zod'
import { readCsv } from '#app/platform/tables/read-csv.server.ts'
import { currentPlan, demonstrationStrategy, formerPlan } from './public-pages.ts'
import { expect, test } from './support.ts'

type Row = Record<string, string>

/** Rows of a CSV by the lower-case names of their columns. */
async function csvRows(request: APIRequestContext, address: string): Promise<Row[]> {
  const { table } = readCsv(await (await request.get(address)).body())
  if (table === undefined) throw new Error(`${address} is not a table`)
  return table.rows.map(({ cells }) => Object.fromEntries(table.header.map((name, index) => [name, cells[index] ?? ''])))
}

const jsonTables = z.object({ tables: z.array(z.object({ rows: z.array(z.record(z.string(), z.unknown())) })) })

async function jsonRows(request: APIRequestContext, address: string): Promise<Record<string, unknown>[]> {
  const { tables } = jsonTables.parse(await (await request.get(address)).json())
  return tables[0]?.rows ?? []
}

async function xlsxNumbers(request: APIRequestContext, address: string): Promise<unknown[]> {
  const { sheets } = await readXlsx(new Uint8Array(await (await request.get(address)).body()))
  const rows = sheets[0]?.rows ?? []
  const heading = rows.findIndex((row) => row[0] === 'Číslo')
  return rows
    .slice(heading + 1)
    .map((row) => row[0])
    .filter(Boolean)
}

const countBy = (rows: Row[], column: string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[row[column] ?? ''] = (counts[row[column] ?? ''] ?? 0) + 1
  return counts
}

async function keyFigure(page: Page, label: string): Promise<number> {
  const figure = page.locator('.key-figures > div').filter({ has: page.getByText(label, { exact: true }) })
  return Number((await figure.locator('dd').first().innerText()).replaceAll(/\s/g, ''))
}

/** Counts of the chart's table as the page shows them: «splněno» → 15. */
async function chartCounts(page: Page): Promise<Record<string, number>> {
  const chart = page.locator('figure.chart').first()
  await chart.getByText('Data v tabulce').click()
  const names = await chart.getByRole('columnheader').allInnerTexts()
  const values = await chart.getByRole('row').last().getByRole('cell').allInnerTexts()
  return Object.fromEntries(names.slice(1).map((name, index) => [name, Number(values[index])]))
}

test('the strategy page counts exactly the measures that its CSV, JSON and list hold', async ({ page, request }) => {
  await page.goto(demonstrationStrategy)
  const { celkem, ...shown } = await chartCounts(page)
  const rows = await csvRows(request, `${demonstrationStrategy}/stahnout/opatreni.csv`)
  expect(rows).toHaveLength(celkem ?? -1)
  expect(countBy(rows, 'stav')).toEqual(shown)
  expect(await jsonRows(request, `${demonstrationStrategy}/stahnout/opatreni.json`)).toHaveLength(celkem ?? -1)
  expect(await keyFigure(page, 'Neplní se')).toBe(shown['neplněno'])
  const [overdue, orphans] = [await keyFigure(page, 'Po termínu'), await keyFigure(page, 'Bez gestora')]
  expect(await csvRows(request, `${demonstrationStrategy}/stahnout/po-terminu.csv`)).toHaveLength(overdue)
  expect(await csvRows(request, `${demonstrationStrategy}/stahnout/bez-gestora.csv`)).toHaveLength(orphans)
  await page.goto(`${demonstrationStrategy}/opatreni`)
  await expect(page.getByRole('status')).toHaveText(`${celkem} opatření`)
  await expect(page.getByRole('main').locator('tbody tr')).toHaveCount(celkem ?? -1)
})

test('the first page repeats the numbers of the strategy page', async ({ page, request }) => {
  await page.goto('/')
  const counts = countBy(await csvRows(request, `${demonstrationStrategy}/stahnout/opatreni.csv`), 'stav')
  expect(await keyFigure(page, 'Splněno')).toBe(counts['splněno'])
  expect(await keyFigure(page, 'Plní se')).toBe(counts['plněno'])
  expect(await keyFigure(page, 'Plní se částečně')).toBe(counts['částečně plněno'])
  expect(await keyFigure(page, 'Neplní se')).toBe(counts['neplněno'])
})

test('a filter of measures counts what its file holds', async ({ page, request }) => {
  await page.goto(`${demonstrationStrategy}/opatreni`)
  const filters = page.getByRole('navigation', { name: 'Filtry' })
  for (const status of ['splněno', 'částečně plněno', 'neplněno']) {
    const link = filters.getByRole('link', { name: new RegExp(`^${status}`) })
    const promised = Number((await link.innerText()).replaceAll(/\D/g, ''))
    const address = new URL((await link.getAttribute('href')) ?? '', 'http://opora')
    expect(await csvRows(request, `${demonstrationStrategy}/stahnout/opatreni.csv${address.search}`)).toHaveLength(promised)
  }
})

test('every round counts its own measures', async ({ page, request }) => {
  await page.goto(`${demonstrationStrategy}?kolo=2023-12-31`)
  const { celkem, ...shown } = await chartCounts(page)
  const rows = await csvRows(request, `${demonstrationStrategy}/stahnout/opatreni.csv?kolo=2023-12-31`)
  expect(rows).toHaveLength(celkem ?? -1)
  expect(countBy(rows, 'stav')).toEqual(shown)
})

for (const plan of [formerPlan, currentPlan]) {
  test(`${plan} counts the cards that its XLSX, CSV and JSON hold`, async ({ page, request }) => {
    await page.goto(plan)
    const rows = await csvRows(request, `${plan}/export/csv`)
    const byStatus = countBy(rows, 'stav')
    expect(await keyFigure(page, 'Platné karty')).toBe(byStatus['platná'])
    expect(await keyFigure(page, 'Zrušené karty')).toBe(byStatus['zrušená'])
    expect(await page.locator('.hits .hit').count()).toBe(rows.length)
    expect(await xlsxNumbers(request, `${plan}/export/xlsx`)).toEqual(rows.map((row) => row['číslo']))
    expect(await jsonRows(request, `${plan}/export/json`)).toHaveLength(rows.length)
  })

  test(`each view of ${plan} counts in its headings what its table says`, async ({ page, request }) => {
    for (const view of ['cilove-skupiny', 'druhy-sluzeb', 'financovani', 'odpovednost']) {
      await page.goto(`${plan}?podle=${view}`)
      const shown = await page
        .locator('.section-head')
        .evaluateAll((heads) =>
          heads.map((head) => [
            head.querySelector('h2')?.textContent.replaceAll('\u00a0', ' '),
            Number.parseInt(head.querySelector('.small')?.textContent ?? '', 10),
          ]),
        )
      const rows = await csvRows(request, `${plan}/export/csv?podle=${view}`)
      expect(shown).toEqual(rows.map((row) => [row['skupina'], Number(row['karet'])]))
    }
  })
}

test('the territory adds up: ORPs, municipalities and inhabitants are the same on the page and in the file', async ({
  page,
  request,
}) => {
  await page.goto('/uzemi')
  const totals = await page.locator('tfoot td').allInnerTexts()
  const rows = await csvRows(request, '/uzemi/obce/export/csv')
  expect(Number(totals[1])).toBe(rows.length)
  const people = rows.reduce((sum, row) => sum + Number(row['obyvatel']), 0)
  expect(Number(totals[2]?.replaceAll(/\s/g, ''))).toBe(people)
})
