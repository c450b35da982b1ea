import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { pluralise } from '#app/shared/text.ts'
import { Button, ButtonRow, Checkbox, Disclosure, Fieldset, Notice, PageHead, TextInput } from '#app/ui/index.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { allValues, errorOf, firstValue, valuesOfForm, type FormValues } from '../forms/form-values.ts'
import { openPlan } from '../plans/plan-access.server.ts'
import { PlanHeadFields } from '../plans/plan-head-fields.tsx'
import { formOfPlanHead } from '../plans/plan-head.form.ts'
import { PlanSections, planBreadcrumb } from '../plans/plan-sections.tsx'
import { requirePlanner } from '../plans/plan.records.server.ts'
import { planHref } from '../working.hrefs.ts'
import { duplicatePlan } from './duplicate-plan.server.ts'
import { nextPeriod, reasonField, takenField } from './duplicate-plan.form.ts'
import { listCardsToDuplicate } from './duplicate.queries.server.ts'
import type { Route } from './+types/duplicate-plan.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nové období – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  requirePlanner(context)
  const { plan, canEdit } = await openPlan(context, params.planId)
  return { plan, canEdit, cards: await listCardsToDuplicate(context.database, plan.id) }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const { planId } = await duplicatePlan(context, params.planId, valuesOfForm(form))
  return redirect(planHref(planId))
})

type Data = Route.ComponentProps['loaderData']
type Card = Data['cards'][number]

function CardChoice({ card, values, error }: { card: Card; values: FormValues; error: string | undefined }) {
  const field = reasonField(card.id)
  const isTaken = allValues(values, takenField).includes(card.id)
  return (
    <>
      <Checkbox
        name={takenField}
        id={`prevzit-${card.id}`}
        value={card.id}
        label={`${card.number} ${card.name}`}
        defaultChecked={isTaken}
      />
      <Disclosure summary={<span className="small">Proč {card.number} nepokračuje</span>} open={!isTaken || error !== undefined}>
        <TextInput name={field} label={`Důvod u karty ${card.number}`} defaultValue={firstValue(values, field)} error={error} />
      </Disclosure>
    </>
  )
}

function Choices({
  cards,
  values,
  reasons,
}: Pick<Data, 'cards'> & { values: FormValues; reasons: Parameters<typeof errorOf>[0] }) {
  const groups = [
    ...Map.groupBy(
      cards.filter((card) => card.status !== 'cancelled'),
      (card) => card.goal,
    ),
  ]
  return groups.map(([goal, own]) => (
    <Fieldset key={goal} legend={goal || 'Karty bez cíle'}>
      {own.map((card) => (
        <CardChoice key={card.id} card={card} values={values} error={errorOf(reasons, reasonField(card.id))} />
      ))}
    </Fieldset>
  ))
}

export default function DuplicatePlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, canEdit, cards } = loaderData
  const living = cards.filter((card) => card.status !== 'cancelled')
  const cancelled = cards.length - living.length
  const values = actionData?.values ?? { ...formOfPlanHead(nextPeriod(plan), 0), [takenField]: living.map((card) => card.id) }
  const reasons = actionData?.reasons ?? []
  return (
    <>
      <PageHead
        title="Nové období"
        breadcrumb={planBreadcrumb(plan)}
        summary={`Z ${pluralise(living.length, ['karty', 'karet', 'karet'])} vznikne rozpracovaný plán dalšího období. Každá karta dostane vazbu: pokračuje, nebo z uvedeného důvodu nepokračuje.`}
      >
        <PlanSections plan={plan} current="duplicate" canEdit={canEdit} canPlan />
      </PageHead>
      <FormErrors refused={actionData} />
      {cancelled > 0 && (
        <Notice title={`${pluralise(cancelled, ['zrušená karta', 'zrušené karty', 'zrušených karet'])} se nepřevezme`}>
          Do návaznosti se zapíše s důvodem, se kterým byla zrušena.
        </Notice>
      )}
      <form method="post" className="form">
        <PlanHeadFields values={values} reasons={reasons} />
        <h2>Které karty převzít</h2>
        <p>Odškrtněte karty, které nepokračují, a u každé otevřete a vyplňte důvod.</p>
        <Choices cards={cards} values={values} reasons={reasons} />
        <ButtonRow>
          <Button>Založit plán nového období</Button>
          <a href={planHref(plan.id)}>Zpět bez změny</a>
        </ButtonRow>
      </form>
    </>
  )
}
