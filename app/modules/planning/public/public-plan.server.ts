import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { planningPart } from '../publication/planning-part.server.ts'
import {
  findPublishedCard,
  findPublishedPlan,
  type PlanningView,
  type PublishedCard,
  type PublishedPlan,
} from '../publication/planning.view.ts'

export const planningOf = ({ publication }: Pick<RequestContext, 'publication'>): PlanningView => publication.read(planningPart)

/** @throws AppError not-found */
export function requirePublishedPlan(context: RequestContext, slug: string): { planning: PlanningView; plan: PublishedPlan } {
  const planning = planningOf(context)
  const plan = findPublishedPlan(planning, slug)
  if (plan === undefined) throw new AppError('not-found')
  return { planning, plan }
}

/** @throws AppError not-found */
export function requirePublishedCard(
  context: RequestContext,
  params: { planSlug: string; cardNumber: string },
): { planning: PlanningView; plan: PublishedPlan; card: PublishedCard } {
  const { planning, plan } = requirePublishedPlan(context, params.planSlug)
  const card = findPublishedCard(plan, params.cardNumber)
  if (card === undefined) throw new AppError('not-found')
  return { planning, plan, card }
}

/** Who stands under an exported document, and as of when its data are. */
export const aboutExport = ({ publication, region }: RequestContext): { dataAsOf: string; issuer: string } => ({
  dataAsOf: publication.dataAsOf() ?? '1970-01-01',
  issuer: region.officeName,
})
