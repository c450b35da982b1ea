import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

function isOpora(folder: string): boolean {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return false
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return typeof content === 'object' && content !== null && 'name' in content && content.name === 'opora'
}

function findRoot(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (isOpora(folder)) return folder
    if (folder === path.dirname(folder)) throw new Error('The folder of Opora was not found above ' + from)
  }
}

/** The folder of the checkout, the same from sources and from the built server. */
export const projectRoot = findRoot(import.meta.dirname)
