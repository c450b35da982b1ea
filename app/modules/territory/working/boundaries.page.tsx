import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Button, ErrorSummary, FileInput, PageHead, TextInput } from '#app/ui/index.ts'
import { previewBoundaryImport } from '../boundaries/preview-boundaries.server.ts'
import { canImportTerritory } from '../import/import.permissions.ts'
import { uploadedFile } from '../import/upload.ts'
import type { Route } from './+types/boundaries.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Nahrát hranice obcí – Opora' }]

export const loader = loaderOf((_args: Route.LoaderArgs, context) => {
  if (!canImportTerritory(requireActor(context))) throw new AppError('forbidden')
  return null
})

export const action = actionOf(async ({ form }: Route.ActionArgs & { form: FormData }, context) => {
  const id = await previewBoundaryImport(context, { file: await uploadedFile(form, 'soubor'), source: formText(form, 'zdroj') })
  return redirect(`/prace/uzemi/import/${id}`)
})

export default function BoundariesPage({ actionData }: Route.ComponentProps) {
  const reasons = actionData?.reasons ?? []
  const errorOf = (name: string) => reasons.find((reason) => reason.field === name)?.text
  return (
    <>
      <PageHead
        title="Nahrát hranice obcí"
        breadcrumb={[{ label: 'Data území', href: '/prace/uzemi' }]}
        summary="Mapy kreslí úřední hranice, jakmile je mají všechny obce kraje; do té doby plochy spočítané z poloh obcí."
      />
      <ErrorSummary errors={reasons.map(({ field, text }) => ({ name: field, message: text }))} />
      <Form method="post" encType="multipart/form-data">
        <FileInput
          name="soubor"
          label="Soubor GeoJSON"
          hint="Plochy obcí (Polygon, MultiPolygon) ve WGS 84 s kódem obce ve vlastnosti «code» nebo «kod», nejvýše 30 MB."
          accept=".geojson,.json,application/geo+json,application/json"
          error={errorOf('soubor')}
          required
        />
        <TextInput
          name="zdroj"
          label="Zdroj a licence"
          hint="Například: ČÚZK RÚIAN, CC BY 4.0. Uvedeme je u mapy."
          defaultValue={actionData?.values['zdroj']?.[0]}
          error={errorOf('zdroj')}
          required
        />
        <Button>Nahrát a ukázat rozdíl</Button>
      </Form>
    </>
  )
}
