import { publicExportResponse } from '#app/platform/http/export-response.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { describeLineage } from './describe-lineage.ts'
import { aboutExport, planningOf } from './public-plan.server.ts'
import type { Route } from './+types/lineage-export.resource.ts'

export const loader = loaderOf(({ params }: Route.LoaderArgs, context) => {
  const at = { address: 'lineage', version: context.publication.version() }
  return publicExportResponse(params.format, at, () => describeLineage(planningOf(context).lineage, aboutExport(context)))
})
