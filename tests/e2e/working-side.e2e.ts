import type { Page } from '@playwright/test'
import { waitForHydration, watchPage } from './page-checks.ts'
import { expect, test } from './support.ts'

/** A plan of its own, so that the test can run again on the same data. */
const firstYear = 2050
const title = `Zkušební plán ${Date.now().toString(36)}`

async function editCard(page: Page, name: RegExp): Promise<void> {
  await openCard(page, name)
  await page.getByRole('link', { name: 'Upravit kartu' }).click()
  await expect(page.getByRole('button', { name: 'Uložit kartu' })).toBeVisible()
  await waitForHydration(page)
}

async function openPlan(page: Page): Promise<void> {
  await page.goto('/prace/plany')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function openCard(page: Page, name: RegExp): Promise<void> {
  await openPlan(page)
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

const changeName = async (page: Page, name: string): Promise<void> => page.getByLabel('Název', { exact: true }).fill(name)

test.describe('a planner', () => {
  test.describe.configure({ mode: 'serial' })

  test('founds a plan; what is wrong is said at once and what was typed stays', async ({ page, signInAs, expectAccessible }) => {
    await signInAs('region-planner')
    await page.goto('/prace/plany')
    await page.getByRole('link', { name: 'Založit plán' }).click()
    await page.getByLabel('Název plánu').fill(title)
    await page.getByLabel('První rok').fill('dvacet')
    await page.getByLabel('Poslední rok').fill(String(firstYear + 2))
    await page.getByRole('button', { name: 'Založit plán' }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page.getByLabel('Název plánu')).toHaveValue(title)
    await expect(page.getByLabel('První rok')).toHaveValue('dvacet')
    await expectAccessible()
    await page.getByRole('alert').getByRole('link').first().click()
    await expect(page.getByLabel('První rok')).toBeFocused()
    await page.getByLabel('První rok').fill(String(firstYear))
    await page.getByRole('button', { name: 'Založit plán' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText('Plán nemá žádný cíl.')).toBeVisible()
  })

  test('adds a goal and a card', async ({ page, signInAs }) => {
    await signInAs('region-planner')
    await openPlan(page)
    await page.getByRole('link', { name: 'Cíle a oblasti' }).click()
    await page.getByLabel('Číslo').fill('1.1')
    await page.getByLabel('Název cíle').fill('Lidé mají pomoc blízko domova')
    await page.getByRole('button', { name: 'Přidat cíl' }).click()
    await expect(page.getByRole('row', { name: /1\.1 Lidé mají pomoc/ })).toBeVisible()
    await page.getByRole('link', { name: 'Přehled' }).click()
    await page.getByRole('main').getByRole('link', { name: 'Přidat kartu' }).last().click()
    await page.getByLabel('Číslo').fill('1.1.1')
    await changeName(page, 'Zkušební karta')
    await page.getByRole('group', { name: 'Cílové skupiny' }).getByRole('combobox').first().fill('senioři')
    await page.getByLabel('Odpovědnost').fill('Liberecký kraj')
    await page.getByRole('main').getByRole('button').last().click()
    await openCard(page, /^1\.1\.1 Zkušební karta/)
    await expect(page.getByText('Karta není úplná')).toBeVisible()
  })

  test('edits a card: a wrong amount keeps the whole form, the right one is saved', async ({ page, signInAs }) => {
    await signInAs('region-planner')
    await editCard(page, /^1\.1\.1 Zkušební karta/)
    await page.getByLabel('Částka', { exact: true }).fill('hodně')
    await page.getByLabel('Popis a výstupy').fill('Zkušební popis, který se nesmí ztratit.')
    await page.getByRole('button', { name: 'Uložit kartu' }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page.getByLabel('Částka', { exact: true })).toHaveValue('hodně')
    await expect(page.getByLabel('Popis a výstupy')).toHaveValue('Zkušební popis, který se nesmí ztratit.')
    await page.getByLabel('Částka', { exact: true }).fill('1 250 000')
    await page.getByRole('button', { name: 'Uložit kartu' }).click()
    await expect(page.getByText(/1\s250\s000\sKč/).first()).toBeVisible()
  })

  test('leaves a half-written card and finds it again', async ({ page, signInAs }) => {
    await signInAs('region-planner')
    await editCard(page, /^1\.1\.1 Zkušební karta/)
    await page.getByLabel('Popis a výstupy').fill('Rozepsané znění.')
    await expect(page.getByText(/^Uloženo /)).toBeVisible()
    await page.reload()
    await expect(page.getByText('Pokračujete v rozepsaném znění')).toBeVisible()
    await expect(page.getByLabel('Popis a výstupy')).toHaveValue('Rozepsané znění.')
    await page.getByRole('button', { name: 'Zahodit rozepsané' }).click()
    await expect(page.getByLabel('Popis a výstupy')).toHaveValue('Zkušební popis, který se nesmí ztratit.')
  })

  test('who saves over a newer version is stopped, sees both and decides', async ({ page, context, signInAs }) => {
    await signInAs('region-planner')
    await editCard(page, /^1\.1\.1 Zkušební karta/)
    const other = await context.newPage()
    await other.goto(page.url())
    await waitForHydration(other)
    await changeName(other, 'Zkušební karta podle kolegy')
    await other.getByRole('button', { name: 'Uložit kartu' }).click()
    await expect(other.getByRole('heading', { level: 1, name: /podle kolegy/ })).toBeVisible()
    await changeName(page, 'Zkušební karta podle mě')
    const answer = page.waitForResponse(
      (response) => response.request().method() === 'POST' && !response.url().endsWith('/koncept'),
    )
    await page.getByRole('button', { name: 'Uložit kartu' }).click()
    expect((await answer).status()).toBe(409)
    await expect(page.getByText(/Kartu mezitím změnil někdo jiný/)).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'nyní „Zkušební karta podle kolegy“' })).toBeVisible()
    await expect(page.getByLabel('Název', { exact: true })).toHaveValue('Zkušební karta podle mě')
    await page.getByRole('button', { name: 'Uložit kartu' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /podle mě/ })).toBeVisible()
  })

  test('returns an older version of a card; nothing is lost', async ({ page, signInAs, expectAccessible }) => {
    await signInAs('region-planner')
    await openCard(page, /^1\.1\.1 Zkušební karta podle mě/)
    await page.getByRole('link', { name: 'Historie změn' }).click()
    const versions = page.getByRole('heading', { level: 2, name: /^Znění \d/ })
    const before = await versions.count()
    await expectAccessible()
    await page.getByRole('button', { name: `Vrátit znění ${before - 1}` }).click()
    await expect(versions).toHaveCount(before + 1)
    await openCard(page, /^1\.1\.1 Zkušební karta podle kolegy/)
  })

  test('publishes the plan; the public reads it when the job is done', async ({ page, browser, signInAs }) => {
    await signInAs('region-planner')
    await openPlan(page)
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto('/plany')
    await expect(stranger.getByRole('link', { name: title })).toHaveCount(0)
    await page.getByRole('link', { name: 'Zveřejnit plán' }).click()
    await page.getByRole('button', { name: 'Zveřejnit plán' }).click()
    await expect(page.getByText(/Plán je zveřejněný/)).toBeVisible()
    await expect(async () => {
      await stranger.goto('/plany')
      await expect(stranger.getByRole('link', { name: title })).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 30_000 })
    await stranger.getByRole('link', { name: title }).click()
    await stranger.getByRole('link', { name: /^1\.1\.1 Zkušební karta podle kolegy/ }).click()
    await expect(stranger.getByText('Zkušební popis, který se nesmí ztratit.')).toBeVisible()
    await page.goto('/prace/ulohy')
    await expect(page.getByRole('row').nth(1)).toContainText('hotovo')
  })
})

test('a guarantor says how a measure is kept and it is no longer waited for', async ({ page, signInAs, expectAccessible }) => {
  await signInAs('guarantor')
  await page.getByRole('link', { name: 'Moje opatření' }).click()
  const waiting = page.getByRole('row').filter({ hasText: 'čeká na vás' })
  const before = await waiting.count()
  expect(before).toBeGreaterThan(0)
  await waiting.first().getByRole('link').click()
  await page.getByRole('button', { name: 'Uložit zprávu' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible()
  await page.getByRole('radio', { name: 'plněno', exact: true }).check()
  await page.getByLabel('Co se udělalo').fill('Zkušební zpráva: ve dvou obcích začala spolupráce s úřadem práce.')
  await page.getByRole('button', { name: 'Uložit zprávu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Moje opatření' })).toBeVisible()
  await expect(waiting).toHaveCount(before - 1)
})

test('a stranger and a wrong role are refused with words and a way on', async ({ page, request, signInAs, expectAccessible }) => {
  const refused = await request.get('/prace/plany', { maxRedirects: 0 })
  expect(refused.status()).toBe(302)
  await signInAs('provider-editor')
  for (const address of ['/prace/plany', '/prace/plany/novy', '/prace/import', '/prace/strategie', '/prace/uzemi']) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuto stránku vaše pověření neukazuje')
  }
  await expectAccessible()
  await signInAs('region-approver')
  expect((await page.goto('/prace/plany/novy'))?.status()).toBe(403)
})

test('pages of the working side are accessible and quiet in the console', async ({ page, signInAs, expectAccessible }) => {
  test.setTimeout(240_000)
  await signInAs('region-planner')
  await page.goto('/prace/plany')
  const plan = (await page.getByRole('link', { name: /2027–2029/ }).getAttribute('href')) ?? ''
  await page.goto(plan)
  const card = (await page.locator('tbody a[href*="/karty/"]').first().getAttribute('href')) ?? ''
  await page.goto('/prace/strategie')
  const strategy =
    (await page
      .getByRole('main')
      .getByRole('link', { name: /Strategie sociálního/ })
      .getAttribute('href')) ?? ''
  const watched = watchPage(page)
  const parts = ['', '/karty', '/cile', '/navaznost', '/upravit', '/nove-obdobi'].map((part) => plan + part)
  const others = [
    '/prace',
    '/prace/plany',
    '/prace/plany/novy',
    '/prace/import',
    '/prace/ulohy',
    '/prace/uzemi',
    '/prace/ciselniky',
  ]
  for (const address of [...others, ...parts, card, `${card}/upravit`, `${card}/historie`, '/prace/strategie', strategy]) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectAccessible()
    await page.setViewportSize({ width: 390, height: 800 })
    await expectAccessible()
  }
  expect(watched.complaints).toEqual([])
})
