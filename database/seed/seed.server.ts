import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { composition } from '#app/composition.server.ts'
import { recordAudit } from '#app/platform/audit/record-audit.server.ts'
import { saveClockOffset } from '#app/platform/clock/clock.server.ts'
import type { Database } from '#app/platform/database/database.server.ts'
import { publishSnapshot } from '#app/platform/publication/publication.server.ts'
import { saveRegionSettings } from '#app/platform/region-settings.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import { pragueInstant } from '#app/shared/dates.ts'
import { demonstrationRegion } from './region.ts'
import { seedCodeLists } from './codelists.seed.server.ts'
import { seedPeople } from './people.seed.server.ts'
import { seedTerritory } from './territory.seed.server.ts'
import { seedPlanning } from './planning.seed.server.ts'
import { seedStrategy } from './strategy.seed.server.ts'

const SEED_KEY = 'seed'
const CLOCK_STARTS = pragueInstant('2026-03-18', '10:00')

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** The version of the demonstration's content: a changed seed, or changed data that it reads, makes a new demonstration database. */
export async function seedVersion(): Promise<string> {
  const names = [...(await filesOf('database/seed')), ...(await filesOf('database/reference'))]
  const hash = createHash('sha256')
  for (const name of names) hash.update(path.relative(projectRoot, name)).update(await readFile(name))
  return hash.digest('hex').slice(0, 10)
}

export async function isSeeded(database: Database): Promise<boolean> {
  const row = await database.selectFrom('platform.setting').select('key').where('key', '=', SEED_KEY).executeTakeFirst()
  return row !== undefined
}

/**
 * Fills an empty database with the demonstration region in one transaction, then makes the first publication.
 * Returns false when the region is there already.
 */
export async function seedDemonstration(database: Database, report: (step: string) => void = () => undefined): Promise<boolean> {
  if (await isSeeded(database)) return false
  await database.transaction().execute(async (tx) => {
    report('kraj a lidé')
    await saveRegionSettings(tx, demonstrationRegion)
    await saveClockOffset(tx, (CLOCK_STARTS.getTime() - Date.now()) / 1000)
    report('území')
    await seedTerritory(tx)
    await seedPeople(tx)
    report('číselníky')
    await seedCodeLists(tx)
    report('plány')
    await seedPlanning(tx)
    report('strategie')
    await seedStrategy(tx)
    await tx
      .insertInto('platform.setting')
      .values({ key: SEED_KEY, value: JSON.stringify(await seedVersion()) })
      .execute()
    await recordAudit(
      tx,
      { mandateId: null, requestId: null },
      { act: 'demonstration.seed', subjectKind: 'database', subjectId: 'opora' },
    )
  })
  report('zveřejnění')
  await publishSnapshot(database, composition.publicationParts, CLOCK_STARTS.toISOString())
  return true
}
