import { data } from 'react-router'
import { actionOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { valuesOfForm } from '../forms/form-values.ts'
import { saveCardDraft } from './card-draft.server.ts'
import type { Route } from './+types/card-draft-resource.ts'

/** «10:42» of «18. 3. 2026 10:42» */
const timeOf = (instant: string): string => formatInstant(instant).split(/\s/u).at(-1) ?? ''

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const cardId = params.cardId === 'nova' ? null : params.cardId
  const savedAt = await saveCardDraft(context, { planId: params.planId, cardId }, valuesOfForm(form))
  return Response.json({ savedAt: timeOf(savedAt) })
})

export const loader = () => data(null, { status: 405 })
