import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { Notice, PageHead } from '#app/ui/index.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { firstValue, readVersion, valuesOfForm } from '../forms/form-values.ts'
import { openPlanForEdit } from '../plans/plan-access.server.ts'
import { planBreadcrumb } from '../plans/plan-sections.tsx'
import { cardDraftHref, cardEditHref, cardHref } from '../working.hrefs.ts'
import { discardCardDraft, findCardDraft } from './card-draft.server.ts'
import { CardForm } from './card-form.tsx'
import { gapsText } from './card-gaps.rules.ts'
import { listCardLists } from './card-lists.queries.server.ts'
import { formOfCard } from './card.form.ts'
import { getCard, listGoals } from './card.records.server.ts'
import { DraftNotice } from './draft-notice.tsx'
import { saveCard } from './save-card.server.ts'
import type { Route } from './+types/edit-card.page.ts'

export const meta = ({ loaderData }: { loaderData: Route.ComponentProps['loaderData'] | undefined }) => [
  { title: `Upravit kartu ${loaderData?.number ?? ''} – Opora` },
]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const { plan } = await openPlanForEdit(context, params.planId)
  const place = { planId: plan.id, cardId: params.cardId }
  const card = await getCard(context.database, place)
  const draft = await findCardDraft(context, place)
  return {
    plan,
    cardId: card.id,
    number: card.content.number,
    name: card.content.name,
    version: card.version,
    gaps: card.gaps,
    problems: card.content.problems,
    values: draft?.values ?? formOfCard(card.content, card.version),
    baseVersion: draft?.baseVersion ?? card.version,
    draftSavedAt: draft?.savedAt ?? null,
    goals: await listGoals(context.database, plan.id),
    lists: await listCardLists(context.database, context.today),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const place = { planId: params.planId, cardId: params.cardId }
  const values = valuesOfForm(form)
  if (firstValue(values, 'intent') === 'discard-draft') {
    await discardCardDraft(context, place)
    return redirect(cardEditHref(place.planId, place.cardId))
  }
  await saveCard(context, place, values)
  return redirect(`${cardHref(place.planId, place.cardId)}?ulozeno`)
})

type Props = { loaderData: Route.ComponentProps['loaderData']; actionData: Route.ComponentProps['actionData'] | undefined }

/** After a conflict the person has seen the newer version, so the next save is measured against it. */
function versionOf({ loaderData, actionData }: Props): number {
  if (actionData === undefined) return loaderData.baseVersion
  const isStale = actionData.reasons.some((reason) => reason.code === 'stale')
  return isStale ? loaderData.version : readVersion(actionData.values)
}

export default function EditCardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, cardId, number, name, gaps, draftSavedAt, version, baseVersion } = loaderData
  return (
    <>
      <PageHead
        title={`Upravit kartu ${number}`}
        breadcrumb={[...planBreadcrumb(plan), { label: `${number} ${name}`, href: cardHref(plan.id, cardId) }]}
        summary="Co ještě nevíte, nechte prázdné; karta i plán ukážou, co chybí. Rozepsané se ukládá samo."
      />
      <FormErrors refused={actionData} />
      {actionData === undefined && draftSavedAt !== null && (
        <DraftNotice savedAt={draftSavedAt} isStale={baseVersion !== version} />
      )}
      {gaps.length > 0 && (
        <Notice kind="warn" title="Karta není úplná">
          {gapsText(gaps)}
        </Notice>
      )}
      <CardForm
        key={draftSavedAt}
        values={actionData?.values ?? loaderData.values}
        reasons={actionData?.reasons ?? []}
        goals={loaderData.goals}
        lists={loaderData.lists}
        problems={loaderData.problems}
        version={versionOf({ loaderData, actionData })}
        draftHref={cardDraftHref(plan.id, cardId)}
        cancelHref={cardHref(plan.id, cardId)}
        submitLabel="Uložit kartu"
      />
    </>
  )
}
