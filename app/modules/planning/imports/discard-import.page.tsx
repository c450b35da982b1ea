import { redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { isPossible } from '#app/shared/workflow.ts'
import { Button, ConfirmBox, Notice, PageHead } from '#app/ui/index.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { discardImport } from './confirm-import.server.ts'
import { canEditImports } from './import.permissions.ts'
import { getImport } from './import.records.server.ts'
import { importTransitions } from './import.states.ts'
import { importHref, importListHref } from './import-hrefs.ts'
import type { Route } from './+types/discard-import.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Zahození importu – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  if (!canEditImports(requireActor(context))) throw new AppError('forbidden')
  const { id, fileName, state } = await getImport(context.database, params.importId)
  return { id, fileName, isPossible: isPossible(importTransitions, 'discard', state) }
})

export const action = actionOf(async ({ params }: Route.ActionArgs & { form: FormData }, context) => {
  await discardImport(context, params.importId)
  return redirect(importListHref)
})

export default function DiscardImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, fileName } = loaderData
  return (
    <>
      <PageHead
        title="Zahodit import"
        breadcrumb={[
          { label: 'Import dokumentů', href: importListHref },
          { label: fileName, href: importHref(id) },
        ]}
      />
      <FormErrors refused={actionData} />
      {loaderData.isPossible ? (
        <ConfirmBox
          title={`Zahodit import souboru ${fileName}?`}
          cancelHref={importHref(id)}
          action={
            <form method="post">
              <Button kind="danger">Zahodit import</Button>
            </form>
          }
        >
          <p>
            Z&nbsp;dokumentu nic nevznikne a vaše opravy se nepřevezmou. Původní soubor a rozpoznané zůstanou v&nbsp;seznamu
            importů.
          </p>
        </ConfirmBox>
      ) : (
        <Notice kind="info" title="Tento import už zahodit nejde." />
      )}
    </>
  )
}
