import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const folder = import.meta.dirname

/** Folder of the package with that PostgreSQL, installed now if need be; undefined where it cannot be had. */
export function findOlderPostgres(major: number): string | undefined {
  const place = path.join(folder, 'node_modules', `postgres-${String(major)}-${process.platform}-${process.arch}`)
  if (!existsSync(path.join(place, 'native'))) install()
  return existsSync(path.join(place, 'native')) ? place : undefined
}

function install(): void {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', '--fetch-retries=1']
  const npm = process.env.npm_execpath
  const [command, all] = npm ? [process.execPath, [npm, ...args]] : ['npm', args]
  spawnSync(command, all, { cwd: folder, stdio: 'ignore', timeout: 60_000 })
}
