import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { pluralise } from '#app/shared/text.ts'
import { LineageGraph, Notice, PageHead, Section } from '#app/ui/index.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { firstValue, valuesOfForm } from '../forms/form-values.ts'
import { openPlan, requireEditor } from '../plans/plan-access.server.ts'
import { listPlanNames } from '../plans/plan-list.queries.server.ts'
import { PlanSections, planBreadcrumb } from '../plans/plan-sections.tsx'
import { canEditPlans } from '../plans/plan.permissions.ts'
import { cardHref, planLineageHref } from '../working.hrefs.ts'
import { addLink, removeLink } from './change-links.server.ts'
import { LinkForm } from './link-form.tsx'
import { LinkTable } from './link-table.tsx'
import { readPlanLineage } from './plan-lineage.queries.server.ts'
import { drawLineage } from './lineage-graph.rules.ts'
import type { Route } from './+types/plan-lineage.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Návaznost plánu – Opora' }]

export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, context) => {
  const { actor, plan, canEdit } = await openPlan(context, params.planId)
  const { lineage, untold, links } = await readPlanLineage(context.database, plan)
  const planIds = new Map((await listPlanNames(context.database)).map((each) => [each.slug, each.id]))
  const options = (ofPlan: boolean) =>
    lineage.cards
      .filter((card) => (card.planSlug === plan.slug) === ofPlan)
      .map((card) => ({ value: card.id, label: `${card.number} ${card.name}` }))
  return {
    plan,
    canEdit,
    canPlan: canEditPlans(actor),
    drawing: drawLineage(lineage, (card) => cardHref(planIds.get(card.planSlug) ?? '', card.id)),
    links,
    untold,
    earlier: options(false),
    own: options(true),
    fromId: new URL(request.url).searchParams.get('z') ?? '',
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  requireEditor(context)
  const values = valuesOfForm(form)
  const intent = firstValue(values, 'intent')
  if (intent === 'add-link') await addLink(context, params.planId, values)
  else if (intent === 'remove-link') await removeLink(context, params.planId, values)
  else throw new AppError('not-found')
  return redirect(planLineageHref(params.planId))
})

type Data = Route.ComponentProps['loaderData']

function Untold({ data: { plan, untold, canEdit, earlier } }: { data: Data }) {
  if (earlier.length === 0) return <p>Plán nemá předchůdce, vazby mezi jeho vlastními kartami můžete přidat níže.</p>
  if (untold.length === 0) return <Notice kind="ok" title="U každé karty předchozího plánu je řečeno, co se s ní stalo" />
  return (
    <Notice
      kind="warn"
      title={`O ${pluralise(untold.length, ['kartě', 'kartách', 'kartách'])} předchozího plánu zatím nic nevíme`}
    >
      <ul>
        {untold.map((card) => (
          <li key={card.id}>
            {canEdit ? (
              <a href={`${planLineageHref(plan.id)}?z=${card.id}#vazba`}>{`${card.number} ${card.name}`}</a>
            ) : (
              `${card.number} ${card.name}`
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export default function PlanLineagePage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, canEdit, canPlan, drawing, links, earlier, own, fromId } = loaderData
  return (
    <>
      <PageHead
        title="Návaznost"
        breadcrumb={planBreadcrumb(plan)}
        summary="Co se stalo s kartami předchozího plánu: pokračují, byly sloučeny, rozděleny, nebo z nějakého důvodu skončily."
      >
        <PlanSections plan={plan} current="lineage" canEdit={canEdit} canPlan={canPlan} />
      </PageHead>
      <FormErrors refused={actionData} />
      <Untold data={loaderData} />
      {canEdit && (
        <Section title="Přidat vazbu" id="vazba">
          <LinkForm earlier={earlier} own={own} fromId={fromId} refused={actionData} />
        </Section>
      )}
      <Section title="Vazby" aside={pluralise(links.length, ['vazba', 'vazby', 'vazeb'])}>
        <LinkTable links={links} canEdit={canEdit} />
      </Section>
      {drawing.edges.length > 0 && (
        <Section title="Obraz návaznosti">
          <LineageGraph title={`Návaznost plánu ${plan.title}`} {...drawing} />
        </Section>
      )}
    </>
  )
}
