import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '#app/platform/root.server.ts'
import { moduleMap } from '../../module-map.mjs'
import { withModuleMap } from '../../scripts/draw-module-map.ts'

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8')

function filesUnder(folder: string, suffix: RegExp): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && suffix.test(entry.name))
    .map((entry) => path.join(path.relative(projectRoot, entry.parentPath), entry.name))
    .filter((file) => !file.includes('node_modules'))
}

const glossary = read('docs/glossary.md')
  .split('\n')
  .filter((line) => /^\| .+ \|$/.test(line) && !line.startsWith('| Czech term'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, term = '', name = '', , room = '']) => ({ term, name, room }))

describe('the glossary', () => {
  test.each(glossary)('«$term» is $name in $room', ({ name, room }) => {
    const folder = room === 'platform' ? 'app/platform' : `app/modules/${room}`
    const text = filesUnder(folder, /\.tsx?$/)
      .map((file) => `${file}\n${read(file)}`)
      .join('\n')
      .toLowerCase()
    const snake = name.replace(/[A-Z]/g, (letter) => `[_-]?${letter.toLowerCase()}`)
    expect(text).toMatch(new RegExp(snake))
  })

  test('binds each Czech term and each code name of a room once', () => {
    expect(new Set(glossary.map((row) => row.term)).size).toBe(glossary.length)
    expect(new Set(glossary.map((row) => `${row.room} ${row.name}`)).size).toBe(glossary.length)
  })
})

test('the picture of the module map is that of the map', () => {
  const page = read('docs/architecture.md')
  expect(page).toBe(withModuleMap(page))
})

test('every room is on the map', () => {
  expect(readdirSync(path.join(projectRoot, 'app/modules')).filter((room) => !(room in moduleMap))).toEqual([])
})

test('links between documents lead somewhere', () => {
  const broken = [...filesUnder('docs', /\.md$/), 'README.md'].flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
      .map((match) => path.join(path.dirname(file), decodeURIComponent(match[1] ?? '')))
      .filter(
        (target) =>
          !filesUnder(path.dirname(target), /./).includes(target) &&
          !readdirSync(path.join(projectRoot, path.dirname(target))).includes(path.basename(target)),
      )
      .map((target) => `${file} → ${target}`),
  )
  expect(broken).toEqual([])
})

test('no path of a machine, registry or tool of ours is in the repository', () => {
  const forbidden = [
    ['/work', '/main'],
    ['/work', '/shared'],
    ['registry', '.npmjs'],
    ['/tmp', '/devpg'],
  ].map((parts) => parts.join(''))
  const folders = ['app', 'server', 'database', 'scripts', 'docs', 'tests', 'bench']
  const files = [
    ...folders.flatMap((folder) => filesUnder(folder, /\.(ts|tsx|mjs|json|md|sql|css|yml|sh)$/)),
    'README.md',
    'package.json',
    'package-lock.json',
  ]
  const found = files.filter((file) => forbidden.some((word) => read(file).includes(word)))
  expect(found).toEqual([])
})
