import { publicExportResponse } from '#app/platform/http/export-response.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { territoryPart } from '../publication/territory-part.server.ts'
import { describeMunicipalities } from './municipality-list.document.ts'
import { chooseMunicipalities, municipalityListHref, readMunicipalityQuery } from './municipality-list.rules.ts'
import { placesOfRegion } from './places-of-region.ts'
import type { Route } from './+types/municipality-export.ts'

/** The list of municipalities as it was filtered and ordered, without paging. */
export const loader = loaderOf(({ params, request }: Route.LoaderArgs, { publication, now }) => {
  const view = publication.read(territoryPart)
  const query = readMunicipalityQuery(new URL(request.url).searchParams)
  return publicExportResponse(params.format, { address: municipalityListHref(query, {}), version: publication.version() }, () =>
    describeMunicipalities(view, chooseMunicipalities(placesOfRegion(view, query.region), query), publication.dataAsOf() ?? now),
  )
})
