import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#app/platform/root.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { findMunicipality, listMunicipalities } from '../places/place.queries.server.ts'
import { countImportChanges, findImportBatch } from './import-batch.queries.server.ts'
import { applyImport, discardImport } from './decide-import.server.ts'
import { aMunicipalityUpload, anImportHouse } from './import-context.fixtures.ts'
import { previewMunicipalityImport } from './preview-import.server.ts'
import { aFileRow, csvOf } from './territory-file.fixtures.ts'

const { database } = await testDatabase('demonstration')
const regionFile = await readFile(path.join(projectRoot, 'database/reference/municipalities.csv'), 'utf8')

const { as, sent, contents } = anImportHouse(database)
const planner = as('region-planner')
const upload = aMunicipalityUpload
const changesOf = async (id: string) =>
  (await countImportChanges(database, id)).map(({ place, change, count }) => `${place} ${change} ${count}`).toSorted()

test('the file that the region was seeded from shows no difference', async () => {
  const id = await previewMunicipalityImport(planner, upload(regionFile))
  expect(await changesOf(id)).toEqual([])
  expect(await findImportBatch(database, id)).toMatchObject({ state: 'previewed', unchanged: 215 })
})

test('a preview changes nothing; applied, it changes what it showed, ends what is missing and deletes nothing', async () => {
  const lines = regionFile.trimEnd().split('\n')
  const changed = lines
    .filter((line) => !line.startsWith('514161,'))
    .map((line) => line.replace('513890,Skalka u Doks', '513890,Skalka u Bezdězu'))
  const id = await previewMunicipalityImport(planner, upload(changed.join('\n')))
  expect(await changesOf(id)).toEqual(['municipality changed 1', 'municipality ended 1'])
  expect((await findMunicipality(database, '513890'))?.name).toBe('Skalka u Doks')

  await applyImport(planner, id)
  expect((await findMunicipality(database, '513890'))?.name).toBe('Skalka u Bezdězu')
  expect(await findMunicipality(database, '514161')).toMatchObject({ name: 'Luka', validTo: '2025-12-31' })
  expect(await listMunicipalities(database, { regionCode: 'CZ051' })).toHaveLength(214)
  expect(sent).toEqual(['publication.build'])

  const again = await previewMunicipalityImport(planner, upload(changed.join('\n')))
  expect(await changesOf(again)).toEqual([])
  await expect(applyImport(planner, id)).rejects.toThrow('už je rozhodnuto')
})

test('a municipality that is in the list again is valid again', async () => {
  const id = await previewMunicipalityImport(planner, upload(regionFile))
  expect(await changesOf(id)).toEqual(['municipality added 1', 'municipality changed 1'])
  await applyImport(planner, id)
  expect(await findMunicipality(database, '514161')).toMatchObject({ validTo: null })
})

test('a difference that is no longer true is refused and can be laid aside', async () => {
  const first = regionFile.replace('513890,Skalka u Doks', '513890,Skalka první')
  const second = regionFile.replace('513890,Skalka u Doks', '513890,Skalka druhá')
  const stale = await previewMunicipalityImport(planner, upload(first))
  await applyImport(planner, await previewMunicipalityImport(planner, upload(second)))
  await expect(applyImport(planner, stale)).rejects.toMatchObject({ code: 'conflict' })
  await discardImport(planner, stale)
  expect(await findImportBatch(database, stale)).toMatchObject({ state: 'discarded' })
  expect((await findMunicipality(database, '513890'))?.name).toBe('Skalka druhá')
})

test('each import leaves its trace, counts of people stay for every year', async () => {
  const grown = regionFile.replaceAll(',2025-01-01,', ',2026-01-01,')
  await applyImport(planner, await previewMunicipalityImport(planner, upload(grown)))
  const counts = await database
    .selectFrom('territory.population')
    .select('counted_on')
    .where('municipality_code', '=', '513890')
    .orderBy('counted_on')
    .execute()
  expect(counts.map((count) => count.counted_on)).toEqual(['2025-01-01', '2026-01-01'])
  const entries = await database.selectFrom('audit.entry').select('act').where('act', 'like', 'territory.%').execute()
  expect(new Set(entries.map((entry) => entry.act))).toEqual(
    new Set(['territory.preview-import', 'territory.apply-import', 'territory.discard-import']),
  )
})

test('everything that is wrong is said with its line and nothing is kept', async () => {
  const before = contents.size
  const wrong = csvOf([aFileRow({ code: 'x' }), aFileRow({ population: 'mnoho' })])
  const refused = await previewMunicipalityImport(planner, upload(wrong)).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(AppError)
  expect(refused instanceof AppError && refused.reasons.map((reason) => reason.text)).toEqual([
    'Řádek 2: Kód obce má mít šest číslic.',
    'Řádek 3: Počet obyvatel má být celé číslo bez mezer.',
  ])
  expect(contents.size).toBe(before)
})

test('a list cannot be valid from the future, and a source must be named', async () => {
  await expect(previewMunicipalityImport(planner, upload(regionFile, '2026-03-19'))).rejects.toThrow('nejpozději ode dneška')
  await expect(previewMunicipalityImport(planner, { ...upload(regionFile), source: '' })).rejects.toThrow('odkud seznam je')
})

test.each(['region-methodologist', 'auditor', 'orp-coordinator', 'provider-editor'] as const)(
  '%s may not import',
  async (role) => {
    await expect(previewMunicipalityImport(as(role), upload(regionFile))).rejects.toMatchObject({ code: 'forbidden' })
    const id = await previewMunicipalityImport(planner, upload(regionFile))
    await expect(applyImport(as(role), id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(discardImport(as(role), id)).rejects.toMatchObject({ code: 'forbidden' })
  },
)
