import { currentPlan, demonstrationStrategy, formerPlan } from './public-pages.ts'
import { expect, test } from './support.ts'

test.use({ javaScriptEnabled: false })

test('a plan is read by goals, groups, services, money and responsibility', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Plán služeb' }).first().click()
  await page.getByRole('main').getByRole('link', { name: 'Střednědobý plán rozvoje sociálních služeb 2024–2026' }).click()
  await expect(page).toHaveURL(currentPlan)
  const views = {
    'podle cílových skupin': 'senioři',
    'podle druhů služeb': 'Pečovatelská služba (§ 40)',
    'podle zdrojů financování': 'MPSV',
    'podle toho, kdo odpovídá': 'Liberecký kraj',
    'podle cílů': 'Cíl 1.1: Rodina dostane pomoc včas a doma',
  }
  for (const [view, heading] of Object.entries(views)) {
    await page.getByRole('navigation', { name: 'Jak plán číst' }).getByRole('link', { name: view }).click()
    await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: view })).toHaveAttribute('aria-current', 'true')
  }
})

test('a card tells for whom, for how much and what became of it', async ({ page }) => {
  await page.goto(formerPlan)
  await page.getByRole('link', { name: /^A05-01 / }).click()
  for (const term of ['Pro koho', 'Druhy služeb', 'Kdy', 'Kdo odpovídá', 'Předpokládané náklady', 'Z čeho se platí'])
    await expect(page.getByRole('term').filter({ hasText: term })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Co se stalo s aktivitou A05-01' })).toBeVisible()
  await page
    .getByRole('table', { name: 'Návaznost karty A05-01' })
    .getByRole('link', { name: /^1\.1\.1 / })
    .click()
  await expect(page).toHaveURL(`${currentPlan}/karty/1.1.1`)
  await page
    .getByRole('navigation', { name: 'Sousední karty' })
    .getByRole('link', { name: /^1\.1\.2 / })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^1\.1\.2 / })).toBeVisible()
})

test('the lineage of all cards is one table for each plan', async ({ page }) => {
  await page.goto('/plany')
  await page.getByRole('link', { name: /Jak na sebe plány navazují/ }).click()
  await expect(page.getByRole('table')).toHaveCount(await page.getByRole('heading', { level: 2 }).count())
  await expect(page.getByRole('row', { name: /^A01-01 .* vede do / })).toBeVisible()
})

test('a strategy leads to its statuses, areas, measures, overdue ones and those of nobody', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Strategie', exact: true }).first().click()
  await expect(page).toHaveURL(demonstrationStrategy)
  await page.getByText('Data v tabulce').first().click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.getByRole('link', { name: 'neplněno' }).first().click()
  await expect(page.getByRole('status')).toHaveText(/opatření/)
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('term').filter({ hasText: 'Indikátor' })).toBeVisible()
  await page.goto(`${demonstrationStrategy}/po-terminu`)
  await expect(page.getByRole('table').last().getByRole('link').first()).toBeVisible()
  await page.goto(`${demonstrationStrategy}/bez-gestora`)
  await expect(page.getByText('chybí gestor').first()).toBeVisible()
})

test('the search finds the same with diacritics and without, in any letters', async ({ page }) => {
  const found = async (query: string): Promise<string[]> => {
    await page.goto('/hledat')
    await page.getByLabel('Co hledáte').fill(query)
    await page.getByRole('button', { name: 'Hledat' }).click()
    await expect(page.getByRole('status')).toHaveText(/^Nalezeno: /)
    return page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()
  }
  const withDiacritics = await found('pečovatelská služba')
  expect(withDiacritics.length).toBeGreaterThan(0)
  expect(await found('pecovatelska sluzba')).toEqual(withDiacritics)
  expect(await found('PEČOVATELSKÁ SLUŽBA')).toEqual(withDiacritics)
  expect(await found('zelezny brod')).toContain('Železný Brod')
})

test('a search that finds nothing says where to go on', async ({ page }) => {
  await page.goto('/hledat?q=qqqxyz')
  await expect(page.getByText('Nic jsme nenašli.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'plány' }).click()
  await expect(page).toHaveURL('/plany')
})

test('a municipality is found by the first letters and leads to its ORP and neighbours', async ({ page }) => {
  await page.goto('/uzemi/obce')
  await page.getByLabel('Název obce').fill('mala ska')
  await page.getByRole('button', { name: 'Najít' }).click()
  await page.getByRole('link', { name: 'Malá Skála' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Malá Skála' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Nejbližší obce vzdušnou čarou' }).getByRole('row')).toHaveCount(9)
  await page.getByRole('main').getByRole('link', { name: 'ORP Turnov' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ORP Turnov' })).toBeVisible()
})

test('a code list shows its rows', async ({ page }) => {
  await page.goto('/ciselniky')
  await page.getByRole('main').getByRole('link', { name: /druhy/i }).first().click()
  await expect(page.getByRole('row', { name: /pečovatelská služba/i })).toBeVisible()
})
