import { redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { findJob } from '#app/platform/jobs/job-progress.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Chip, PageHead } from '#app/ui/index.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { retryImport } from './confirm-import.server.ts'
import { canEditImports, canSeeImports } from './import.permissions.ts'
import { getImport, getKind } from './import.records.server.ts'
import { importStateLabels, importTransitions } from './import.states.ts'
import { importHref, importListHref } from './import-hrefs.ts'
import { FailedNotice, FinishedNotice, RecognitionProgress } from './import-progress.tsx'
import { putAmongFurniture, settleProblem } from './mend-items.server.ts'
import { ReviewBody } from './review-body.tsx'
import { loadReview } from './load-review.server.ts'
import type { Route } from './+types/import.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Kontrola importu – Opora' }]

export const loader = loaderOf(async ({ request, params }: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!canSeeImports(actor)) throw new AppError('forbidden')
  const record = await getImport(context.database, params.importId)
  const kind = getKind(context.contributions, record.kind)
  const { id, state, fileName, failure, resultHref, createdAt } = record
  const job = record.jobId === null ? undefined : await findJob(context.database, record.jobId)
  return {
    ...{ id, state, fileName, failure, resultHref, createdAt, labels: kind.labels },
    canEdit: canEditImports(actor),
    canMend: canEditImports(actor) && importTransitions.mend.from.includes(state),
    job: job === undefined ? null : { step: job.step, done: job.done, total: job.total },
    review: loadReview(record, kind, new URL(request.url).searchParams),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  if (!canEditImports(requireActor(context))) throw new AppError('forbidden')
  const { importId } = params
  const act = formText(form, 'act')
  const problem = formText(form, 'problem')
  if (act === 'settle') await settleProblem(context, { importId, problem }, formText(form, 'note'))
  else if (act === 'reopen') await settleProblem(context, { importId, problem }, null)
  else if (act === 'leave-out') await putAmongFurniture(context, importId, Number(formText(form, 'from')))
  else if (act === 'retry') await retryImport(context, importId)
  else throw new AppError('rule-broken', [{ code: 'no-act', text: 'Načtěte stránku znovu a vyberte, co chcete udělat.' }])
  const anchor = act === 'leave-out' ? '#nezarazene' : act === 'retry' ? '' : '#problemy'
  return redirect(importHref(importId) + anchor)
})

type Data = Route.ComponentProps['loaderData']

function Downloads({ data }: { data: Data }) {
  const { id, review, canEdit, state } = data
  return (
    <p className="button-row">
      <a href={`${importHref(id)}/soubor`}>Stáhnout původní soubor</a>
      {review !== null && <a href={`${importHref(id)}/json`}>Stáhnout rozpoznané jako JSON</a>}
      {canEdit && importTransitions.discard.from.includes(state) && <a href={`${importHref(id)}/zahozeni`}>Zahodit import</a>}
    </p>
  )
}

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, state, fileName, labels, createdAt, review, job, canEdit, canMend } = loaderData
  const { label, tone } = importStateLabels[state]
  const isRunning = state === 'uploaded' || state === 'recognising'
  return (
    <>
      <PageHead
        title={fileName}
        breadcrumb={[{ label: 'Import dokumentů', href: importListHref }]}
        status={<Chip tone={tone}>{label}</Chip>}
        summary={`${labels.document.charAt(0).toLocaleUpperCase('cs')}${labels.document.slice(1)}, nahráno ${formatInstant(createdAt)}.`}
      >
        <Downloads data={loaderData} />
      </PageHead>
      <FormErrors refused={actionData} />
      {isRunning && <RecognitionProgress importId={id} job={job} />}
      {state === 'failed' && <FailedNotice failure={loaderData.failure ?? ''} canEdit={canEdit} />}
      {state === 'confirmed' && <FinishedNotice href={loaderData.resultHref} label={labels.openResult} />}
      {review !== null && <ReviewBody importId={id} labels={labels} review={review} canMend={canMend} />}
    </>
  )
}
