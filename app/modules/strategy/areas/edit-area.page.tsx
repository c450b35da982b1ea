import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { PageHead } from '#app/ui/index.ts'
import { fieldOf, RecordForm } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { requireEditor } from '../strategies/change-strategy.server.ts'
import { getStrategy } from '../strategies/strategy.queries.server.ts'
import { workingStrategiesHref, workingStrategyHref } from '../strategies/working.hrefs.ts'
import { AreaFields } from './area-fields.tsx'
import { formOfArea } from './area.form.ts'
import { getArea, saveArea } from './change-areas.server.ts'
import type { Route } from './+types/edit-area.page.ts'

export { shouldRevalidate } from '../forms/revalidation.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Úprava oblasti – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  requireEditor(context)
  const area = await getArea(context.database, params.areaId)
  return { area, values: formOfArea(area, area.version), strategy: await getStrategy(context.database, area.strategyId) }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  await saveArea(context, params.areaId, valuesOfForm(form))
  const { strategyId } = await getArea(context.database, params.areaId)
  return redirect(`${workingStrategyHref(strategyId)}#opatreni`)
})

export default function EditAreaPage({ loaderData: { area, values, strategy }, actionData }: Route.ComponentProps) {
  const back = workingStrategyHref(strategy.id)
  return (
    <>
      <PageHead
        title={`Oblast ${area.numeral}. ${area.name}`}
        breadcrumb={[
          { label: 'Strategie', href: workingStrategiesHref },
          { label: strategy.title, href: back },
        ]}
      />
      <RecordForm version={area.version} refused={actionData} submit="Uložit oblast" cancelHref={back}>
        <AreaFields field={fieldOf(actionData?.values ?? values, actionData?.reasons ?? [])} />
      </RecordForm>
    </>
  )
}
