import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { findBinaries, program } from '#app/platform/embedded-postgres/binaries.server.ts'
import { chooseOwner } from '#app/platform/embedded-postgres/owner.server.ts'
import type { Environment } from '#app/platform/environment.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import { explainProblem } from './explain-problem.ts'
import { findPortState } from './port.ts'

export type Check = { name: string; passed: boolean; sentence: string }

const neededSpace = 500_000_000

export function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const passed = (major === 24 && minor >= 7) || major >= 26
  const advice = passed ? '' : ' Spouštějte Oporu příkazem npm start, který si novější Node.js doplní.'
  return { name: 'node', passed, sentence: `Node.js ${process.versions.node}${passed ? '.' : ' je příliš starý.'}${advice}` }
}

export function checkPackages(): Check {
  const stamp = path.join(projectRoot, 'node_modules', '.opora-stamp')
  const hash = createHash('sha256')
    .update(readFileSync(path.join(projectRoot, 'package-lock.json')))
    .digest('hex')
  const passed = existsSync(stamp) && readFileSync(stamp, 'utf8').startsWith(hash)
  const sentence = passed ? 'Balíčky npm jsou úplné.' : 'Balíčky npm neodpovídají package-lock.json. Spusťte npm run bootstrap.'
  return { name: 'packages', passed, sentence }
}

export function checkBinaries({ databaseUrl }: Environment): Check {
  const name = 'postgres-binaries'
  if (databaseUrl) return { name, passed: true, sentence: 'Vlastní PostgreSQL není potřeba, používá se DATABASE_URL.' }
  const binaries = findBinaries()
  if (!binaries) {
    const sentence = `Pro ${process.platform}-${process.arch} tu není PostgreSQL. Spusťte npm run bootstrap, nebo nastavte DATABASE_URL.`
    return { name, passed: false, sentence }
  }
  const { status, stdout } = spawnSync(program(binaries, 'postgres'), ['--version'], { encoding: 'utf8' })
  if (status === 0) return { name, passed: true, sentence: `${stdout.trim()} je připraven.` }
  return {
    name,
    passed: false,
    sentence: 'PostgreSQL z balíčku se na tomto systému nespustí. Nastavte DATABASE_URL na svůj server.',
  }
}

export function checkAccount({ databaseUrl }: Environment): Check {
  const name = 'account'
  if (databaseUrl) return { name, passed: true, sentence: 'Účet nehraje roli, používá se DATABASE_URL.' }
  const sentences = {
    direct: 'Databáze běží pod tímto účtem.',
    'user-namespace': 'Účet root: databáze běží v uživatelském jmenném prostoru.',
    nobody: 'Účet root bez uživatelských jmenných prostorů: databáze běží pod účtem nobody.',
  }
  return guarded(name, () => ({ name, passed: true, sentence: sentences[chooseOwner().kind] }))
}

export function checkDataFolder({ dataFolder }: Environment): Check {
  const name = 'data-folder'
  try {
    accessSync(nearestExisting(dataFolder), constants.W_OK | constants.X_OK)
    return { name, passed: true, sentence: `Do složky dat ${dataFolder} lze zapisovat.` }
  } catch {
    const sentence = `Do složky dat ${dataFolder} nelze zapisovat. Přidělte právo k zápisu, nebo zvolte jinou proměnnou OPORA_DATA.`
    return { name, passed: false, sentence }
  }
}

export function checkFreeSpace({ dataFolder }: Environment): Check {
  const name = 'free-space'
  return guarded(name, () => {
    const { bavail, bsize } = statfsSync(nearestExisting(dataFolder))
    const passed = bavail * bsize >= neededSpace
    const free = `Na disku je volných ${String(Math.floor((bavail * bsize) / 1_000_000))} MB.`
    return { name, passed, sentence: passed ? free : `${free} Uvolněte aspoň 500 MB.` }
  })
}

/** A taken port is no fault when it is Opora that answers on it. */
export async function checkPort({ host, port }: Environment): Promise<Check> {
  const name = 'port'
  try {
    if ((await findPortState(host, port)) === 'free') return { name, passed: true, sentence: `Port ${String(port)} je volný.` }
    if (await isOpora(host, port)) return { name, passed: true, sentence: `Na portu ${String(port)} odpovídá Opora.` }
    return {
      name,
      passed: false,
      sentence: `Port ${String(port)} má obsazený jiný program. Zvolte jiný: PORT=${String(port + 1)} npm start`,
    }
  } catch (error) {
    return failed(name, error)
  }
}

export function failed(name: string, error: unknown): Check {
  return { name, passed: false, sentence: explainProblem(error)?.join(' ') ?? `Neočekávaná chyba: ${String(error)}` }
}

function guarded(name: string, check: () => Check): Check {
  try {
    return check()
  } catch (error) {
    return failed(name, error)
  }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || folder === path.dirname(folder) ? folder : nearestExisting(path.dirname(folder))
}

async function isOpora(host: string, port: number): Promise<boolean> {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  try {
    const response = await fetch(`http://${name}:${String(port)}/healthz`, { signal: AbortSignal.timeout(2_000) })
    return response.ok
  } catch {
    return false
  }
}
