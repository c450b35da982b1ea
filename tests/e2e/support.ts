import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import type { Role } from '#app/shared/roles.ts'
import { roleLabels } from '#app/shared/roles.ts'

type Helpers = {
  /** Signs in by one click as the first person with the role. */
  signInAs(role: Role): Promise<void>
  /** Fails on any violation of WCAG 2.2 AA that axe can see on the present page. */
  expectAccessible(): Promise<void>
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`)
}

export const test = base.extend<Helpers>({
  signInAs: async ({ page }, use) => {
    await use(async (role) => {
      await page.goto('/ukazka')
      await page.getByRole('row', { name: roleLabels[role] }).first().getByRole('link').click()
      await expect(page).toHaveURL(/\/prace$/)
    })
  },
  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      expect(await violationsOf(page)).toEqual([])
    })
  },
})

export { expect } from '@playwright/test'
