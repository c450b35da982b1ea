import { expect, test } from 'vitest'
import { readBoundaryFile } from './boundary-file.rules.ts'

const ring = [
  [15, 50.5],
  [15.1, 50.5],
  [15.1, 50.6],
  [15, 50.5],
]
const feature = (changes: object = {}) => ({
  type: 'Feature',
  properties: { code: '577626', name: 'Turnov' },
  geometry: { type: 'Polygon', coordinates: [ring] },
  ...changes,
})
const read = (...features: object[]) => readBoundaryFile(JSON.stringify({ type: 'FeatureCollection', features }))

test('areas are read with their codes, wherever the code stands', () => {
  expect(read(feature()).shapes).toMatchObject([{ code: '577626', name: 'Turnov' }])
  expect(read(feature({ properties: { kod: 577626, nazev: 'Turnov' } })).shapes).toMatchObject([
    { code: '577626', name: 'Turnov' },
  ])
  expect(read(feature({ properties: null, id: '577626' })).shapes).toMatchObject([{ code: '577626', name: '577626' }])
})

test.each([
  ['not-json', 'hranice'],
  ['not-geojson', '{"type":"Topology"}'],
  ['not-geojson', '{"type":"FeatureCollection","features":[]}'],
])('%s is said in a sentence', (code, text) => {
  const { problem } = readBoundaryFile(text)
  expect(problem?.code).toBe(code)
  expect(problem?.text).toMatch(/\.$/)
})

test('an area without a code, without a shape, elsewhere or twice is refused', () => {
  expect(read(feature({ properties: { code: 'Turnov' } })).problem?.code).toBe('feature-code')
  expect(read(feature({ geometry: { type: 'Point', coordinates: [15, 50] } })).problem?.code).toBe('feature-shape')
  expect(
    read(feature({ geometry: { type: 'Polygon', coordinates: [ring.map(([x = 0, y = 0]) => [x * 1000, y * 1000])] } })).problem
      ?.code,
  ).toBe('feature-place')
  expect(read(feature(), feature()).problem?.code).toBe('double')
})
