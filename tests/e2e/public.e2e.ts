import { expectHeadingsInOrder, expectNoSidewaysScrolling, expectTablesDescribed, watchPage } from './page-checks.ts'
import { currentPlan, demonstrationStrategy, publicPages } from './public-pages.ts'
import { expect, test } from './support.ts'

for (const [name, address] of Object.entries(publicPages)) {
  test(`${name} is accessible, well ordered, without scripts and fits every width`, async ({ page, expectAccessible }) => {
    const watched = watchPage(page)
    const response = await page.goto(address)
    expect(response?.status()).toBe(200)
    await expect(page).toHaveTitle(/^(?:.+ – Opora|Opora – .+)$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'cs')
    await expectHeadingsInOrder(page)
    await expectTablesDescribed(page)
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible()
      await expectNoSidewaysScrolling(page)
    }
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScrolling(page)
    expect(watched).toEqual({ scripts: [], complaints: [] })
  })
}

test('the skip link is the first thing a keyboard meets and leads to the content', async ({ page }) => {
  await page.goto(currentPlan)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Přejít na obsah' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
})

test('the menu of a phone opens and closes by keyboard without scripts', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/')
  const plans = page.getByRole('banner').getByRole('link', { name: 'Plán služeb' })
  await expect(plans).toBeHidden()
  const menu = page.locator('summary', { hasText: 'Menu' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(plans).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(plans).toBeHidden()
})

test('an address that does not exist says so and offers a way on', async ({ page, expectAccessible }) => {
  for (const address of [
    '/takova-stranka-neni',
    '/plany/1990-1992',
    `${currentPlan}/karty/9.9.9`,
    '/uzemi/obec/1',
    '/strategie/zadna',
  ]) {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tady nic není')
    await expect(page.getByRole('main').getByRole('link', { name: 'Hledat' })).toBeVisible()
  }
  await expectAccessible()
})

test('paper gets the content without the chrome, with the data of charts opened', async ({ page }) => {
  for (const address of [currentPlan, demonstrationStrategy, `${demonstrationStrategy}/opatreni`]) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(address)
    await expect(page.getByRole('banner')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const chrome of [
      '.public-header',
      '.public-footer',
      '.clock-strip',
      '.breadcrumb',
      '.filters',
      '.export-links',
      '.skip-link',
    ])
      for (const part of await page.locator(chrome).all()) await expect(part).toBeHidden()
  }
  await page.goto(demonstrationStrategy)
  await expect(page.locator('figure.chart').first().getByRole('table')).toBeVisible()
})

test('dark colours are as readable as light ones', async ({ page, expectAccessible }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const address of ['/', currentPlan, demonstrationStrategy, '/uzemi', '/styl']) {
    await page.goto(address)
    await expectAccessible()
  }
})
