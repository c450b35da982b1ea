import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { Button, ButtonRow, PageHead, Textarea } from '#app/ui/index.ts'
import { FormErrors, Hidden } from '../forms/form-parts.tsx'
import { errorOf, firstValue, valuesOfForm } from '../forms/form-values.ts'
import { openPlanForEdit } from '../plans/plan-access.server.ts'
import { planBreadcrumb } from '../plans/plan-sections.tsx'
import { cardHref } from '../working.hrefs.ts'
import { getCard } from './card.records.server.ts'
import { cancelCard } from './change-card.server.ts'
import type { Route } from './+types/cancel-card.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Zrušit kartu – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const { plan } = await openPlanForEdit(context, params.planId)
  const { id, version, content } = await getCard(context.database, { planId: plan.id, cardId: params.cardId })
  return { plan, id, version, title: `${content.number} ${content.name}` }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  await cancelCard(context, { planId: params.planId, cardId: params.cardId }, valuesOfForm(form))
  return redirect(cardHref(params.planId, params.cardId))
})

export default function CancelCardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, id, version, title } = loaderData
  const back = cardHref(plan.id, id)
  return (
    <>
      <PageHead
        title="Zrušit kartu"
        breadcrumb={[...planBreadcrumb(plan), { label: title, href: back }]}
        summary="Karta zůstane v plánu jako zrušená i s důvodem. Vrátit ji můžete v její historii."
      />
      <FormErrors refused={actionData} />
      <form method="post" className="form">
        <Hidden values={{ version }} />
        <Textarea
          name="reason"
          label="Proč kartu rušíte"
          hint="Důvod uvidí i veřejnost, například: Úkol převzaly obce."
          required
          defaultValue={firstValue(actionData?.values ?? {}, 'reason')}
          error={errorOf(actionData?.reasons ?? [], 'reason')}
        />
        <ButtonRow>
          <Button kind="danger">Zrušit kartu</Button>
          <a href={back}>Zpět bez změny</a>
        </ButtonRow>
      </form>
    </>
  )
}
