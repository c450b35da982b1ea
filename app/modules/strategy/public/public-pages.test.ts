import { RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import { createPublication } from '#app/platform/publication/publication.server.ts'
import { requestContext, type RequestContext } from '#app/platform/http/request-context.server.ts'
import { demonstrationRegion } from '#database/seed/region.ts'
import { aContext } from '#tests/set-up/test-context.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { loader as areaLoader } from './area.page.tsx'
import { loader as comparisonLoader } from './comparison.page.tsx'
import { loader as exportLoader } from './export-strategy.ts'
import { loader as listLoader } from './measure-list.page.tsx'
import { loader as measureLoader } from './measure.page.tsx'
import { loader as orphansLoader } from './orphans.page.tsx'
import { loader as overdueLoader } from './overdue.page.tsx'
import { loader as strategiesLoader } from './strategy-list.page.tsx'
import { loader as strategyLoader } from './strategy.page.tsx'

const { database } = await testDatabase('demonstration')
const publication = createPublication(database, mkdtempSync(path.join(os.tmpdir(), 'opora-strategy-')))
await publication.refresh()
const slug = 'socialni-zaclenovani-2022-2027'

/** The public side: nobody is signed in and the database is out of reach. */
const publicContext = new RouterContextProvider()
publicContext.set(requestContext, {
  ...aContext(database, null),
  get database(): never {
    throw new Error('A public page asked the database')
  },
  publication,
  region: demonstrationRegion,
} as unknown as RequestContext)

/** Arguments that fit every loader: each page has its own generated type of them. */
const argsOf = (query: string, params: Record<string, string> = {}): never =>
  ({
    request: new Request(`http://localhost/strategie/${slug}${query}`),
    params: { slug, ...params },
    context: publicContext,
    url: new URL(`http://localhost/strategie/${slug}${query}`),
    pattern: '',
  }) as never

test('with a single strategy its page is opened at once', async () => {
  const answer = await Promise.resolve(strategiesLoader(argsOf(''))).catch((thrown: unknown) => thrown)
  expect(answer).toBeInstanceOf(Response)
  expect((answer as Response).headers.get('location')).toBe(`/strategie/${slug}`)
})

test('the overview counts what the lists hold', async () => {
  const page = await strategyLoader(argsOf(''))
  expect(page.round.counts).toMatchObject({ done: 15, ongoing: 46, partial: 36, 'not-done': 3, total: 100 })
  expect(page.areas.map(({ counts }) => counts.total).reduce((sum, count) => sum + count, 0)).toBe(100)
  expect(page.overdue).toBe((await overdueLoader(argsOf('/po-terminu'))).measures.length)
  expect(page.orphans).toBe((await orphansLoader(argsOf('/bez-gestora'))).measures.length)
  expect(page.previous?.moved).toBe('Lépe je na tom 62\u00a0opatření, beze změny je 38\u00a0opatření.')
})

test('an older round is shown as it was', async () => {
  const page = await strategyLoader(argsOf('?kolo=2023-12-31'))
  expect(page.round.counts).toMatchObject({ done: 0, ongoing: 17, partial: 49, 'not-done': 34 })
  expect(page.previous).toBeNull()
})

test('overdue measures are judged by today and are not done', async () => {
  const { measures, today } = await overdueLoader(argsOf('/po-terminu'))
  expect(today).toBe('2026-03-18')
  expect(measures.map(({ code }) => code)).toEqual(['I.1', 'V.7', 'II.2', 'VI.8', 'VII.3', 'IX.3', 'XI.3', 'XIII.2'])
  expect(measures.filter(({ report }) => report.status === 'done')).toEqual([])
})

test('measures without a guarantor are those with an empty cell or question marks', async () => {
  const { measures } = await orphansLoader(argsOf('/bez-gestora'))
  expect(measures.map(({ code, guarantor }) => [code, guarantor.text])).toEqual([
    ['I.8', ''],
    ['V.7', 'KÚ / ???'],
    ['VI.6', '???'],
    ['XIII.2', ''],
  ])
})

test('filters by status, area and guarantor narrow the list, and each link says how many it leaves', async () => {
  const all = await listLoader(argsOf('/opatreni'))
  for (const group of all.groups.slice(0, 2))
    expect(group.links.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(all.measures.length)
  const narrowed = await listLoader(argsOf('/opatreni?stav=castecne&gestor=odbor-skolstvi'))
  expect(narrowed.title).toBe('Opatření: částečně plněno, odbor školství')
  expect(new Set(narrowed.measures.map(({ report }) => report.status))).toEqual(new Set(['partial']))
  const shown = narrowed.groups[0]?.links.find(({ current }) => current)
  expect(shown).toMatchObject({
    label: 'částečně plněno',
    count: narrowed.measures.length,
    href: `/strategie/${slug}/opatreni?gestor=odbor-skolstvi`,
  })
})

test('a measure carries its history over rounds and its neighbours', async () => {
  const page = await measureLoader(argsOf('', { numeral: 'II', number: '3' }))
  expect(page.history.map(({ asOf, report }) => [asOf, report.status, report.reason])).toEqual([
    ['2025-12-31', 'done', null],
    ['2023-12-31', 'not-done', 'not-started'],
  ])
  expect([page.before?.title.split(' ')[0], page.after?.title.split(' ')[0]]).toEqual(['II.2', 'II.4'])
})

test('rounds are compared in time whichever way they are named', async () => {
  const there = await comparisonLoader(argsOf('/porovnani?z=2023-12-31&na=2025-12-31'))
  const back = await comparisonLoader(argsOf('/porovnani?z=2025-12-31&na=2023-12-31'))
  expect(back).toEqual(there)
  expect(there.groups).toMatchObject([{ move: 'better' }])
})

test.each([
  ['a strategy', () => strategyLoader(argsOf('', { slug: 'neni' }))],
  ['a round', () => strategyLoader(argsOf('?kolo=2026-03-31'))],
  ['an area', () => areaLoader(argsOf('', { numeral: 'XX' }))],
  ['a measure', () => measureLoader(argsOf('', { numeral: 'I', number: '99' }))],
  ['a comparison', () => comparisonLoader(argsOf('/porovnani?z=2023-12-31&na=2023-12-31'))],
  ['a file', () => exportLoader(argsOf('', { file: 'neco.pdf' }))],
  ['a format', () => exportLoader(argsOf('', { file: 'zprava.exe' }))],
])('%s that is not published is not found', async (_what, load) => {
  await expect(Promise.resolve().then((): unknown => load())).rejects.toMatchObject({ init: { status: 404 } })
})

test.each(['prehled', 'zprava', 'po-terminu', 'bez-gestora', 'porovnani', 'oblast-II', 'opatreni', 'opatreni-II-3'])(
  'the file %s has the data of its page',
  async (file) => {
    const response = await exportLoader(argsOf('', { file: `${file}.json` }))
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(JSON.stringify(await response.json())).toContain('2025-12-31')
  },
)

test('a filtered list and its CSV have the same rows', async () => {
  const query = '/opatreni?stav=neplneno'
  const { measures } = await listLoader(argsOf(query))
  const csv = await (await exportLoader(argsOf('?stav=neplneno', { file: 'opatreni.csv' }))).text()
  for (const { code } of measures) expect(csv).toContain(code)
  expect(csv.trim().split(/\r?\n/u)).toHaveLength(measures.length + 1)
})
