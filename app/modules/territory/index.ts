/** The door that browsers may use: types, distances, labels. */
export { distanceKm, formatDistance, nearestTo, type Near } from './places/distance.rules.ts'
export {
  isMunicipalityCode,
  municipalityForms,
  municipalityTypeLabels,
  type District,
  type Municipality,
  type MunicipalityType,
  type Orp,
  type PlaceKind,
  type Position,
  type Pou,
  type Region,
} from './places/place.ts'
export type { OrpSummary, TerritoryView } from './publication/territory.view.ts'
export { readTerritoryFile, type FileReading } from './import/territory-file.rules.ts'
export { territoryDifference } from './import/territory-difference.rules.ts'
export { canImportTerritory, canSeeTerritoryImports } from './import/import.permissions.ts'
