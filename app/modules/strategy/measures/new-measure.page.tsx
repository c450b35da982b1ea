import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { PageHead } from '#app/ui/index.ts'
import { getArea } from '../areas/change-areas.server.ts'
import { fieldOf, RecordForm } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { requireEditor } from '../strategies/change-strategy.server.ts'
import { getStrategy } from '../strategies/strategy.queries.server.ts'
import { editMeasureHref, workingStrategiesHref, workingStrategyHref } from '../strategies/working.hrefs.ts'
import { addMeasure } from './change-measures.server.ts'
import { MeasureFields } from './measure-fields.tsx'
import { listOfferedOrganisations } from './measure.records.server.ts'
import type { Route } from './+types/new-measure.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nové opatření – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  requireEditor(context)
  const { database, today } = context
  const area = await getArea(database, params.areaId)
  return {
    area,
    strategy: await getStrategy(database, area.strategyId),
    organisations: await listOfferedOrganisations(database, today),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const { measure } = await addMeasure(context, params.areaId, valuesOfForm(form))
  return redirect(editMeasureHref(measure.id))
})

export default function NewMeasurePage({ loaderData: { area, strategy, organisations }, actionData }: Route.ComponentProps) {
  const back = workingStrategyHref(strategy.id)
  return (
    <>
      <PageHead
        title="Nové opatření"
        breadcrumb={[
          { label: 'Strategie', href: workingStrategiesHref },
          { label: strategy.title, href: back },
        ]}
        summary={`Oblast ${area.numeral}. ${area.name}`}
      />
      <RecordForm version={0} refused={actionData} submit="Přidat opatření" cancelHref={back}>
        <MeasureFields
          field={fieldOf(actionData?.values ?? { deadlineKind: ['date'] }, actionData?.reasons ?? [])}
          organisations={organisations}
        />
      </RecordForm>
    </>
  )
}
