import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Button, ButtonLink, ConfirmBox, ErrorSummary, NextStep, PageHead } from '#app/ui/index.ts'
import { getListOfAddress } from '../definitions/list-of-address.ts'
import { canEditCodeLists } from '../rows/code.permissions.ts'
import { deleteObstacles } from '../rows/code.rules.ts'
import { findCodeUses } from '../rows/code-uses.server.ts'
import { deleteCode } from '../rows/delete-code.server.ts'
import { codeHref, listHref } from './hrefs.ts'
import { getRowOfAddress, readSeenVersion } from './row-of-address.server.ts'
import type { Route } from './+types/delete-row.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Smazání řádku číselníku – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  if (!canEditCodeLists(requireActor(context))) throw new AppError('forbidden')
  const { list, code, shown } = await getRowOfAddress(context, params)
  return {
    ...{ path: list.path, listName: list.name, code: code.code, version: code.version, name: shown.name },
    obstacles: deleteObstacles(await findCodeUses(context, list.key, code.code)),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const list = getListOfAddress(params.list)
  await deleteCode(context, { list: list.key, code: params.code, version: readSeenVersion(formText(form, 'verze')) })
  return redirect(listHref(list.path))
})

export default function DeleteRowPage({ loaderData, actionData }: Route.ComponentProps) {
  const { path, listName, code, name, version, obstacles } = loaderData
  const href = codeHref(path, code)
  return (
    <>
      <PageHead
        title={`Smazat: ${name}`}
        breadcrumb={[
          { label: listName, href: listHref(path) },
          { label: name, href },
        ]}
      />
      <ErrorSummary errors={(actionData?.reasons ?? []).map((reason) => ({ message: reason.text }))} />
      {obstacles.length > 0 ? (
        <NextStep
          title="Smazat nejde, řádek se používá. Ukončete jeho platnost."
          obstacles={[{ text: 'Podívejte se, kde se používá', href: `${href}#pouziti` }]}
          action={<ButtonLink href={`${href}/ukonceni`}>Ukončit platnost</ButtonLink>}
        />
      ) : (
        <ConfirmBox
          title="Řádek se nikde nepoužívá"
          cancelHref={href}
          action={
            <Form method="post">
              <input type="hidden" name="verze" value={version} readOnly />
              <Button kind="danger">Smazat řádek</Button>
            </Form>
          }
        >
          <p>Smaže se se všemi zněními, vrátit to nejde. Smažte jen řádek, který vznikl omylem; jinak ukončete jeho platnost.</p>
        </ConfirmBox>
      )}
    </>
  )
}
