import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '#app/platform/root.server.ts'
import { moduleMap } from '../module-map.mjs'

const start = '<!-- generated: module map -->'
const end = '<!-- end of module map -->'
const file = path.join(projectRoot, 'docs/architecture.md')

/** The map as a picture: only rooms that exist, and only arrows that no other arrow already implies. */
export function drawModuleMap(existing: readonly string[]): string {
  const map: Record<string, readonly string[]> = moduleMap
  const knows = (room: string): string[] => (map[room] ?? []).filter((other) => existing.includes(other))
  const arrows = existing.flatMap((room) =>
    knows(room)
      .filter((other) => !knows(room).some((between) => between !== other && knows(between).includes(other)))
      .map((other) => `  ${room} --> ${other}`),
  )
  return ['```mermaid', 'graph BT', ...existing.map((room) => `  ${room}`), ...arrows, '```'].join('\n')
}

export const existingRooms = (): string[] =>
  Object.keys(moduleMap).filter((room) => readdirSync(path.join(projectRoot, 'app/modules')).includes(room))

/** The page with the map of today put between its marks. */
export function withModuleMap(page: string): string {
  const [before, rest] = page.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error('docs/architecture.md has lost the marks of the module map')
  return `${before}${start}\n\n${drawModuleMap(existingRooms())}\n\n${end}${after}`
}

if (import.meta.main) writeFileSync(file, withModuleMap(readFileSync(file, 'utf8')))
