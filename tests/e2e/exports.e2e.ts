import { currentPlan, demonstrationStrategy } from './public-pages.ts'
import { expect, test } from './support.ts'

const types = {
  pdf: { type: 'application/pdf', opening: '%PDF-' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', opening: 'PK' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', opening: 'PK' },
  csv: { type: 'text/csv; charset=utf-8', opening: '\uFEFF' },
  json: { type: 'application/json; charset=utf-8', opening: '{' },
}

const isFormat = (text: string): text is keyof typeof types => Object.hasOwn(types, text)

/** Pages and what the name of their files begins with. */
const pages = {
  [currentPlan]: 'strednedoby-plan',
  [`${currentPlan}?podle=financovani`]: 'strednedoby-plan',
  [`${currentPlan}/karty/1.1.1`]: 'karta-1-1-1',
  '/plany/navaznost': 'navaznost-karet',
  [demonstrationStrategy]: 'zprava-o-plneni-strategie',
  [`${demonstrationStrategy}/opatreni?stav=neplneno`]: '',
  [`${demonstrationStrategy}/opatreni/V/6`]: '',
  [`${demonstrationStrategy}/oblast/II`]: '',
  [`${demonstrationStrategy}/po-terminu`]: '',
  [`${demonstrationStrategy}/bez-gestora`]: '',
  [`${demonstrationStrategy}/porovnani?z=2023-12-31&na=2025-12-31`]: '',
  '/uzemi/obce': 'obce',
  '/ciselniky/druhy-sluzeb': '',
}

for (const [address, nameStart] of Object.entries(pages)) {
  test(`everything that ${address} offers to take away comes with the right type and name`, async ({ page, request }) => {
    await page.goto(address)
    const links = await page.locator('.export-links a').all()
    const offered: string[] = []
    for (const link of links) {
      const format = (await link.innerText()).toLowerCase()
      offered.push(format)
      expect(isFormat(format)).toBe(true)
      if (!isFormat(format)) continue
      const response = await request.get((await link.getAttribute('href')) ?? '')
      expect(response.status()).toBe(200)
      expect(response.headers()['content-type']).toContain(types[format].type)
      expect(response.headers()['content-disposition']).toMatch(
        new RegExp(`^attachment; filename="${nameStart}[a-z0-9-]*-\\d{4}-\\d{2}-\\d{2}\\.${format}"`),
      )
      const body = await response.body()
      expect(body.toString('utf8', 0, 5).startsWith(types[format].opening)).toBe(true)
    }
    expect(offered.toSorted()).toEqual(['csv', 'docx', 'json', 'pdf', 'xlsx'])
  })
}

test('a format that we do not make is not found', async ({ request }) => {
  expect((await request.get(`${currentPlan}/export/exe`)).status()).toBe(404)
  expect((await request.get(`${demonstrationStrategy}/stahnout/opatreni.exe`)).status()).toBe(404)
})

test('every file that the page of open data offers exists', async ({ page, request }) => {
  await page.goto('/data')
  const addresses = await page
    .locator('.export-links a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses.length).toBeGreaterThan(4)
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200)
})
