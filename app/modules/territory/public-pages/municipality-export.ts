import { renderExport } from '#app/platform/documents/render-export.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { contentDisposition } from '#app/shared/documents/file-name.ts'
import { AppError } from '#app/shared/errors.ts'
import { territoryPart } from '../publication/territory-part.server.ts'
import { describeMunicipalities } from './municipality-list.document.ts'
import { chooseMunicipalities, readMunicipalityQuery } from './municipality-list.rules.ts'
import { placesOfRegion } from './places-of-region.ts'
import type { Route } from './+types/municipality-export.ts'

const formats = ['xlsx', 'csv', 'json'] as const

/** The list of municipalities as it was filtered and ordered, without paging. */
export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, { publication, now }) => {
  const format = formats.find((known) => known === params.format)
  if (format === undefined) throw new AppError('not-found')
  const view = publication.read(territoryPart)
  const query = readMunicipalityQuery(new URL(request.url).searchParams)
  const places = chooseMunicipalities(placesOfRegion(view, query.region), query)
  const file = await renderExport(format, describeMunicipalities(view, places, publication.dataAsOf() ?? now))
  return new Response(file.body, {
    headers: { 'Content-Type': file.contentType, 'Content-Disposition': contentDisposition(file.fileName) },
  })
})
