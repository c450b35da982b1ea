import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aMunicipality } from '../places/place.fixtures.ts'
import {
  chooseMunicipalities,
  municipalityListHref,
  municipalityOrders,
  readMunicipalityQuery,
  type MunicipalityQuery,
} from './municipality-list.rules.ts'

const places = [
  aMunicipality({ code: '561380', name: 'Česká Lípa', type: 'III', population: 37_000 }),
  aMunicipality({ code: '577626', name: 'Turnov', type: 'III', orpCode: '5109', pouCode: '51091', population: 14_500 }),
  aMunicipality({ code: '563706', name: 'Malá Skála', orpCode: '5110', pouCode: '51101', population: 1_200 }),
]
const ask = (address: string) =>
  chooseMunicipalities(places, readMunicipalityQuery(new URLSearchParams(address))).map((place) => place.name)

test('names are found without diacritics, in the middle too, and by the code', () => {
  expect(ask('q=ceska')).toEqual(['Česká Lípa'])
  expect(ask('q=SKAL')).toEqual(['Malá Skála'])
  expect(ask('q=5776')).toEqual(['Turnov'])
  expect(ask('q=nikde')).toEqual([])
})

test('filters and orders hold together', () => {
  expect(ask('typ=III&razeni=obyvatele')).toEqual(['Turnov', 'Česká Lípa'])
  expect(ask('typ=III&razeni=obyvatele&smer=sestupne')).toEqual(['Česká Lípa', 'Turnov'])
  expect(ask('orp=5110')).toEqual(['Malá Skála'])
  expect(ask('typ=IV')).toHaveLength(3)
})

const query: fc.Arbitrary<MunicipalityQuery> = fc.record({
  search: fc.string({ maxLength: 20 }).map((text) => text.trim()),
  region: fc.option(fc.constantFrom('CZ051', 'CZ052')),
  orp: fc.option(fc.constantFrom('5101', '5109')),
  pou: fc.option(fc.constantFrom('51011', '51091')),
  type: fc.option(fc.constantFrom('I', 'II', 'III')),
  order: fc.constantFrom(...municipalityOrders),
  descending: fc.boolean(),
  page: fc.integer({ min: 1, max: 99 }),
})

test('an address says the same as the wish it was made of', () => {
  fc.assert(
    fc.property(query, (wish) => {
      const [, search = ''] = municipalityListHref(wish, { page: wish.page }).split('?')
      expect(readMunicipalityQuery(new URLSearchParams(search))).toEqual(wish)
    }),
  )
})

test('another choice begins at the first page', () => {
  const wish = readMunicipalityQuery(new URLSearchParams('strana=3&orp=5109'))
  expect(municipalityListHref(wish, { type: 'III' })).toBe('/uzemi/obce?orp=5109&typ=III')
})
