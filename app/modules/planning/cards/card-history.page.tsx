import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { Button, Diff, Disclosure, PageHead, Section } from '#app/ui/index.ts'
import { FormErrors, Hidden } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { openPlan, requireEditor } from '../plans/plan-access.server.ts'
import { planBreadcrumb } from '../plans/plan-sections.tsx'
import { cardHistoryHref, cardHref } from '../working.hrefs.ts'
import { differenceOfCards, type CardChange } from './card-difference.rules.ts'
import { listCardRevisions, revisionActLabels } from './card-revisions.queries.server.ts'
import { getCard, listGoals } from './card.records.server.ts'
import { emptyCard } from './card.ts'
import { restoreRevision } from './change-card.server.ts'
import { goalNamer } from './save-card.server.ts'
import type { Route } from './+types/card-history.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Historie karty – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const { plan, canEdit, canSeeHistory } = await openPlan(context, params.planId)
  if (!canSeeHistory) throw new AppError('forbidden')
  const card = await getCard(context.database, { planId: plan.id, cardId: params.cardId })
  const goal = goalNamer(await listGoals(context.database, plan.id))
  const revisions = await listCardRevisions(context.database, card.id)
  return {
    plan,
    canEdit,
    cardId: card.id,
    version: card.version,
    title: `${card.content.number} ${card.content.name}`,
    revisions: revisions.map(({ content, act, ...revision }, index) => ({
      ...revision,
      what: revisionActLabels[act] ?? act,
      changes: differenceOfCards(revisions[index + 1]?.content ?? emptyCard, content, goal),
    })),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  requireEditor(context)
  const { planId, cardId } = params
  await restoreRevision(context, { planId, cardId }, valuesOfForm(form))
  return redirect(cardHistoryHref(planId, cardId))
})

const LONG = 400
const shortened = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG)}…` : text)
const drawn = ({ label, before, after }: CardChange) => ({ field: label, before: shortened(before), after: shortened(after) })

export default function CardHistoryPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, cardId, version, title, revisions, canEdit } = loaderData
  return (
    <>
      <PageHead
        title="Historie karty"
        breadcrumb={[...planBreadcrumb(plan), { label: title, href: cardHref(plan.id, cardId) }]}
        summary="Každé uložené znění, kdo a pod jakým pověřením je zapsal a čím se liší od předchozího. Vrácením staršího znění vznikne nové, nic se neztratí."
      />
      <FormErrors refused={actionData} />
      {revisions.map(({ revision, what, note, at, who, changes }) => (
        <Section key={revision} title={`Znění ${revision}: ${what}`} aside={formatInstant(at)}>
          {who !== '' && <p className="small">{who}</p>}
          {note !== null && <p>{note}</p>}
          {revision === 1 ? (
            <Disclosure summary="Celé první znění">
              <Diff changes={changes.map(drawn)} />
            </Disclosure>
          ) : (
            <Diff changes={changes.map(drawn)} />
          )}
          {canEdit && revision !== version && (
            <form method="post">
              <Hidden values={{ revision, version }} />
              <Button kind="line">Vrátit znění {revision}</Button>
            </form>
          )}
        </Section>
      ))}
    </>
  )
}
