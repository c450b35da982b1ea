import { expect, test } from 'vitest'
import { testDatabase } from '#tests/set-up/test-database.ts'
import { mapByOrp, mapByPopulation, mapOfMunicipality, mapOfOrp } from '../map/maps.ts'
import { viewTerritory } from './territory.view.ts'
import { territoryPart } from './territory-part.server.ts'

const { database } = await testDatabase('demonstration')
const view = territoryPart.view(await territoryPart.collect(database))

test('the published region is whole', () => {
  expect(view.region.name).toBe('Liberecký kraj')
  expect([view.municipalities.length, view.orps.length, view.pous.length]).toEqual([215, 10, 21])
  expect(view.orps.reduce((sum, orp) => sum + orp.population, 0)).toBe(449_494)
  expect(view.findOrp('5109')).toMatchObject({ name: 'Turnov', seatCode: '577626', population: 33_799 })
  expect(view.municipalities.slice(0, 2).map((place) => place.name)).toEqual(['Albrechtice v Jizerských horách', 'Bedřichov'])
})

test('every municipality has a cell of its own, and ORP that touch differ in colour', () => {
  const shapes = view.shapes()
  expect(shapes?.paths.size).toBe(215)
  expect([...(shapes?.paths.values() ?? [])].every((path) => /^M\d+ \d+l[-\d ]+z$/.test(path))).toBe(true)
  for (const [code, others] of shapes?.orpNeighbours ?? [])
    for (const other of others) expect(shapes?.orpColours.get(code)).not.toBe(shapes?.orpColours.get(other))
})

test('maps link every municipality and stay small', () => {
  expect(mapByOrp(view)?.areas).toHaveLength(215)
  expect(mapByPopulation(view)?.areas[0]).toMatchObject({ name: 'Liberec', step: 5 })
  expect(mapOfOrp(view, '5109')?.areas).toHaveLength(36)
  const turnov = view.findMunicipality('577626')
  expect(turnov && mapOfMunicipality(view, turnov)?.areas.filter((area) => area.step === 4)).toMatchObject([{ name: 'Turnov' }])
  expect(JSON.stringify(mapByOrp(view)).length).toBeLessThan(60_000)
})

test('nothing published makes an empty view without a map', () => {
  const nothing = viewTerritory([])
  expect(nothing.municipalities).toEqual([])
  expect(nothing.shapes()).toBeNull()
  expect(mapByOrp(nothing)).toBeNull()
})
