import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Button, ButtonRow, DateInput, ErrorSummary, PageHead, TextInput } from '#app/ui/index.ts'
import { getListOfAddress } from '../definitions/list-of-address.ts'
import { viewCodeLists } from '../publication/codelists.view.ts'
import { addCode } from '../rows/add-code.server.ts'
import { typedRow } from '../rows/code.form.ts'
import { canEditCodeLists } from '../rows/code.permissions.ts'
import { listAllCodes } from '../rows/code.queries.server.ts'
import { codeHref, listHref } from './hrefs.ts'
import { AttributeFields } from './row-fields.tsx'
import { fieldChoices, rowForm } from './row-form.ts'
import type { Route } from './+types/new-row.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nový řádek číselníku – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  if (!canEditCodeLists(requireActor(context))) throw new AppError('forbidden')
  const list = getListOfAddress(params.list)
  const view = viewCodeLists(await listAllCodes(context.database))
  return {
    path: list.path,
    name: list.name,
    rowName: list.rowName,
    fields: fieldChoices(list, view, context.today),
    today: context.today,
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const list = getListOfAddress(params.list)
  await addCode(context, list, typedRow(list, form))
  return redirect(codeHref(list.path, formText(form, 'kod')))
})

export default function NewRowPage({ loaderData, actionData }: Route.ComponentProps) {
  const { path, name, rowName, fields, today } = loaderData
  const form = rowForm({ 'platne-od': [today] }, actionData)
  const field = (key: string) => ({ name: key, error: form.errorOf(key), defaultValue: form.valueOf(key) })
  return (
    <>
      <PageHead
        title={`Přidat ${rowName}`}
        breadcrumb={[
          { label: 'Číselníky', href: '/prace/ciselniky' },
          { label: name, href: listHref(path) },
        ]}
      />
      <ErrorSummary errors={(actionData?.reasons ?? []).map((reason) => ({ name: reason.field, message: reason.text }))} />
      <Form method="post">
        <TextInput
          {...field('kod')}
          label="Kód"
          hint="Malá písmena bez diakritiky, číslice a spojovníky. Kód se už nezmění a znovu se nepoužije."
          required
          short
        />
        <TextInput {...field('nazev')} label="Název" required />
        <AttributeFields fields={fields} form={form} />
        <DateInput {...field('platne-od')} label="Platí od" required />
        <DateInput
          {...field('platne-do')}
          label="Platí do"
          hint="Poslední den platnosti; neznáte-li jej, nechte prázdné."
          required={false}
        />
        <TextInput
          {...field('zdroj')}
          label="Zdroj"
          hint="Zákon, číselník ministerstva nebo metodika, ze které řádek je."
          required
        />
        <ButtonRow>
          <Button>Přidat řádek</Button>
          <a href={listHref(path)}>Zpět bez uložení</a>
        </ButtonRow>
      </Form>
    </>
  )
}
