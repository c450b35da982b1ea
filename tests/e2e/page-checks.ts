import { expect, type Page } from '@playwright/test'

/** Collects what a page must not do: ask for scripts, complain in the console. Call before opening the page. */
export function watchPage(page: Page): { scripts: string[]; complaints: string[] } {
  const watched: { scripts: string[]; complaints: string[] } = { scripts: [], complaints: [] }
  page.on('request', (request) => {
    if (request.resourceType() === 'script') watched.scripts.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watched.complaints.push(message.text())
  })
  page.on('pageerror', (error) => watched.complaints.push(error.message))
  return watched
}

/** Exactly one H1, first in the content, and no level skipped on the way down. */
export async function expectHeadingsInOrder(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  const levels = await page
    .getByRole('main')
    .getByRole('heading')
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))))
  expect(levels[0]).toBe(1)
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
}

/** Every table is named by a caption; every chart has its numbers as a table, inside it or beside it. */
export async function expectTablesDescribed(page: Page): Promise<void> {
  const nameless = await page
    .locator('table')
    .evaluateAll((tables) =>
      tables.filter((table) => !table.querySelector('caption')?.textContent.trim()).map((table) => table.outerHTML),
    )
  expect(nameless).toEqual([])
  const withoutTable = await page
    .locator('figure.chart')
    .evaluateAll((charts) =>
      charts.filter((chart) => !(chart.closest('.map-beside') ?? chart).querySelector('table')).map((chart) => chart.textContent),
    )
  expect(withoutTable).toEqual([])
}

export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const surplus = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(surplus).toBeLessThanOrEqual(0)
}

/** Pages of the working side read and save without scripts; saving as one types begins when React has taken them over. */
export async function waitForHydration(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')))
}
