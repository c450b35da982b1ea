import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { projectRoot } from '#app/platform/root.server.ts'

type Summary = { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] }

function cruise(): Summary {
  const tool = path.join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const folders = ['app', 'server', 'database']
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [tool, ...folders, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  )
  if (stdout === '') throw new Error(stderr)
  return (JSON.parse(stdout) as { summary: Summary }).summary
}

const planted: string[] = []

function plant(file: string, content: string): void {
  const target = path.join(projectRoot, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, content)
  planted.push(target)
}

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file, { force: true })
})

test('the rooms keep to the map, and the tool really read them', () => {
  const { totalCruised, violations } = cruise()
  expect(totalCruised).toBeGreaterThan(150)
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
})

test('planted violations are caught', () => {
  plant('app/modules/territory/planted.rules.ts', "import '#app/modules/desk/desk/desk.rules.ts'\nimport 'node:fs'\n")
  plant('app/shared/planted.ts', "import '#app/platform/root.server.ts'\n")
  plant('app/platform/planted.server.ts', "import '#app/modules/identity/index.ts'\n")
  const caught = new Set(cruise().violations.map(({ rule }) => rule.name))
  expect([...caught].sort()).toEqual(
    [
      'front-door-only',
      'module-map-territory',
      'platform-knows-no-room',
      'pure-files-need-no-library',
      'shared-knows-nobody',
    ].sort(),
  )
})
