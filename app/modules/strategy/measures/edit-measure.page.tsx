import { redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { FactList, NextStep, PageHead, Section } from '#app/ui/index.ts'
import { handleDraft, draftOf } from '../forms/drafts-of-page.server.ts'
import { DraftedForm } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { RevisionList } from '../history/revision-list.tsx'
import { listRevisionsOfMeasure } from '../history/revisions.queries.server.ts'
import { GuarantorText } from '../public/measure-table.tsx'
import { listRounds } from '../rounds/round.queries.server.ts'
import { canEditStrategies, canSeeStrategies } from '../strategies/strategy.permissions.ts'
import { getStrategy } from '../strategies/strategy.queries.server.ts'
import { editMeasureHref, reportHref, workingStrategiesHref, workingStrategyHref } from '../strategies/working.hrefs.ts'
import { saveMeasure } from './change-measures.server.ts'
import { MeasureFields } from './measure-fields.tsx'
import { formOfMeasure } from './measure.form.ts'
import { deadlineText, findingLabels } from './measure.labels.ts'
import { getMeasure, listOfferedOrganisations } from './measure.records.server.ts'
import { definitionFindings } from './measure.rules.ts'
import { measureTitle } from './measure.ts'
import type { Route } from './+types/edit-measure.page.ts'

export const meta = ({ loaderData }: { loaderData?: { measure: { code: string; name: string } } }) => [
  { title: `${loaderData ? measureTitle(loaderData.measure) : 'Opatření'} – Opora` },
]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!canSeeStrategies(actor)) throw new AppError('forbidden')
  const { database, today } = context
  const { measure, strategyId, version } = await getMeasure(database, params.measureId)
  const mayEdit = canEditStrategies(actor)
  const open = (await listRounds(database, strategyId)).find(({ state }) => state === 'draft')
  return {
    measure,
    version,
    mayEdit,
    openRound: open === undefined ? null : { id: open.id, title: open.title },
    strategy: await getStrategy(database, strategyId),
    draft: mayEdit ? await draftOf(context, measure.id) : null,
    values: formOfMeasure(measure, version),
    organisations: mayEdit ? await listOfferedOrganisations(database, today) : [],
    findings: definitionFindings(measure),
    revisions: await listRevisionsOfMeasure(database, measure.id),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  if (!canEditStrategies(requireActor(context))) throw new AppError('forbidden')
  const { measure } = await getMeasure(context.database, params.measureId)
  const pageHref = editMeasureHref(measure.id)
  const handled = await handleDraft(context, form, { subject: measure.id, pageHref })
  if (handled !== undefined) return handled
  await saveMeasure(context, measure.id, valuesOfForm(form))
  return redirect(pageHref)
})

export { shouldRevalidate } from '../forms/revalidation.ts'

type Data = Route.ComponentProps['loaderData']

function Facts({ data: { measure } }: { data: Data }) {
  return (
    <FactList
      facts={[
        { term: 'Indikátor', value: measure.indicator },
        { term: 'Termín', value: deadlineText(measure.deadline) },
        { term: 'Gestor', value: <GuarantorText guarantor={measure.guarantor} /> },
        { term: 'Organizace', value: measure.guarantor.organisation },
        { term: 'Spolupráce', value: measure.cooperating.join(', ') },
      ]}
    />
  )
}

export default function EditMeasurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { measure, strategy, mayEdit, openRound, findings, revisions, version, draft, values, organisations } = loaderData
  return (
    <>
      <PageHead
        title={measureTitle(measure)}
        breadcrumb={[
          { label: 'Strategie', href: workingStrategiesHref },
          { label: strategy.title, href: workingStrategyHref(strategy.id) },
        ]}
        summary={`Oblast ${measure.numeral}. ${measure.areaName}`}
      />
      {(findings.length > 0 || openRound !== null) && (
        <NextStep
          title={findings.length === 0 ? 'Opatření má všechno, co má mít.' : 'K doplnění'}
          obstacles={findings.map((finding) => ({ text: findingLabels[finding] }))}
          action={openRound !== null && <a href={reportHref(openRound.id, measure.id)}>Zpráva v kole „{openRound.title}“</a>}
        />
      )}
      {mayEdit ? (
        <DraftedForm
          key={version}
          version={version}
          answer={actionData}
          draft={draft}
          values={values}
          submit="Uložit opatření"
          cancelHref={workingStrategyHref(strategy.id)}
          fields={(field) => <MeasureFields field={field} organisations={organisations} />}
        />
      ) : (
        <Facts data={loaderData} />
      )}
      <Section title="Historie">
        <RevisionList revisions={revisions} />
      </Section>
    </>
  )
}
