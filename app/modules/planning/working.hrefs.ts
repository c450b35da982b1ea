/** Addresses of the working pages of planning. */
export const plansHref = '/prace/plany'
export const planHref = (planId: string): string => `${plansHref}/${planId}`
export const planCardsHref = (planId: string): string => `${planHref(planId)}/karty`
export const planGoalsHref = (planId: string): string => `${planHref(planId)}/cile`
export const planLineageHref = (planId: string): string => `${planHref(planId)}/navaznost`
export const planEditHref = (planId: string): string => `${planHref(planId)}/upravit`
export const planDuplicateHref = (planId: string): string => `${planHref(planId)}/nove-obdobi`
export const planStepHref = (planId: string, step: string): string => `${planHref(planId)}/krok/${step}`
export const newCardHref = (planId: string, goalId?: string): string =>
  `${planCardsHref(planId)}/nova${goalId === undefined ? '' : `?cil=${goalId}`}`
export const cardHref = (planId: string, cardId: string): string => `${planCardsHref(planId)}/${cardId}`
export const cardEditHref = (planId: string, cardId: string): string => `${cardHref(planId, cardId)}/upravit`
export const cardHistoryHref = (planId: string, cardId: string): string => `${cardHref(planId, cardId)}/historie`
export const cardCancelHref = (planId: string, cardId: string): string => `${cardHref(planId, cardId)}/zruseni`
export const cardDraftHref = (planId: string, cardId: string | null): string =>
  `${planCardsHref(planId)}/${cardId ?? 'nova'}/koncept`
