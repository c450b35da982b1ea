import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './support.ts'

const generated = 'tests/documents/generated/'

type Document = { file: string; kind: string; confirm: string }
const plan = (file: string): Document => ({ file, kind: 'Střednědobý plán', confirm: 'Založit návrh plánu' })
const strategy = (file: string): Document => ({ file, kind: 'Zpráva o plnění strategie', confirm: 'Založit návrh strategie' })

async function upload(page: Page, { file, kind }: Document): Promise<void> {
  await page.goto('/prace/import')
  await page.getByLabel(kind).check()
  await page.getByLabel('Soubor', { exact: true }).setInputFiles(generated + file)
  await page.getByRole('button', { name: 'Nahrát a rozpoznat dokument' }).click()
  await expect(page).toHaveURL(/\/prace\/import\/[0-9a-f-]{36}$/)
}

/** Without JavaScript the state is asked for by the link. */
async function waitForReview(page: Page, hasScripts: boolean): Promise<void> {
  const content = page.getByRole('heading', { name: 'Rozpoznaný obsah' })
  for (let tries = 0; !hasScripts && tries < 60 && (await content.count()) === 0; tries += 1) {
    await page.waitForTimeout(300)
    await page.getByRole('link', { name: 'Obnovit stav' }).click()
  }
  await expect(content).toBeVisible()
}

const figure = (page: Page, label: string) =>
  page
    .locator('.key-figures > div', { has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first()

async function importWhole(page: Page, document: Document, counts: Record<string, string> = {}): Promise<void> {
  await upload(page, document)
  await waitForReview(page, true)
  for (const [label, count] of Object.entries(counts)) await expect(figure(page, label)).toHaveText(count)
  await page.getByRole('link', { name: document.confirm }).click()
  const years = page.getByLabel('První rok období')
  if (document.kind === 'Střednědobý plán') {
    await years.fill('2027')
    await page.getByLabel('Poslední rok období').fill('2029')
  } else await page.getByLabel('Stav ke dni').fill('2026-12-31')
  const title = page.getByLabel(document.kind === 'Střednědobý plán' ? 'Název plánu' : 'Název strategie')
  await title.fill(`Import ${document.file}`)
  await page.getByRole('button', { name: document.confirm }).click()
  await expect(page).toHaveURL(/\/prace\/(plany|strategie)\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(document.file.replaceAll('.', String.raw`\.`)))
}

const documents: { document: Document; counts: Record<string, string> }[] = [
  { document: plan('plan-a.docx'), counts: { Cíle: '5', 'Karty platné': '12', 'Karty nedokončené': '1' } },
  { document: plan('plan-b.pdf'), counts: { Cíle: '4', 'Karty platné': '9', 'Karty nedokončené': '1' } },
  { document: plan('plan-b.copied-above.txt'), counts: { 'Karty platné': '9' } },
  {
    document: strategy('strategy-a.html'),
    counts: { 'Opatření splněno': '2', 'Opatření plněno': '7', 'Opatření neplněno': '6' },
  },
  { document: strategy('strategy-b.md'), counts: { Oblasti: '3', 'Opatření plněno': '6' } },
  { document: strategy('strategy-a.cells.txt'), counts: { 'Opatření částečně plněno': '10' } },
]

for (const { document, counts } of documents)
  test(`${document.file} becomes a draft`, async ({ page, signInAs }) => {
    await signInAs('region-planner')
    await importWhole(page, document, counts)
  })

test('a planner mends what is listed, places what is left over and finds it all in the draft', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  test.slow()
  await signInAs('region-planner')
  const document = plan('plan-a.md')
  await upload(page, document)
  await waitForReview(page, true)
  await expectAccessible()
  const review = page.url()

  await page.locator('#obsah-dokumentu').getByRole('link', { name: 'A01-01' }).first().click()
  await page.getByRole('link', { name: /v.textu\s*: Popis/ }).click()
  await expect(page.locator('mark').first()).toBeVisible()
  await expectAccessible()

  await page.goto(review)
  const wrong = page.locator('#problemy li', { hasText: '§' }).first()
  await wrong.getByRole('link').first().click()
  const services = page.getByLabel('Druhy sociálních služeb')
  await services.fill((await services.inputValue()).replaceAll(/^§ \S+ /gm, ''))
  await page.getByLabel('Částka celkem').fill('hodně')
  await page.getByRole('button', { name: 'Uložit opravu' }).click()
  await expect(page.getByRole('alert').getByText('Napište částku číslicemi')).toBeVisible()
  await expect(page.getByLabel('Částka celkem')).toHaveValue('hodně')
  await page.getByLabel('Částka celkem').fill('')
  await expectAccessible()
  await page.getByRole('button', { name: 'Uložit opravu' }).click()
  await expect(page).toHaveURL(/#karta-\d+$/)

  await page.goto(review)
  const before = await page.locator('#nezarazene li').count()
  await page.getByRole('link', { name: 'Zařadit do pole' }).first().click()
  await page.getByLabel('Karta', { exact: true }).selectOption('karta-1')
  await page.getByLabel('Pole').selectOption('description')
  await expectAccessible()
  await page.getByRole('button', { name: 'Zařadit text' }).click()
  await expect(page).toHaveURL(/#nezarazene$/)
  await expect(page.locator('#nezarazene li')).toHaveCount(before - 1)
  while ((await page.locator('#nezarazene li').count()) > 0) {
    const left = await page.locator('#nezarazene li').count()
    await page
      .locator('#nezarazene')
      .getByRole('button', { name: /Není obsah/ })
      .first()
      .click()
    await expect(page.locator('#nezarazene li')).toHaveCount(left - 1)
  }
  while ((await page.locator('#problemy > ul > li').count()) > 0) {
    const left = await page.locator('#problemy > ul > li').count()
    const problem = page.locator('#problemy > ul > li').first()
    await problem.locator('summary').click()
    await problem.getByLabel('Proč je to v pořádku').fill('V dokumentu to tak je.')
    await problem.getByRole('button', { name: 'Označit za vyřešené' }).click()
    await expect(page.locator('#problemy > ul > li')).toHaveCount(left - 1)
  }
  await expect(page.getByText('Všechno je zkontrolované')).toBeVisible()
  const active = await figure(page, 'Karty platné').innerText()

  await page.getByRole('link', { name: document.confirm }).click()
  await expectAccessible()
  await page.getByLabel('Název plánu').fill('Opravený plán z importu')
  await page.getByLabel('První rok období').fill('2027')
  await page.getByLabel('Poslední rok období').fill('2029')
  const confirmation = page.url()
  await page.getByRole('button', { name: document.confirm }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Opravený plán z importu')
  await page.goto(`${page.url()}/karty`)
  await expect(page.getByRole('link', { name: /A01-01/ }).first()).toBeVisible()
  expect(active).toBe('12')

  await page.goto(confirmation)
  await expect(page.getByText('Import je převzatý')).toBeVisible()
  await expect(page.getByRole('button', { name: document.confirm })).toHaveCount(0)
})

test('the same document read into its draft again changes nothing', async ({ page, signInAs, expectAccessible }) => {
  await signInAs('region-planner')
  const document = plan('plan-b.html')
  await importWhole(page, document)
  await page.goto('/prace/import')
  const target = page.getByLabel('Načíst znovu do rozpracovaného návrhu')
  const option = await target.locator('option', { hasText: 'Import plan-b.html' }).first().getAttribute('value')
  await target.selectOption(option)
  await page.getByLabel(document.kind).check()
  await page.getByLabel('Soubor', { exact: true }).setInputFiles(generated + document.file)
  await page.getByRole('button', { name: 'Nahrát a rozpoznat dokument' }).click()
  await waitForReview(page, true)
  await page.getByRole('link', { name: 'Porovnat s návrhem' }).click()
  await expect(page.getByText('Dokument se od návrhu neliší.')).toBeVisible()
  await expectAccessible()
})

test('bad files are refused at their field with what to do', async ({ page, signInAs, expectAccessible }) => {
  await signInAs('region-planner')
  await page.goto('/prace/import')
  for (const [file, sentence] of [
    ['encrypted.pdf', 'chráněný heslem'],
    ['scanned.pdf', 'naskenované obrázky'],
    ['workbook.docx', 'sešit Excelu'],
    ['truncated.docx', 'poškozený'],
  ] as const) {
    await page.getByLabel('Střednědobý plán').check()
    await page.getByLabel('Soubor', { exact: true }).setInputFiles(`tests/documents/broken/${file}`)
    await page.getByRole('button', { name: 'Nahrát a rozpoznat dokument' }).click()
    await expect(page.locator('.field-error')).toContainText(sentence)
    await expect(page.getByLabel('Střednědobý plán')).toBeChecked()
  }
  await expectAccessible()
})

test('an auditor reads an import and changes nothing', async ({ page, signInAs }) => {
  await signInAs('region-planner')
  await upload(page, strategy('strategy-b.cells.txt'))
  await waitForReview(page, true)
  const review = page.url()
  await page.context().clearCookies()
  await signInAs('auditor')
  await page.goto(review)
  await expect(page.getByRole('heading', { name: 'Rozpoznaný obsah' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Upravit/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Založit návrh strategie' })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a report is uploaded, its totals compared, confirmed and taken away as JSON', async ({ page, signInAs }) => {
    await signInAs('region-planner')
    const document = strategy('strategy-a.docx')
    await upload(page, document)
    await waitForReview(page, false)
    await expect(figure(page, 'Opatření částečně plněno')).toHaveText('10')
    await expect(page.getByRole('row', { name: /částečně plněno/ })).toContainText('11')

    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Stáhnout rozpoznané jako JSON' }).click()
    const file = await (await waiting).path()
    const json = JSON.parse(readFileSync(file, 'utf8')) as { totals: unknown; statedTotals: unknown }
    expect(json.totals).toEqual({ done: 2, ongoing: 7, partial: 10, 'not-done': 6 })
    expect(json.statedTotals).toEqual({ done: 2, ongoing: 8, partial: 11, 'not-done': 6 })

    await page.getByRole('link', { name: document.confirm }).click()
    await page.getByLabel('Název strategie').fill('Strategie bez skriptů')
    await page.getByLabel('Stav ke dni').fill('2026-12-31')
    await page.getByRole('button', { name: document.confirm }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Strategie bez skriptů')
  })
})
