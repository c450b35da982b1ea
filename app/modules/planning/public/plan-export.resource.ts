import { publicExportResponse } from '#app/platform/http/export-response.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { describePlan } from './describe-plan.ts'
import { planViewWords, readPlanView } from './plan-views.rules.ts'
import { aboutExport, requirePublishedPlan } from './public-plan.server.ts'
import type { Route } from './+types/plan-export.resource.ts'

export const loader = loaderOf(({ params, request }: Route.LoaderArgs, context) => {
  const { plan, planning } = requirePublishedPlan(context, params.planSlug)
  const view = readPlanView(new URL(request.url).searchParams.get('podle'))
  const at = { address: `plan ${plan.slug} ${planViewWords[view]}`, version: context.publication.version() }
  return publicExportResponse(params.format, at, () => describePlan(plan, planning.lineage, { view, ...aboutExport(context) }))
})
