import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { PageHead } from '#app/ui/index.ts'
import { fieldOf, RecordForm } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { requireEditor } from '../strategies/change-strategy.server.ts'
import { getStrategy } from '../strategies/strategy.queries.server.ts'
import { roundHref, workingStrategiesHref, workingStrategyHref } from '../strategies/working.hrefs.ts'
import { openRound } from './change-rounds.server.ts'
import { RoundFields } from './round-parts.tsx'
import type { Route } from './+types/new-round.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nové kolo – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  requireEditor(context)
  return { strategy: await getStrategy(context.database, params.id) }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) =>
  redirect(roundHref(await openRound(context, params.id, valuesOfForm(form)))),
)

export default function NewRoundPage({ loaderData: { strategy }, actionData }: Route.ComponentProps) {
  const back = workingStrategyHref(strategy.id)
  return (
    <>
      <PageHead
        title="Nové kolo sledování"
        breadcrumb={[
          { label: 'Strategie', href: workingStrategiesHref },
          { label: strategy.title, href: back },
        ]}
        summary="Gestoři v něm řeknou, jak se jejich opatření plní. Jak dopadla minulá kola, uvidí vedle formuláře."
      />
      <RecordForm version={0} refused={actionData} submit="Otevřít kolo" cancelHref={back}>
        <RoundFields field={fieldOf(actionData?.values ?? {}, actionData?.reasons ?? [])} />
      </RecordForm>
    </>
  )
}
