import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Button, ButtonRow, DateInput, Diff, ErrorSummary, Notice, PageHead, TextInput } from '#app/ui/index.ts'
import { getListOfAddress } from '../definitions/list-of-address.ts'
import { validityWords } from '../publication/row-words.ts'
import { changeCode } from '../rows/change-code.server.ts'
import { typedRow } from '../rows/code.form.ts'
import { canEditCodeLists } from '../rows/code.permissions.ts'
import { newestVersion } from '../rows/code.ts'
import { codeHref, listHref } from './hrefs.ts'
import { AttributeFields } from './row-fields.tsx'
import { fieldChoices, rowForm, storedValues } from './row-form.ts'
import { getRowOfAddress, readSeenVersion } from './row-of-address.server.ts'
import type { Route } from './+types/change-row.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Změna řádku číselníku – Opora' }]

/** After a conflict the page must know what the other person saved. */
export const shouldRevalidate = () => true

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  if (!canEditCodeLists(requireActor(context))) throw new AppError('forbidden')
  const { list, code, shown, view } = await getRowOfAddress(context, params)
  const newest = newestVersion(code) ?? shown
  return {
    path: list.path,
    listName: list.name,
    code: code.code,
    version: code.version,
    name: newest.name,
    validity: validityWords(newest),
    fields: fieldChoices(list, view, context.today),
    stored: storedValues(list, newest),
    today: context.today,
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const list = getListOfAddress(params.list)
  await changeCode(
    context,
    { list: list.key, code: params.code, version: readSeenVersion(formText(form, 'verze')) },
    typedRow(list, form),
  )
  return redirect(codeHref(list.path, params.code))
})

type Data = Route.ComponentProps['loaderData']
type Refused = Route.ComponentProps['actionData']

export default function ChangeRowPage({ loaderData, actionData }: Route.ComponentProps) {
  const { path, listName, code, name, validity, fields, stored, today, version } = loaderData
  const form = rowForm({ ...stored, 'platne-od': [today] }, actionData)
  const field = (key: string) => ({ name: key, error: form.errorOf(key), defaultValue: form.valueOf(key) })
  return (
    <>
      <PageHead
        title={`Změnit: ${name}`}
        breadcrumb={[
          { label: listName, href: listHref(path) },
          { label: name, href: codeHref(path, code) },
        ]}
        summary={`Poslední znění platí ${validity}. Vaše změna bude nové znění ode dne, který zvolíte; dřívější zůstane dohledatelné.`}
      />
      <ErrorSummary errors={(actionData?.reasons ?? []).map((reason) => ({ name: reason.field, message: reason.text }))} />
      <Conflict data={loaderData} refused={actionData} />
      <Form method="post">
        {/* Whoever saves after a conflict has seen the newer version. */}
        <input type="hidden" name="verze" value={version} readOnly />
        <TextInput {...field('nazev')} label="Název" required />
        <AttributeFields fields={fields} form={form} />
        <DateInput {...field('platne-od')} label="Nové znění platí od" required />
        <TextInput
          {...field('zdroj')}
          label="Zdroj"
          hint="Co změnu přineslo: novela zákona, číselník ministerstva, rozhodnutí kraje."
          required
        />
        <ButtonRow>
          <Button>Uložit nové znění</Button>
          <a href={codeHref(path, code)}>Zpět bez uložení</a>
        </ButtonRow>
      </Form>
    </>
  )
}

function Conflict({ data, refused }: { data: Data; refused: Refused }) {
  if (refused?.reasons.some((reason) => reason.code === 'stale') !== true) return null
  const labels: Record<string, string> = {
    nazev: 'Název',
    zdroj: 'Zdroj',
    ...Object.fromEntries(data.fields.map(({ key, label }) => [`vlastnost-${key}`, label])),
  }
  const textOf = (values: Readonly<Record<string, readonly string[]>>, name: string): string => (values[name] ?? []).join(', ')
  const changes = Object.entries(labels).flatMap(([name, label]) => {
    const [before, after] = [textOf(data.stored, name), textOf(refused.values, name)]
    return before === after ? [] : [{ field: label, before, after }]
  })
  return (
    <Notice kind="warn" title="Uložené znění a to, co jste napsali, se liší takto">
      <Diff changes={changes} />
      <p>Ve formuláři zůstalo, co jste napsali. Uložíte-li jej znovu, vznikne z něj další znění.</p>
    </Notice>
  )
}
