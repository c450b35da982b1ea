import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Button, DateInput, Disclosure, ErrorSummary, FileInput, PageHead, TextInput } from '#app/ui/index.ts'
import { canImportTerritory } from '../import/import.permissions.ts'
import { previewMunicipalityImport } from '../import/preview-import.server.ts'
import { territoryColumns } from '../import/territory-row.schema.ts'
import { uploadedFile } from '../import/upload.ts'
import type { Route } from './+types/import.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nahrát seznam obcí – Opora' }]

export const loader = loaderOf((_args: Route.LoaderArgs, context) => {
  if (!canImportTerritory(requireActor(context))) throw new AppError('forbidden')
  return { today: context.today, columns: territoryColumns }
})

export const action = actionOf(async ({ form }: Route.ActionArgs & { form: FormData }, context) => {
  const upload = {
    file: await uploadedFile(form, 'soubor'),
    effectiveOn: formText(form, 'platne'),
    source: formText(form, 'zdroj'),
  }
  return redirect(`/prace/uzemi/import/${await previewMunicipalityImport(context, upload)}`)
})

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { today, columns } = loaderData
  const reasons = actionData?.reasons ?? []
  const errorOf = (name: string) => reasons.find((reason) => reason.field === name)?.text
  return (
    <>
      <PageHead
        title="Nahrát seznam obcí"
        breadcrumb={[{ label: 'Data území', href: '/prace/uzemi' }]}
        summary="Po nahrání uvidíte, co by se změnilo. Zapíše se to, až rozdíl potvrdíte."
      />
      <ErrorSummary errors={reasons.map(({ field, text }) => ({ name: field, message: text }))} />
      <Form method="post" encType="multipart/form-data">
        <FileInput
          name="soubor"
          label="Soubor CSV"
          hint="V kódování UTF-8, s čárkami nebo středníky, nejvýše 5 MB. Obce kraje, nebo celé republiky."
          accept=".csv,text/csv"
          error={errorOf('soubor')}
          required
        />
        <DateInput
          name="platne"
          label="Seznam platí od"
          hint="Obec, která v seznamu chybí, skončí den předtím; obce jiných krajů, než jsou v souboru, se nezmění."
          defaultValue={actionData?.values['platne']?.[0] ?? today}
          error={errorOf('platne')}
          required
        />
        <TextInput
          name="zdroj"
          label="Zdroj"
          hint="Například: ČSÚ, Struktura území ČR k 1. 1. 2026"
          defaultValue={actionData?.values['zdroj']?.[0]}
          error={errorOf('zdroj')}
          required
        />
        <Button>Nahrát a ukázat rozdíl</Button>
      </Form>
      <Disclosure summary="Jaké sloupce má soubor mít">
        <p>Na pořadí sloupců nezáleží, další sloupce se přeskočí. Názvy jsou v prvním řádku:</p>
        <p>
          <code>{columns.join(', ')}</code>
        </p>
      </Disclosure>
    </>
  )
}
