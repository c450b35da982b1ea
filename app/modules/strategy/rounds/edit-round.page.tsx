import { redirect } from 'react-router'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { PageHead } from '#app/ui/index.ts'
import { fieldOf, RecordForm } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { requireEditor } from '../strategies/change-strategy.server.ts'
import { roundHref, workingStrategiesHref } from '../strategies/working.hrefs.ts'
import { saveRound } from './change-rounds.server.ts'
import { RoundFields } from './round-parts.tsx'
import { formOfRound } from './round.form.ts'
import { getRound } from './round.queries.server.ts'
import type { Route } from './+types/edit-round.page.ts'

export { shouldRevalidate } from '../forms/revalidation.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Úprava kola – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  requireEditor(context)
  const round = await getRound(context.database, params.roundId)
  return { round, values: formOfRound(round, round.version) }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  await saveRound(context, params.roundId, valuesOfForm(form))
  return redirect(roundHref(params.roundId))
})

export default function EditRoundPage({ loaderData: { round, values }, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Úprava kola"
        breadcrumb={[
          { label: 'Strategie', href: workingStrategiesHref },
          { label: round.title, href: roundHref(round.id) },
        ]}
      />
      <RecordForm version={round.version} refused={actionData} submit="Uložit kolo" cancelHref={roundHref(round.id)}>
        <RoundFields field={fieldOf(actionData?.values ?? values, actionData?.reasons ?? [])} />
      </RecordForm>
    </>
  )
}
