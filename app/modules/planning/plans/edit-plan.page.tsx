import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { Button, ButtonRow, PageHead } from '#app/ui/index.ts'
import { FormErrors, Hidden } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { planHref, plansHref } from '../working.hrefs.ts'
import { openPlanForEdit } from './plan-access.server.ts'
import { PlanHeadFields } from './plan-head-fields.tsx'
import { formOfPlanHead } from './plan-head.form.ts'
import { savePlanHead } from './save-plan-head.server.ts'
import type { Route } from './+types/edit-plan.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Upravit plán – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const { plan } = await openPlanForEdit(context, params.planId)
  return { plan }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  await savePlanHead(context, params.planId, valuesOfForm(form))
  return redirect(planHref(params.planId))
})

export default function EditPlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan } = loaderData
  return (
    <>
      <PageHead
        title="Název a období plánu"
        breadcrumb={[
          { label: 'Plány', href: plansHref },
          { label: plan.title, href: planHref(plan.id) },
        ]}
      />
      <FormErrors refused={actionData} />
      <form method="post" className="form">
        <Hidden values={{ version: plan.version }} />
        <PlanHeadFields values={actionData?.values ?? formOfPlanHead(plan, plan.version)} reasons={actionData?.reasons ?? []} />
        <ButtonRow>
          <Button>Uložit plán</Button>
          <a href={planHref(plan.id)}>Zpět bez uložení</a>
        </ButtonRow>
      </form>
    </>
  )
}
