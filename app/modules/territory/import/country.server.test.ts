import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Database } from '#app/platform/database/database.server.ts'
import { projectRoot } from '#app/platform/root.server.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { listMunicipalities } from '../places/place.queries.server.ts'
import { applyImport } from './decide-import.server.ts'
import { countImportChanges } from './import-batch.queries.server.ts'
import { aMunicipalityUpload, anImportHouse } from './import-context.fixtures.ts'
import { previewMunicipalityImport } from './preview-import.server.ts'
import { aCountry, csvOf } from './territory-file.fixtures.ts'

const madeUp = await testDatabase()
const real = await testDatabase()
const SECONDS = 15_000

async function importFile(database: Database, content: Uint8Array | string, { apply }: { apply: boolean }): Promise<string[]> {
  const planner = anImportHouse(database).as('region-planner')
  const id = await previewMunicipalityImport(planner, aMunicipalityUpload(content))
  if (apply) await applyImport(planner, id)
  return (await countImportChanges(database, id)).map(({ place, change, count }) => `${place} ${change} ${count}`).toSorted()
}

test(
  '6 258 made-up municipalities are imported in seconds, and again they make no difference',
  { timeout: 2 * SECONDS },
  async () => {
    const content = csvOf(aCountry())
    const started = performance.now()
    expect(await importFile(madeUp.database, content, { apply: true })).toContain('municipality added 6258')
    expect(performance.now() - started).toBeLessThan(SECONDS)
    expect(await importFile(madeUp.database, content, { apply: false })).toEqual([])
  },
)

const countryFile = path.join(projectRoot, '../shared/reference/municipalities-cz.csv')

test.skipIf(!existsSync(countryFile))(
  'the real list of the country comes in whole (skipped where the reference data are not beside the checkout)',
  { timeout: 2 * SECONDS },
  async () => {
    const counts = await importFile(real.database, await readFile(countryFile), { apply: true })
    expect(counts).toEqual(['district added 77', 'municipality added 6258', 'orp added 206', 'pou added 393', 'region added 14'])
    expect(await listMunicipalities(real.database, { regionCode: 'CZ051' })).toHaveLength(215)
    const region = await readFile(path.join(projectRoot, 'database/reference/municipalities.csv'))
    expect(await importFile(real.database, region, { apply: false })).toEqual([])
  },
)
