import { slugify } from '#app/shared/text.ts'

/** Addresses of the public pages of plans, for everybody who links to them. */
export const publicPlanHref = (planSlug: string): string => `/plany/${planSlug}`
export const goalAnchor = (goalNumber: string): string => `cil-${slugify(goalNumber)}`
export const publicGoalHref = (planSlug: string, goalNumber: string): string =>
  `${publicPlanHref(planSlug)}#${goalAnchor(goalNumber)}`
export const publicCardHref = (planSlug: string, cardNumber: string): string =>
  `${publicPlanHref(planSlug)}/karty/${encodeURIComponent(cardNumber)}`
