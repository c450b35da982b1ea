import type { SearchContribution, SearchEntry } from '#app/platform/contributions.server.ts'
import { territoryPart } from './territory-part.server.ts'

/** Municipalities and ORP of the region in the public search. */
export const territorySearch: SearchContribution = {
  name: 'territory',
  entries(publication) {
    const view = publication.read(territoryPart)
    const orps: SearchEntry[] = view.orps.map((orp) => ({
      id: `orp-${orp.code}`,
      kind: 'ORP',
      title: `ORP ${orp.name}`,
      text: `správní obvod obce s rozšířenou působností ${orp.code}`,
      href: `/uzemi/orp/${orp.code}`,
      context: view.region.name,
    }))
    const municipalities: SearchEntry[] = view.municipalities.map((place) => ({
      id: `obec-${place.code}`,
      kind: place.status,
      title: place.name,
      text: place.code,
      href: `/uzemi/obec/${place.code}`,
      context: `ORP ${view.findOrp(place.orpCode)?.name ?? place.orpCode}`,
    }))
    return [...orps, ...municipalities]
  },
}
