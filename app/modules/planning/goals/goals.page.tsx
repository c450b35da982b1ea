import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { PageHead, Section } from '#app/ui/index.ts'
import { listGoals } from '../cards/card.records.server.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { firstValue, valuesOfForm, type FormValues } from '../forms/form-values.ts'
import { openPlan, requireEditor } from '../plans/plan-access.server.ts'
import { PlanSections, planBreadcrumb } from '../plans/plan-sections.tsx'
import { canEditPlans } from '../plans/plan.permissions.ts'
import { planGoalsHref } from '../working.hrefs.ts'
import { AreaEditor } from './area-editor.tsx'
import { addArea, removeArea, saveArea } from './change-areas.server.ts'
import { addGoal, moveGoal, removeGoal, saveGoal } from './change-goals.server.ts'
import { GoalEditor } from './goal-editor.tsx'
import { GoalTable } from './goal-table.tsx'
import { countCardsOfGoals, listAreas } from './goals.queries.server.ts'
import type { Route } from './+types/goals.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Cíle a oblasti – Opora' }]

export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, context) => {
  const { actor, plan, canEdit } = await openPlan(context, params.planId)
  const counts = await countCardsOfGoals(context.database, plan.id)
  const goals = await listGoals(context.database, plan.id)
  return {
    plan,
    canEdit,
    canPlan: canEditPlans(actor),
    areas: await listAreas(context.database, plan.id),
    goals: goals.map((goal) => ({ ...goal, cards: counts.get(goal.id) ?? 0 })),
    editedId: new URL(request.url).searchParams.get('cil'),
  }
})

type Act = (context: Parameters<typeof addGoal>[0], planId: string, values: FormValues) => Promise<unknown>
const acts: Record<string, Act> = {
  'add-goal': addGoal,
  'save-goal': saveGoal,
  'remove-goal': removeGoal,
  'move-goal-up': (context, planId, values) => moveGoal(context, planId, values, 'up'),
  'move-goal-down': (context, planId, values) => moveGoal(context, planId, values, 'down'),
  'add-area': addArea,
  'save-area': saveArea,
  'remove-area': removeArea,
}

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  requireEditor(context)
  const values = valuesOfForm(form)
  const act = acts[firstValue(values, 'intent')]
  if (act === undefined) throw new AppError('not-found')
  await act(context, params.planId, values)
  return redirect(planGoalsHref(params.planId))
})

export default function GoalsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, goals, areas, canEdit, canPlan } = loaderData
  const intent = firstValue(actionData?.values ?? {}, 'intent')
  const ofForm = (...intents: string[]) => (intents.includes(intent) ? actionData : undefined)
  const editedId = ofForm('save-goal') === undefined ? loaderData.editedId : firstValue(actionData?.values ?? {}, 'goalId')
  const edited = goals.find((goal) => goal.id === editedId)
  return (
    <>
      <PageHead
        title="Cíle a oblasti"
        breadcrumb={planBreadcrumb(plan)}
        summary="Oblasti sdružují cíle, cíle sdružují karty. Pořadí tady je pořadí v plánu."
      >
        <PlanSections plan={plan} current="goals" canEdit={canEdit} canPlan={canPlan} />
      </PageHead>
      <FormErrors refused={actionData} />
      <Section title="Cíle">
        <GoalTable planId={plan.id} goals={goals} canEdit={canEdit} />
      </Section>
      {canEdit && (
        <Section title={edited === undefined ? 'Nový cíl' : `Upravit cíl ${edited.number}`} id="formular">
          <GoalEditor
            key={edited?.id ?? 'new'}
            planId={plan.id}
            goal={edited}
            areas={areas}
            refused={ofForm('add-goal', 'save-goal')}
          />
        </Section>
      )}
      <Section title="Oblasti">
        <AreaEditor areas={areas} canEdit={canEdit} refused={ofForm('add-area', 'save-area')} />
      </Section>
    </>
  )
}
