import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { pluralise } from '#app/shared/text.ts'
import { Button, ButtonLink, ButtonRow, LineageGraph, Notice, PageHead, Section, Select } from '#app/ui/index.ts'
import { FormErrors, Hidden } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { fateOfCard } from '../lineage/card-fate.rules.ts'
import { fateSentences } from '../lineage/fate-text.rules.ts'
import { drawLineage } from '../lineage/lineage-graph.rules.ts'
import { readLineage } from '../lineage/lineage.queries.server.ts'
import { openPlan } from '../plans/plan-access.server.ts'
import { planBreadcrumb } from '../plans/plan-sections.tsx'
import { listPlanNames } from '../plans/plan-list.queries.server.ts'
import { cardCancelHref, cardEditHref, cardHistoryHref, cardHref, planLineageHref } from '../working.hrefs.ts'
import { CardFacts } from './card-facts.tsx'
import { cardGapLabels, isCardGap } from './card-gaps.rules.ts'
import { getCard, listGoals } from './card.records.server.ts'
import { moveCard } from './change-card.server.ts'
import { CardState } from './goal-section.tsx'
import { goalNamer } from './save-card.server.ts'
import type { Route } from './+types/card.page.ts'

export const meta = ({ loaderData }: { loaderData: Route.ComponentProps['loaderData'] | undefined }) => [
  { title: `Karta ${loaderData?.card.content.number ?? ''} – Opora` },
]

export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, context) => {
  const { plan, canEdit, canSeeHistory } = await openPlan(context, params.planId)
  const card = await getCard(context.database, { planId: plan.id, cardId: params.cardId })
  const goals = await listGoals(context.database, plan.id)
  const lineage = await readLineage(context.database)
  const planIds = new Map((await listPlanNames(context.database)).map((each) => [each.slug, each.id]))
  const fate = fateOfCard(lineage, card.id)
  return {
    plan,
    canEdit,
    canSeeHistory,
    card,
    goals,
    goalName: card.content.goalId === null ? null : goalNamer(goals)(card.content.goalId),
    drawing: drawLineage(lineage, (each) => cardHref(planIds.get(each.planSlug) ?? '', each.id), card.id),
    sentences: fate === undefined ? [] : fateSentences(fate),
    isSaved: new URL(request.url).searchParams.has('ulozeno'),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  await moveCard(context, { planId: params.planId, cardId: params.cardId }, valuesOfForm(form))
  return redirect(cardHref(params.planId, params.cardId))
})

type Data = Route.ComponentProps['loaderData']

function Gaps({ data: { plan, card, canEdit } }: { data: Data }) {
  if (card.gaps.length === 0) return null
  return (
    <Notice kind="warn" title="Karta není úplná">
      <ul>
        {card.gaps.filter(isCardGap).map((gap) => (
          <li key={gap}>
            chybí{' '}
            {canEdit ? (
              <a href={`${cardEditHref(plan.id, card.id)}#pole-${cardGapLabels[gap].field.toLowerCase()}`}>
                {cardGapLabels[gap].label}
              </a>
            ) : (
              cardGapLabels[gap].label
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Move({ data: { card, goals } }: { data: Data }) {
  return (
    <Section title="Přesunout kartu">
      <form method="post" className="form">
        <Hidden values={{ version: card.version }} />
        <Select
          name="goalId"
          label="Jiný cíl"
          emptyLabel={false}
          defaultValue={card.content.goalId ?? ''}
          options={goals.map((goal) => ({ value: goal.id, label: `${goal.number} ${goal.name}` }))}
        />
        <ButtonRow>
          <Button kind="line">Přesunout k cíli</Button>
          <Button kind="quiet" name="direction" value="up">
            Posunout výš
          </Button>
          <Button kind="quiet" name="direction" value="down">
            Posunout níž
          </Button>
        </ButtonRow>
      </form>
    </Section>
  )
}

function Lineage({ data: { plan, card, drawing, sentences } }: { data: Data }) {
  return (
    <Section title="Odkud karta vychází a kam vede" id="navaznost">
      {drawing.edges.length === 0 ? (
        <p>Karta zatím nemá vazbu na žádné jiné období.</p>
      ) : (
        <LineageGraph title={`Návaznost karty ${card.content.number}`} {...drawing} />
      )}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="small">
        <a href={planLineageHref(plan.id)}>Návaznost celého plánu</a>
      </p>
    </Section>
  )
}

export default function CardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, card, canEdit, canSeeHistory, goalName, isSaved } = loaderData
  const { content } = card
  return (
    <>
      <PageHead
        title={`${content.number} ${content.name}`}
        breadcrumb={planBreadcrumb(plan)}
        status={<CardState status={content.status} gaps={card.gaps.length === 0 || content.status !== 'active' ? [] : ['']} />}
        summary={`${pluralise(card.version, ['znění', 'znění', 'znění'])}, poslední ${formatInstant(card.updatedAt)}.`}
      >
        <ButtonRow>
          {canEdit && <ButtonLink href={cardEditHref(plan.id, card.id)}>Upravit kartu</ButtonLink>}
          {canEdit && content.status !== 'cancelled' && <a href={cardCancelHref(plan.id, card.id)}>Zrušit kartu</a>}
          {canSeeHistory && <a href={cardHistoryHref(plan.id, card.id)}>Historie změn</a>}
        </ButtonRow>
      </PageHead>
      {isSaved && <Notice kind="ok" title="Karta je uložená" announce />}
      <FormErrors refused={actionData} />
      <Gaps data={loaderData} />
      <CardFacts content={content} goalName={goalName} />
      <Lineage data={loaderData} />
      {canEdit && <Move data={loaderData} />}
    </>
  )
}
