import { publicExportResponse } from '#app/platform/http/export-response.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { describeCard } from './describe-plan.ts'
import { aboutExport, requirePublishedCard } from './public-plan.server.ts'
import type { Route } from './+types/card-export.resource.ts'

export const loader = loaderOf(({ params }: Route.LoaderArgs, context) => {
  const { plan, planning, card } = requirePublishedCard(context, params)
  const at = { address: `card ${plan.slug} ${card.number}`, version: context.publication.version() }
  return publicExportResponse(params.format, at, () => describeCard(plan, card, planning.lineage, aboutExport(context)))
})
