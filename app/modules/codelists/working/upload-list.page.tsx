import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Button, DateInput, ErrorSummary, FileInput, PageHead, TextInput } from '#app/ui/index.ts'
import { getListOfAddress } from '../definitions/list-of-address.ts'
import { previewCodeImport } from '../import/preview-code-import.server.ts'
import { canEditCodeLists } from '../rows/code.permissions.ts'
import { listHref } from './hrefs.ts'
import { rowForm } from './row-form.ts'
import type { Route } from './+types/upload-list.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nahrát číselník – Opora' }]

export const loader = loaderOf(({ params }: Route.LoaderArgs, context) => {
  if (!canEditCodeLists(requireActor(context))) throw new AppError('forbidden')
  const { path, name } = getListOfAddress(params.list)
  return { path, name, today: context.today }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const given = form.get('soubor')
  const file =
    given instanceof File
      ? { name: given.name.normalize('NFC').slice(0, 200), content: new Uint8Array(await given.arrayBuffer()) }
      : { name: '', content: new Uint8Array() }
  const upload = { file, effectiveOn: formText(form, 'platne'), source: formText(form, 'zdroj') }
  return redirect(`/prace/ciselniky/import/${await previewCodeImport(context, getListOfAddress(params.list), upload)}`)
})

export default function UploadListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { path, name, today } = loaderData
  const form = rowForm({ platne: [today] }, actionData)
  return (
    <>
      <PageHead
        title={`Nahrát: ${name}`}
        breadcrumb={[{ label: name, href: listHref(path) }]}
        summary="Soubor je celý číselník, jak má od zvoleného dne vypadat. Po nahrání uvidíte rozdíl; zapíše se, až jej potvrdíte."
      />
      <ErrorSummary errors={(actionData?.reasons ?? []).map((reason) => ({ name: reason.field, message: reason.text }))} />
      <p>
        Nejjednodušší je <a href={`/ciselniky/${path}/export/xlsx`}>stáhnout současný číselník</a>, upravit jej a nahrát zpět.
      </p>
      <Form method="post" encType="multipart/form-data">
        <FileInput
          name="soubor"
          label="Soubor CSV nebo XLSX"
          hint="Sloupce se jmenují jako ve staženém souboru; nejvýše 2 MB. Řádky, které v souboru chybí, skončí den předtím."
          accept=".csv,.xlsx"
          error={form.errorOf('soubor')}
          required
        />
        <DateInput
          name="platne"
          label="Číselník takto platí od"
          defaultValue={form.valueOf('platne')}
          error={form.errorOf('platne')}
          required
        />
        <TextInput
          name="zdroj"
          label="Zdroj"
          hint="Použije se u řádků, které v souboru zdroj nemají."
          defaultValue={form.valueOf('zdroj')}
          error={form.errorOf('zdroj')}
          required
        />
        <Button>Nahrát a ukázat rozdíl</Button>
      </Form>
    </>
  )
}
