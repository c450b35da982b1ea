import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { StartProblem } from '#app/platform/start-problem.server.ts'
import { canReach, type Owner } from './owner.server.ts'

/** Kept beside the data: where the cluster lies, and where and with which database it was last reached. */
const placement = z.object({
  data: z.string(),
  socketFolder: z.string().optional(),
  password: z.string().optional(),
  database: z.string().optional(),
})
export type Placement = z.infer<typeof placement>

const longestSocketPath = 107

/** Level by level: Node's recursive way never ends in places like /proc. */
export function createFolder(folder: string): string {
  if (!existsSync(folder)) {
    createFolder(path.dirname(folder))
    try {
      mkdirSync(folder)
    } catch (error) {
      if (!existsSync(folder)) throw error
    }
  }
  if (!statSync(folder).isDirectory())
    throw new StartProblem(`${folder} je soubor, ne složka. Zvolte jinou cestu proměnnou OPORA_DATA.`)
  return realpathSync(folder)
}

export function readPlacement(folder: string): Placement | undefined {
  try {
    return placement.parse(JSON.parse(readFileSync(placementFile(folder), 'utf8')))
  } catch {
    // Missing, or cut short by a full disk: both are answered by finding the place anew.
    return undefined
  }
}

export function writePlacement(folder: string, record: Placement): void {
  const temporary = `${placementFile(folder)}.${String(process.pid)}`
  writeFileSync(temporary, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 })
  renameSync(temporary, placementFile(folder))
}

/** The cluster's folder: inside the given one, or aside where PostgreSQL's account cannot get into it. */
export function placeCluster(folder: string, major: number, owner: Owner): string {
  const name = `postgres-${String(major)}`
  const usual = path.join(folder, name)
  const recorded = readPlacement(folder)?.data
  if (recorded && path.basename(recorded) === name && recorded !== usual && isUnderFallback(recorded) && existsSync(recorded))
    return recorded
  if (canReach(owner, folder, 'traverse')) return usual
  if (existsSync(usual)) {
    throw new StartProblem(
      `Databáze leží ve složce ${usual}, do které účet PostgreSQL nesmí. Povolte mu průchod (chmod o+x na nadřazené složky), nebo zvolte jinou složku proměnnou OPORA_DATA.`,
    )
  }
  return path.join(createFallback(folder), name)
}

export function clusterName(data: string): string {
  return `opora-${hash(data)}`
}

/** A socket's path is limited by the system and a guessable name in /tmp can be taken by somebody else: short and random. */
export function createSocketFolder(owner: Owner): string {
  const place = [os.tmpdir(), '/tmp', '/var/tmp'].find((candidate) => isUsableForSocket(candidate, owner))
  if (!place)
    throw new StartProblem('Soket databáze nelze založit v žádné dočasné složce (/tmp, /var/tmp). Povolte do jedné z nich zápis.')
  const folder = mkdtempSync(path.join(place, 'opora-'))
  chmodSync(folder, 0o700)
  if (owner.files) chownSync(folder, owner.files.uid, owner.files.gid)
  return folder
}

export function removeSocketFolder(folder: string | undefined): void {
  if (folder && /^opora-[A-Za-z0-9]{6}$/.test(path.basename(folder))) rmSync(folder, { recursive: true, force: true })
}

function isUsableForSocket(place: string, owner: Owner): boolean {
  const socket = path.join(place, 'opora-XXXXXX', '.s.PGSQL.65535')
  return (
    Buffer.byteLength(socket) <= longestSocketPath && existsSync(place) && canReach(owner, place, 'traverse') && isWritable(place)
  )
}

function isWritable(place: string): boolean {
  try {
    rmSync(mkdtempSync(path.join(place, 'opora-')), { recursive: true })
    return true
  } catch {
    return false
  }
}

function createFallback(folder: string): string {
  const fallback = `/var/tmp/opora-data-${hash(folder)}`
  mkdirSync(fallback, { recursive: true, mode: 0o755 })
  const state = lstatSync(fallback)
  if (!state.isDirectory() || state.uid !== process.getuid?.()) {
    throw new StartProblem(`Složku ${fallback} založil někdo jiný. Odstraňte ji, nebo zvolte jinou složku proměnnou OPORA_DATA.`)
  }
  return fallback
}

function isUnderFallback(data: string): boolean {
  return path.dirname(data).startsWith('/var/tmp/opora-data-')
}

function placementFile(folder: string): string {
  return path.join(folder, 'postgres.json')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
