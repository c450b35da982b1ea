import type { Municipality } from './place.ts'

export function aMunicipality(changes: Partial<Municipality> = {}): Municipality {
  return {
    code: '561380',
    name: 'Česká Lípa',
    status: 'Město',
    type: 'I',
    orpCode: '5101',
    pouCode: '51011',
    districtCode: 'CZ0511',
    regionCode: 'CZ051',
    population: 1000,
    populationDate: '2025-01-01',
    latitude: 50.6855,
    longitude: 14.5376,
    validFrom: null,
    validTo: null,
    ...changes,
  }
}
