import { expect, test } from './support.ts'

test('an anonymous visitor reads the first page without scripts', async ({ page, expectAccessible }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible()
  expect(scripts).toEqual([])
})

test('an address that does not exist says what to do', async ({ page, expectAccessible }) => {
  const response = await page.goto('/takova-stranka-neni')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tady nic není')
  await expectAccessible()
})

test('an address of the working side leads a stranger to the sign-in', async ({ page }) => {
  await page.goto('/prace/ulohy')
  await expect(page).toHaveURL(/\/prihlaseni\?zpet=%2Fprace%2Fulohy$/)
})

test('a wrong time of the clock says what to do and keeps what was typed', async ({ page, expectAccessible }) => {
  await page.goto('/ukazka')
  await page.getByLabel('Den').fill('2026-05-04')
  await page.getByLabel('Čas', { exact: true }).fill('9:00x')
  await page.getByRole('button', { name: 'Posunout čas' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByLabel('Den')).toHaveValue('2026-05-04')
  await expectAccessible()
  await page.getByRole('alert').getByRole('link', { name: 'Zadejte čas, například 10:00.' }).click()
  await expect(page.getByLabel('Čas', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Čas', { exact: true })).toHaveValue('9:00x')
})
