import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { planStatesPicture } from './plan-states-picture.ts'

test('the README shows the states of the table', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`<!-- states -->\n${planStatesPicture()}\n<!-- /states -->`)
})
