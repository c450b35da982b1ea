import { formatInstant } from '#app/shared/dates.ts'
import { pluralForm, pluralise } from '#app/shared/text.ts'
import { ButtonLink, NextStep } from '#app/ui/index.ts'
import { publicPlanHref } from '../publication/plan.hrefs.ts'
import { cardEditHref, cardHref, newCardHref, planGoalsHref, planStepHref } from '../working.hrefs.ts'
import type { PlanOverview } from './plan-overview.server.ts'
import { stepOfAction } from './plan-steps.ts'
import { planActionLabels } from './plan.states.ts'
import type { PublicationObstacle } from './publication-obstacles.rules.ts'

/** Where the obstacle is mended; who may only read is led to where it can be seen. */
export function obstacleHref(planId: string, { code, cardId, goalId }: PublicationObstacle, canEdit: boolean): string {
  if (!canEdit) return cardId === undefined ? planGoalsHref(planId) : cardHref(planId, cardId)
  if (code === 'no-cards') return newCardHref(planId)
  if (cardId !== undefined) return cardEditHref(planId, cardId)
  return goalId === undefined ? planGoalsHref(planId) : `${planGoalsHref(planId)}?cil=${goalId}#formular`
}

const SHOWN_OBSTACLES = 8

type Overview = Pick<PlanOverview, 'plan' | 'actions' | 'obstacles' | 'versions' | 'summary' | 'canEdit'>

function DraftStep({ plan, actions, obstacles, versions, summary, canEdit }: Overview) {
  const incomplete = summary.cards - summary.complete
  const newest = versions[0]
  const shown = obstacles.slice(0, SHOWN_OBSTACLES)
  const title =
    obstacles.length === 0
      ? 'Plán lze zveřejnit.'
      : `Než půjde plán zveřejnit, ${pluralForm(obstacles.length, ['zbývá', 'zbývají', 'zbývá'])} ${pluralise(obstacles.length, ['překážka', 'překážky', 'překážek'])}.`
  return (
    <NextStep
      title={title}
      obstacles={shown.map((obstacle) => ({ text: obstacle.text, href: obstacleHref(plan.id, obstacle, canEdit) }))}
      action={
        obstacles.length === 0 &&
        actions.includes('publish') && (
          <ButtonLink href={planStepHref(plan.id, stepOfAction.publish)}>{planActionLabels.publish}</ButtonLink>
        )
      }
    >
      {obstacles.length > shown.length && <p>Dalších {obstacles.length - shown.length} uvidíte po jejich odstranění.</p>}
      {obstacles.length === 0 && incomplete > 0 && (
        <p>
          {pluralise(incomplete, ['karta není úplná', 'karty nejsou úplné', 'karet není úplných'])}; co chybí, bude vidět i po
          zveřejnění.
        </p>
      )}
      {newest !== undefined && (
        <p>
          Veřejnost zatím vidí verzi {newest.version} z {formatInstant(newest.publishedAt)}.
        </p>
      )}
    </NextStep>
  )
}

/** «Co dál» of a plan by its state and by what the reader may do. */
export function PlanNextStep(overview: Overview) {
  const { plan, actions, versions } = overview
  const newest = versions[0]
  if (plan.status === 'draft') return <DraftStep {...overview} />
  const isPublished = plan.status === 'published'
  return (
    <NextStep
      title={isPublished ? `Plán je zveřejněný${newest === undefined ? '' : `, verze ${newest.version}`}.` : 'Plán je v archivu.'}
      action={<ButtonLink href={publicPlanHref(plan.slug)}>Zobrazit veřejný plán</ButtonLink>}
    >
      <p>
        {isPublished
          ? 'Chcete-li v něm něco změnit, otevřete jej k úpravám; veřejnost zatím uvidí nynější znění.'
          : 'Jeho období skončilo. Veřejnost jej dál najde mezi staršími plány.'}
      </p>
      {actions.length > 0 && (
        <ul>
          {actions.map((action) => (
            <li key={action}>
              <a href={planStepHref(plan.id, stepOfAction[action])}>{planActionLabels[action]}</a>
            </li>
          ))}
        </ul>
      )}
    </NextStep>
  )
}
