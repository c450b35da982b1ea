import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { Button, ButtonRow, PageHead } from '#app/ui/index.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { planHref, plansHref } from '../working.hrefs.ts'
import { createPlan } from './create-plan.server.ts'
import { PlanHeadFields } from './plan-head-fields.tsx'
import { requirePlanner } from './plan.records.server.ts'
import type { Route } from './+types/new-plan.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nový plán – Opora' }]

export const loader = loaderOf((_args: Route.LoaderArgs, context) => {
  requirePlanner(context)
  return null
})

export const action = actionOf(async ({ form }: Route.ActionArgs & { form: FormData }, context) =>
  redirect(planHref(await createPlan(context, valuesOfForm(form)))),
)

export default function NewPlanPage({ actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Nový plán"
        breadcrumb={[{ label: 'Plány', href: plansHref }]}
        summary="Založíte prázdný plán. Chcete-li navázat na plán minulého období, otevřete jej a zvolte Nové období: karty se převezmou i s vazbami."
      />
      <FormErrors refused={actionData} />
      <form method="post" className="form">
        <PlanHeadFields values={actionData?.values ?? { numbering: ['dotted'] }} reasons={actionData?.reasons ?? []} />
        <ButtonRow>
          <Button>Založit plán</Button>
          <a href={plansHref}>Zpět bez uložení</a>
        </ButtonRow>
      </form>
    </>
  )
}
