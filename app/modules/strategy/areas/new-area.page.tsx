import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { PageHead } from '#app/ui/index.ts'
import { fieldOf, RecordForm } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { requireEditor } from '../strategies/change-strategy.server.ts'
import { getStrategy } from '../strategies/strategy.queries.server.ts'
import { workingStrategiesHref, workingStrategyHref } from '../strategies/working.hrefs.ts'
import { AreaFields } from './area-fields.tsx'
import { addArea } from './change-areas.server.ts'
import type { Route } from './+types/new-area.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nová oblast – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  requireEditor(context)
  return { strategy: await getStrategy(context.database, params.id) }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  await addArea(context, params.id, valuesOfForm(form))
  return redirect(`${workingStrategyHref(params.id)}#opatreni`)
})

export default function NewAreaPage({ loaderData: { strategy }, actionData }: Route.ComponentProps) {
  const back = workingStrategyHref(strategy.id)
  return (
    <>
      <PageHead
        title="Nová oblast"
        breadcrumb={[
          { label: 'Strategie', href: workingStrategiesHref },
          { label: strategy.title, href: back },
        ]}
      />
      <RecordForm version={0} refused={actionData} submit="Přidat oblast" cancelHref={back}>
        <AreaFields field={fieldOf(actionData?.values ?? {}, actionData?.reasons ?? [])} />
      </RecordForm>
    </>
  )
}
