import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { projectRoot } from '#app/platform/root.server.ts'

export type KnownRoute = { pattern: string; file: string; methods: ('GET' | 'POST')[] }

const appFolder = path.join(projectRoot, 'app')

function methodsOf(file: string): KnownRoute['methods'] {
  const source = readFileSync(path.resolve(appFolder, file), 'utf8')
  const methods: KnownRoute['methods'] = []
  if (/export (const|function|async function) loader\b|export default/.test(source)) methods.push('GET')
  if (/export (const|function|async function) action\b/.test(source)) methods.push('POST')
  return methods
}

function flatten(entries: readonly RouteConfigEntry[], under: string): KnownRoute[] {
  return entries.flatMap((entry) => {
    const own = [under, entry.path].filter(Boolean).join('/')
    if (entry.children !== undefined) return flatten(entry.children, own)
    return [{ pattern: `/${own}`, file: entry.file, methods: methodsOf(entry.file) }]
  })
}

/** Every route of the application, read from the same configuration that the build reads. */
export async function listRoutes(): Promise<KnownRoute[]> {
  // React Router's configuration helpers ask for the folder of the application here.
  Object.assign(globalThis, { __reactRouterAppDirectory: appFolder })
  const { default: routes } = await import('#app/routes.ts')
  return flatten(routes, '')
}
