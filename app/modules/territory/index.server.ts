export {
  findMunicipality,
  listDistricts,
  listMunicipalities,
  listOrps,
  listPous,
  listRegions,
  type MunicipalityFilter,
} from './places/place.queries.server.ts'
export { territoryPart } from './publication/territory-part.server.ts'
export { readTerritory, saveTerritory, seatsOf } from './import/save-territory.server.ts'
export { territorySearch } from './publication/territory-search.server.ts'
export { importMunicipalityFile, previewMunicipalityFile, type ImportCounts } from './import/import-file.server.ts'
export { territoryDatasets } from './publication/territory-datasets.server.ts'
