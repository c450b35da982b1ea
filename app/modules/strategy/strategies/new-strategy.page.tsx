import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { PageHead } from '#app/ui/index.ts'
import { fieldOf, RecordForm } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { createStrategy, requireEditor } from './change-strategy.server.ts'
import { StrategyFields } from './strategy-fields.tsx'
import { workingStrategiesHref, workingStrategyHref } from './working.hrefs.ts'
import type { Route } from './+types/new-strategy.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nová strategie – Opora' }]

export const loader = loaderOf((_args: Route.LoaderArgs, context) => {
  requireEditor(context)
  return null
})

export const action = actionOf(async ({ form }: Route.ActionArgs & { form: FormData }, context) =>
  redirect(workingStrategyHref(await createStrategy(context, valuesOfForm(form)))),
)

export default function NewStrategyPage({ actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Nová strategie"
        breadcrumb={[{ label: 'Strategie', href: workingStrategiesHref }]}
        summary="Založte strategii ručně; oblasti a opatření doplníte potom. Hotovou zprávu o plnění je rychlejší načíst z dokumentu."
      />
      <RecordForm version={0} refused={actionData} submit="Založit strategii" cancelHref={workingStrategiesHref}>
        <StrategyFields field={fieldOf(actionData?.values ?? {}, actionData?.reasons ?? [])} />
      </RecordForm>
    </>
  )
}
