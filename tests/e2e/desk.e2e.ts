import { roles, type Role } from '#app/shared/roles.ts'
import { expect, test } from './support.ts'

const planning: readonly Role[] = [
  'administrator',
  'region-planner',
  'region-approver',
  'planning-coordinator',
  'orp-coordinator',
  'region-analyst',
  'auditor',
]
const data: readonly Role[] = ['administrator', 'region-planner', 'auditor']

/** Who finds what in the menu, besides «Plocha», «Úlohy» and «Číselníky», which everybody has. */
const menu: Record<string, readonly Role[]> = {
  Plány: planning,
  'Import dokumentu': data,
  Strategie: planning.filter((role) => role !== 'orp-coordinator'),
  'Moje opatření': ['guarantor'],
  Území: data,
}

for (const role of roles) {
  test(`${role} signs in by one click and finds the menu and the desk of the role`, async ({ page, signInAs }) => {
    await signInAs(role)
    await expect(page.getByRole('heading', { level: 1, name: 'Dobrý den' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Čeká na mě' })).toBeVisible()
    const links = page.getByRole('navigation', { name: 'Hlavní menu' }).getByRole('link')
    const expected = Object.entries(menu).flatMap(([label, allowed]) => (allowed.includes(role) ? [label] : []))
    expect((await links.allInnerTexts()).toSorted()).toEqual(['Plocha', 'Úlohy', 'Číselníky', ...expected].toSorted())
  })
}

test('the desks of planner, guarantor and approver say what waits and lead to it', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs('region-planner')
  await page.getByRole('link', { name: 'Určit gestora' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Strategie / })).toBeVisible()
  await signInAs('guarantor')
  await expect(page.getByRole('heading', { name: 'Čeká na mě' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('main').locator('.task-list a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Dobrý den')
})

test('a desk on which nothing waits says so', async ({ page, signInAs }) => {
  await signInAs('provider-editor')
  await expect(page.getByText('Nic na vás nečeká.')).toBeVisible()
})

test('whoever was sent to sign in returns to the page that was asked for', async ({ page }) => {
  await page.goto('/prace/plany?stav=draft')
  await expect(page).toHaveURL(/\/prihlaseni\?zpet=/)
  await page.getByRole('link', { name: 'Vybrat roli' }).click()
  await page.getByRole('row', { name: 'plánování kraje' }).getByRole('link').click()
  await expect(page).toHaveURL('/prace/plany?stav=draft')
})

test('an address of another site is never returned to', async ({ page }) => {
  await page.goto('/prihlaseni?zpet=https%3A%2F%2Fexample.org%2F')
  await page.getByRole('link', { name: 'Vybrat roli' }).click()
  await page.getByRole('row', { name: 'plánování kraje' }).getByRole('link').click()
  await expect(page).toHaveURL('/prace')
})

test('after signing out the working side is closed again', async ({ page, signInAs }) => {
  await signInAs('region-planner')
  await page.getByRole('button', { name: 'Odhlásit' }).click()
  await expect(page).not.toHaveURL(/\/prace/)
  await page.goto('/prace')
  await expect(page).toHaveURL(/\/prihlaseni/)
})

test('the working side works on a phone without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const page = await context.newPage()
  await page.goto('/ukazka')
  await page.getByRole('row', { name: 'plánování kraje' }).getByRole('link').click()
  await page.locator('summary', { hasText: 'Menu' }).click()
  await page.getByRole('link', { name: 'Plány' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Plány' })).toBeVisible()
  await context.close()
})

test('the clock moves forward for everybody and back again', async ({ page }) => {
  const moveTo = async (day: string, time: string): Promise<void> => {
    await page.goto('/ukazka')
    await page.getByLabel('Den').fill(day)
    await page.getByLabel('Čas', { exact: true }).fill(time)
    await page.getByRole('button', { name: 'Posunout čas' }).click()
    await expect(page.getByText('V ukázce je')).toBeVisible()
  }
  try {
    await moveTo('2026-03-19', '9:00')
    await page.goto('/')
    await expect(page.getByLabel('Čas ukázky')).toContainText('19. 3. 2026')
  } finally {
    await moveTo('2026-03-18', '10:00')
  }
  await page.goto('/')
  await expect(page.getByLabel('Čas ukázky')).toContainText('18. 3. 2026')
})
