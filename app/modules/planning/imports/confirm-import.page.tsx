import { redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Chip, Notice, PageHead } from '#app/ui/index.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { confirmImport, takeOverImport } from './confirm-import.server.ts'
import { DifferenceForm } from './difference-form.tsx'
import { canEditImports } from './import.permissions.ts'
import { getContent, getImport, getKind } from './import.records.server.ts'
import { importStateLabels } from './import.states.ts'
import { importHref, importListHref } from './import-hrefs.ts'
import { FinishedNotice } from './import-progress.tsx'
import type { Route } from './+types/confirm-import.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Převzetí importu – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  if (!canEditImports(requireActor(context))) throw new AppError('forbidden')
  const record = getContent(await getImport(context.database, params.importId))
  const kind = getKind(context.contributions, record.kind)
  const { id, fileName, version, state, resultHref, content, targetId } = record
  const { groups, counts } = kind.outline(content)
  const isOpen = state === 'review'
  return {
    ...{ id, fileName, version, state, resultHref, labels: kind.labels, counts },
    items: groups.reduce((sum, group) => sum + group.items.length, 0),
    groups: groups.filter((group) => group.key !== null).length,
    unplaced: content.unplaced.length,
    obstacles: kind.obstacles(content),
    head: isOpen && targetId === null ? kind.headForm(content, record.text) : null,
    comparison:
      isOpen && targetId !== null ? await kind.compare(context, targetId, { content, extractedText: record.text }) : null,
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  if (!canEditImports(requireActor(context))) throw new AppError('forbidden')
  const at = { importId: params.importId, version: Number(formText(form, 'version')) }
  const result =
    formText(form, 'act') === 'take-over'
      ? await takeOverImport(context, at, valuesOfForm(form))
      : await confirmImport(context, at, valuesOfForm(form))
  return redirect(result.href)
})

export default function ConfirmImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, fileName, state, labels, head, comparison } = loaderData
  const { label, tone } = importStateLabels[state]
  return (
    <>
      <PageHead
        title={comparison === null ? labels.confirm : 'Co se v návrhu změní'}
        breadcrumb={[
          { label: 'Import dokumentů', href: importListHref },
          { label: fileName, href: importHref(id) },
        ]}
        status={<Chip tone={tone}>{label}</Chip>}
      />
      {state === 'review' && <FormErrors refused={actionData} />}
      {state === 'confirmed' && <FinishedNotice href={loaderData.resultHref} label={labels.openResult} />}
      {state === 'discarded' && <Notice kind="info" title="Import je zahozený, převzít ho už nejde." />}
      {head !== null && <ConfirmForm data={loaderData} head={head} refused={actionData} />}
      {comparison !== null && <DifferenceForm data={loaderData} comparison={comparison} refused={actionData} />}
    </>
  )
}
