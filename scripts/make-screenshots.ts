import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { projectRoot } from '#app/platform/root.server.ts'
import { roleLabels } from '#app/shared/roles.ts'

/** Pictures of a running demonstration: node scripts/make-screenshots.ts http://127.0.0.1:3000 */
const address = process.argv[2]
const folder = path.join(projectRoot, 'docs/images')
const largest = 200_000
const strategy = '/strategie/socialni-zaclenovani-2022-2027'

async function signInAsPlanner(page: Page): Promise<void> {
  await page.goto('/ukazka')
  await page.getByRole('row', { name: roleLabels['region-planner'] }).getByRole('link').click()
  await page.waitForURL('**/prace')
}

async function uploadLookAlike(page: Page): Promise<void> {
  await page.goto('/prace/import')
  await page.getByRole('radio', { name: 'Střednědobý plán' }).check()
  await page.getByLabel('Soubor').setInputFiles(path.join(projectRoot, 'tests/documents/generated/plan-a.docx'))
  await page.getByRole('button', { name: 'Nahrát a rozpoznat dokument' }).click()
  await page
    .getByRole('link', { name: /^A02-06 / })
    .first()
    .click({ timeout: 60_000 })
  await page.getByRole('button', { name: /^Uložit/ }).waitFor()
}

/** What is in each picture; the working side comes last, because it needs a sign-in and leaves an import behind. */
const pictures: Record<string, (page: Page) => Promise<unknown>> = {
  home: (page) => page.goto('/'),
  plan: (page) => page.goto('/plany/2024-2026'),
  card: (page) => page.goto('/plany/2024-2026/karty/1.1.1'),
  strategy: (page) => page.goto(strategy),
  map: (page) => page.goto('/uzemi'),
  desk: signInAsPlanner,
  import: uploadLookAlike,
}

async function takePicture(page: Page, name: string): Promise<boolean> {
  await pictures[name]?.(page)
  const file = path.join(folder, `${name}.png`)
  await page.screenshot({ path: file, animations: 'disabled' })
  const size = statSync(file).size
  console.log(`${path.relative(projectRoot, file)} ${Math.round(size / 1000)} kB${size > largest ? ', too large' : ''}`)
  return size <= largest
}

if (address === undefined) {
  console.error('Give the address of a running demonstration: node scripts/make-screenshots.ts http://127.0.0.1:3000')
  process.exitCode = 2
} else {
  mkdirSync(folder, { recursive: true })
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ baseURL: address, locale: 'cs-CZ', viewport: { width: 1280, height: 800 } })
  for (const name of Object.keys(pictures)) if (!(await takePicture(page, name))) process.exitCode = 1
  await browser.close()
}
