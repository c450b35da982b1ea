import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { PageHead } from '#app/ui/index.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { firstValue, valuesOfForm } from '../forms/form-values.ts'
import { periodLabel } from '../lineage/lineage.ts'
import { openPlanForEdit } from '../plans/plan-access.server.ts'
import { planBreadcrumb } from '../plans/plan-sections.tsx'
import { cardDraftHref, cardHref, newCardHref, planHref } from '../working.hrefs.ts'
import { discardCardDraft, findCardDraft } from './card-draft.server.ts'
import { CardForm } from './card-form.tsx'
import { listCardLists } from './card-lists.queries.server.ts'
import { nextCardNumber } from './card-number.rules.ts'
import { formOfCard } from './card.form.ts'
import { listGoals } from './card.records.server.ts'
import { listCardNumbers } from './card-numbers.queries.server.ts'
import { emptyCard } from './card.ts'
import { DraftNotice } from './draft-notice.tsx'
import { addCard } from './save-card.server.ts'
import type { Route } from './+types/new-card.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nová karta – Opora' }]

export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, context) => {
  const { plan } = await openPlanForEdit(context, params.planId)
  const goals = await listGoals(context.database, plan.id)
  const goal = goals.find((each) => each.id === new URL(request.url).searchParams.get('cil')) ?? null
  const draft = await findCardDraft(context, { planId: plan.id, cardId: null })
  const number = nextCardNumber(plan.numbering, goal?.number ?? '', await listCardNumbers(context.database, plan.id))
  const period = { from: plan.periodFrom, to: plan.periodTo, text: periodLabel(plan) }
  return {
    plan,
    values: draft?.values ?? formOfCard({ ...emptyCard, goalId: goal?.id ?? null, number, period }, 0),
    draftSavedAt: draft?.savedAt ?? null,
    goals,
    lists: await listCardLists(context.database, context.today),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const values = valuesOfForm(form)
  if (firstValue(values, 'intent') === 'discard-draft') {
    await discardCardDraft(context, { planId: params.planId, cardId: null })
    return redirect(newCardHref(params.planId))
  }
  const cardId = await addCard(context, params.planId, values)
  return redirect(`${cardHref(params.planId, cardId)}?ulozeno`)
})

export default function NewCardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, draftSavedAt } = loaderData
  return (
    <>
      <PageHead
        title="Nová karta"
        breadcrumb={planBreadcrumb(plan)}
        summary="Stačí název; ostatní doplníte, až to budete vědět. Rozepsané se ukládá samo."
      />
      <FormErrors refused={actionData} />
      {actionData === undefined && draftSavedAt !== null && <DraftNotice savedAt={draftSavedAt} isStale={false} />}
      <CardForm
        key={draftSavedAt}
        values={actionData?.values ?? loaderData.values}
        reasons={actionData?.reasons ?? []}
        goals={loaderData.goals}
        lists={loaderData.lists}
        problems={[]}
        version={0}
        draftHref={cardDraftHref(plan.id, null)}
        cancelHref={planHref(plan.id)}
        submitLabel="Přidat kartu"
      />
    </>
  )
}
