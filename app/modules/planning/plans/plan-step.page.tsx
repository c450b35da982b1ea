import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { pluralise } from '#app/shared/text.ts'
import { Button, ConfirmBox, Notice, PageHead } from '#app/ui/index.ts'
import { FormErrors, Hidden } from '../forms/form-parts.tsx'
import { readVersion, valuesOfForm } from '../forms/form-values.ts'
import { planHref } from '../working.hrefs.ts'
import { changePlanStatus } from './change-plan-status.server.ts'
import { openPlan } from './plan-access.server.ts'
import { planForCheck } from './plan-check.queries.server.ts'
import { obstacleHref } from './plan-next-step.tsx'
import { planBreadcrumb } from './plan-sections.tsx'
import { actionOfStep, confirmations } from './plan-steps.ts'
import { canDoWithPlan } from './plan.permissions.ts'
import { planActionLabels, planStatusLabels, planTransitions, type PlanAction } from './plan.states.ts'
import { publicationObstacles } from './publication-obstacles.rules.ts'
import type { Route } from './+types/plan-step.page.ts'

export const meta = ({ loaderData }: { loaderData: Route.ComponentProps['loaderData'] | undefined }) => [
  { title: `${loaderData?.title ?? 'Plán'} – Opora` },
]

function requireAction(step: string): PlanAction {
  const action = actionOfStep(step)
  if (action === undefined) throw new AppError('not-found')
  return action
}

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const step = requireAction(params.step)
  const { actor, plan, canEdit } = await openPlan(context, params.planId)
  if (!canDoWithPlan(actor, step)) throw new AppError('forbidden')
  const check = await planForCheck(context.database, plan.id)
  return {
    plan,
    canEdit,
    title: planActionLabels[step],
    sentence: confirmations[step],
    isPossible: planTransitions[step].from.includes(plan.status),
    stateLabel: planStatusLabels[plan.status].label,
    cards: check.cards.length,
    incomplete: check.cards.filter((card) => card.gaps.length > 0).length,
    obstacles: step === 'publish' ? publicationObstacles(check) : [],
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const version = readVersion(valuesOfForm(form))
  await changePlanStatus(context, { planId: params.planId, version, action: requireAction(params.step) })
  return redirect(planHref(params.planId))
})

type Data = Route.ComponentProps['loaderData']

function Obstacles({ data: { plan, obstacles, canEdit } }: { data: Data }) {
  return (
    <Notice kind="warn" title="Plán zatím nejde zveřejnit">
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle.text}>
            <a href={obstacleHref(plan.id, obstacle, canEdit)}>{obstacle.text}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export default function PlanStepPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, title, sentence, isPossible, stateLabel, cards, incomplete, obstacles } = loaderData
  return (
    <>
      <PageHead
        title={title}
        breadcrumb={planBreadcrumb(plan)}
        summary={`${pluralise(cards, ['karta', 'karty', 'karet'])}, z toho ${pluralise(incomplete, ['neúplná', 'neúplné', 'neúplných'])}.`}
      />
      <FormErrors refused={actionData} />
      {!isPossible && (
        <Notice kind="warn" title="Teď to nejde">
          <p>
            Plán je {stateLabel}. <a href={planHref(plan.id)}>Zpět na plán</a>
          </p>
        </Notice>
      )}
      {isPossible && obstacles.length > 0 && <Obstacles data={loaderData} />}
      {isPossible && obstacles.length === 0 && (
        <ConfirmBox
          title={plan.title}
          cancelHref={planHref(plan.id)}
          action={
            <form method="post">
              <Hidden values={{ version: plan.version }} />
              <Button>{title}</Button>
            </form>
          }
        >
          <p>{sentence}</p>
        </ConfirmBox>
      )}
    </>
  )
}
