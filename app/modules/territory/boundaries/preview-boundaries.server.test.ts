import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#app/platform/root.server.ts'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { applyImport } from '../import/decide-import.server.ts'
import { countImportChanges, findImportBatch } from '../import/import-batch.queries.server.ts'
import { anImportHouse } from '../import/import-context.fixtures.ts'
import { listMunicipalities } from '../places/place.queries.server.ts'
import { territoryPart } from '../publication/territory-part.server.ts'
import { previewBoundaryImport } from './preview-boundaries.server.ts'

const { database } = await testDatabase('demonstration')
const { as } = anImportHouse(database)
const planner = as('region-planner')
const places = await listMunicipalities(database)

/** A small square around each municipality. */
function squares(codes: readonly string[]): string {
  const features = places.flatMap(({ code, longitude: x, latitude: y }) => {
    if (!codes.includes(code)) return []
    const ring = [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y],
    ]
    return [{ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } }]
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

const preview = (text: string, role = planner) =>
  previewBoundaryImport(role, {
    file: { name: 'hranice.geojson', content: new TextEncoder().encode(text) },
    source: 'zkušební hranice',
  })
const drawnFrom = async () => territoryPart.view(await territoryPart.collect(database)).shapes()?.drawnFrom

test('boundaries of some municipalities match by code; maps keep drawing cells', async () => {
  const id = await preview(squares(['577626', '563889']).replace('563889', '999999'))
  const batch = await findImportBatch(database, id)
  expect(batch?.settings).toMatchObject({ unknownCodes: ['999999'] })
  expect(await countImportChanges(database, id)).toEqual([{ place: 'municipality', change: 'added', count: 1 }])
  await applyImport(planner, id)
  expect(await drawnFrom()).toBe('positions')
})

test('with boundaries of all municipalities the maps draw them, and the same file makes no difference', async () => {
  const all = squares(places.map((place) => place.code))
  await applyImport(planner, await preview(all))
  expect(await drawnFrom()).toBe('boundaries')
  expect(await countImportChanges(database, await preview(all))).toEqual([])
})

test('boundaries of something else are refused, and so is who may not import', async () => {
  await expect(preview(squares(['577626']).replace('577626', '111111'))).rejects.toThrow('Žádný kód')
  await expect(preview(squares(['577626']), as('orp-coordinator'))).rejects.toMatchObject({ code: 'forbidden' })
})

const official = path.join(projectRoot, '../shared/reference/boundaries-municipalities.geojson')

test.skipIf(!existsSync(official))(
  'real boundaries are drawn and neighbours are known (skipped where the reference data are not beside the checkout)',
  async () => {
    await applyImport(planner, await preview(await readFile(official, 'utf8')))
    const shapes = territoryPart.view(await territoryPart.collect(database)).shapes()
    expect(shapes?.paths.size).toBe(215)
    expect([...(shapes?.orpNeighbours.get('5109') ?? [])].toSorted()).toEqual(['5103', '5105', '5107', '5110'])
  },
)
