import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { PageHead } from '#app/ui/index.ts'
import { fieldOf, RecordForm } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { requireEditor, saveStrategy } from './change-strategy.server.ts'
import { StrategyFields } from './strategy-fields.tsx'
import { formOfStrategy } from './strategy.form.ts'
import { getStrategy } from './strategy.queries.server.ts'
import { workingStrategiesHref, workingStrategyHref } from './working.hrefs.ts'
import type { Route } from './+types/edit-strategy.page.ts'

export { shouldRevalidate } from '../forms/revalidation.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Úprava strategie – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  requireEditor(context)
  const strategy = await getStrategy(context.database, params.id)
  return { id: strategy.id, title: strategy.title, version: strategy.version, values: formOfStrategy(strategy, strategy.version) }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  await saveStrategy(context, params.id, valuesOfForm(form))
  return redirect(workingStrategyHref(params.id))
})

export default function EditStrategyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, version, values } = loaderData
  return (
    <>
      <PageHead
        title="Úprava strategie"
        breadcrumb={[
          { label: 'Strategie', href: workingStrategiesHref },
          { label: title, href: workingStrategyHref(id) },
        ]}
        summary="Veřejnost změnu uvidí, až zveřejníte další kolo."
      />
      <RecordForm version={version} refused={actionData} submit="Uložit strategii" cancelHref={workingStrategyHref(id)}>
        <StrategyFields field={fieldOf(actionData?.values ?? values, actionData?.reasons ?? [])} />
      </RecordForm>
    </>
  )
}
