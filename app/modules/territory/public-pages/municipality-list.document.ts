import type { DocumentDescription } from '#app/shared/documents/document.ts'
import { describeTable } from '#app/shared/documents/table.ts'
import { notApplicable } from '#app/shared/documents/values.ts'
import type { Municipality } from '../places/place.ts'
import type { TerritoryView } from '../publication/territory.view.ts'

export const municipalitySource = 'ČSÚ (číselníky a počty obyvatel), ČÚZK RÚIAN (definiční body)'

/** The list of municipalities for taking away; the same rows as the page shows. */
export function describeMunicipalities(
  view: TerritoryView,
  places: readonly Municipality[],
  dataAsOf: string,
): DocumentDescription {
  const table = describeTable({
    key: 'obce',
    caption: 'Obce',
    columns: [
      { key: 'kod', label: 'Kód obce', kind: 'text' },
      { key: 'nazev', label: 'Obec', kind: 'text' },
      { key: 'status', label: 'Status', kind: 'text' },
      { key: 'typ', label: 'Typ', kind: 'text' },
      { key: 'orpKod', label: 'Kód ORP', kind: 'text' },
      { key: 'orp', label: 'ORP', kind: 'text' },
      { key: 'pouKod', label: 'Kód POÚ', kind: 'text' },
      { key: 'pou', label: 'POÚ', kind: 'text' },
      { key: 'okres', label: 'Okres', kind: 'text' },
      { key: 'kraj', label: 'Kraj', kind: 'text' },
      { key: 'obyvatel', label: 'Obyvatel', kind: 'integer' },
      { key: 'obyvatelKe', label: 'Obyvatel ke dni', kind: 'date' },
      { key: 'sirka', label: 'Zeměpisná šířka', kind: 'text' },
      { key: 'delka', label: 'Zeměpisná délka', kind: 'text' },
    ],
    rows: places.map((place) => ({
      kod: place.code,
      nazev: place.name,
      status: place.status,
      typ: place.type,
      orpKod: place.orpCode,
      orp: view.findOrp(place.orpCode)?.name ?? notApplicable,
      pouKod: place.pouCode,
      pou: view.findPou(place.pouCode)?.name ?? notApplicable,
      okres: view.findDistrict(place.districtCode)?.name ?? notApplicable,
      kraj: view.findRegion(place.regionCode)?.name ?? notApplicable,
      obyvatel: place.population,
      obyvatelKe: place.populationDate,
      sirka: String(place.latitude),
      delka: String(place.longitude),
    })),
    totals: { obyvatel: places.reduce((sum, place) => sum + place.population, 0) },
  })
  return {
    title: 'Obce',
    subtitle: view.region.name,
    language: 'cs',
    dataAsOf,
    source: municipalitySource,
    orientation: 'landscape',
    sections: [table],
  }
}
