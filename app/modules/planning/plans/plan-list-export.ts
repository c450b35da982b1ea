import { exportResponse } from '#app/platform/http/export-response.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { describePlanList } from './describe-plan-list.ts'
import { requireReader } from './plan-access.server.ts'
import { listPlans } from './plan-list.queries.server.ts'
import { readPlanListQuery } from './plan-list.rules.ts'
import type { Route } from './+types/plan-list-export.ts'

const MOST = 10_000

export const loader = loaderOf(async ({ request, params }: Route.LoaderArgs, context) => {
  requireReader(context)
  const query = readPlanListQuery(new URL(request.url).searchParams)
  const { plans } = await listPlans(context.database, { ...query, page: 1 }, MOST)
  return exportResponse(params.format, describePlanList(plans, { dataAsOf: context.now, issuer: context.region.officeName }))
})
