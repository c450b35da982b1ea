import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Button, ButtonRow, DateInput, ErrorSummary, Notice, PageHead, Select } from '#app/ui/index.ts'
import { getListOfAddress } from '../definitions/list-of-address.ts'
import { canEditCodeLists } from '../rows/code.permissions.ts'
import { findCodeUses } from '../rows/code-uses.server.ts'
import { versionOn } from '../rows/code.ts'
import { endCode } from '../rows/end-code.server.ts'
import { codeHref, listHref } from './hrefs.ts'
import { rowForm } from './row-form.ts'
import { getRowOfAddress, readSeenVersion } from './row-of-address.server.ts'
import type { Route } from './+types/end-row.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Ukončení řádku číselníku – Opora' }]

export const shouldRevalidate = () => true

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  if (!canEditCodeLists(requireActor(context))) throw new AppError('forbidden')
  const { list, code, shown, view } = await getRowOfAddress(context, params)
  return {
    ...{ path: list.path, listName: list.name, code: code.code, version: code.version, name: shown.name, today: context.today },
    successor: code.supersededBy,
    others: view.codesOf(list.key).flatMap((other) => {
      const version = versionOn(other, context.today)
      return other.code === code.code || version === undefined
        ? []
        : [{ value: other.code, label: `${other.code} ${version.name}` }]
    }),
    uses: (await findCodeUses(context, list.key, code.code)).length,
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const list = getListOfAddress(params.list)
  const address = { list: list.key, code: params.code, version: readSeenVersion(formText(form, 'verze')) }
  await endCode(context, address, { lastDay: formText(form, 'posledni-den'), successor: formText(form, 'nastupce') || null })
  return redirect(codeHref(list.path, params.code))
})

export default function EndRowPage({ loaderData, actionData }: Route.ComponentProps) {
  const { path, listName, code, name, version, today, others, uses, successor } = loaderData
  const form = rowForm({ 'posledni-den': [today], nastupce: [successor ?? ''] }, actionData)
  return (
    <>
      <PageHead
        title={`Ukončit: ${name}`}
        breadcrumb={[
          { label: listName, href: listHref(path) },
          { label: name, href: codeHref(path, code) },
        ]}
        summary="Řádek se po tomto dni přestane nabízet. Nikde nezmizí: záznamy, které jej mají, jej ukazují dál."
      />
      <ErrorSummary errors={(actionData?.reasons ?? []).map((reason) => ({ name: reason.field, message: reason.text }))} />
      {uses > 0 && (
        <Notice title={`Řádek se používá, záznamů: ${uses}`}>
          <p>
            <a href={`${codeHref(path, code)}#pouziti`}>Podívejte se kde</a>; těmto záznamům řádek zůstane.
          </p>
        </Notice>
      )}
      <Form method="post">
        <input type="hidden" name="verze" value={version} readOnly />
        <DateInput
          name="posledni-den"
          label="Poslední den platnosti"
          defaultValue={form.valueOf('posledni-den')}
          error={form.errorOf('posledni-den')}
          required
        />
        <Select
          name="nastupce"
          label="Nahradí jej řádek"
          hint="Vyberte, má-li se místo něj používat jiný řádek."
          emptyLabel="žádný"
          options={others}
          defaultValue={form.valueOf('nastupce')}
          error={form.errorOf('nastupce')}
          required={false}
        />
        <ButtonRow>
          <Button>Ukončit platnost</Button>
          <a href={codeHref(path, code)}>Zpět bez změny</a>
        </ButtonRow>
      </Form>
    </>
  )
}
