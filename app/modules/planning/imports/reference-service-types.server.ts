import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '#app/platform/root.server.ts'
import type { ServiceTypeRow } from '../plan-import/plan-import.types.ts'

let known: Promise<ServiceTypeRow[]> | null = null

async function readRows(): Promise<ServiceTypeRow[]> {
  const csv = await readFile(path.join(projectRoot, 'database/reference/service-types.csv'), 'utf8')
  const rows = csv.trim().split(/\r?\n/u).slice(1)
  return rows.map((row) => row.split(',')).map(([section = '', name = '']) => ({ section, name }))
}

/** Service types of the Act as they are delivered, the same that the command line uses. */
export const referenceServiceTypes = (): Promise<ServiceTypeRow[]> => (known ??= readRows())
