import { redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import type { ImportGroup } from '#app/shared/document-imports/outline.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Button, PageHead, Select } from '#app/ui/index.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { errorOf, firstValue } from '../forms/form-values.ts'
import { canEditImports } from './import.permissions.ts'
import { getContent, getImport, getKind } from './import.records.server.ts'
import { importHref, importListHref } from './import-hrefs.ts'
import { placeText } from './mend-items.server.ts'
import { sourceView } from './review.view.ts'
import { SourcePane } from './source-pane.tsx'
import type { Route } from './+types/place-text.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Zařazení textu – Opora' }]

/** The item in which the piece stands, or the last one before it. */
function nearestItem(groups: readonly ImportGroup[], from: number): string {
  const items = groups.flatMap((group) => group.items).filter(({ source }) => source !== null && source.from <= from)
  return items.toSorted((a, b) => (a.source?.from ?? 0) - (b.source?.from ?? 0)).at(-1)?.key ?? ''
}

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  if (!canEditImports(requireActor(context))) throw new AppError('forbidden')
  const record = getContent(await getImport(context.database, params.importId))
  const kind = getKind(context.contributions, record.kind)
  const piece = record.content.unplaced.find(({ from }) => String(from) === params.from)
  if (piece === undefined) throw new AppError('not-found')
  const { groups } = kind.outline(record.content)
  return {
    ...{ importId: record.id, fileName: record.fileName, piece, itemWord: kind.labels.item[0] },
    groups: groups.map(({ number, title, items }) => ({
      label: `${number} ${title}`.trim(),
      options: items.map((item) => ({ value: item.key, label: `${item.number} ${item.title}`.trim() })),
    })),
    nearest: nearestItem(groups, piece.from),
    placeFields: kind.placeFields,
    source: sourceView(record, piece),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  if (!canEditImports(requireActor(context))) throw new AppError('forbidden')
  const { importId } = params
  const key = formText(form, 'item')
  await placeText(context, { importId, from: Number(params.from) }, { key, field: formText(form, 'place') })
  return redirect(`${importHref(importId)}#nezarazene`)
})

export default function PlaceTextPage({ loaderData, actionData }: Route.ComponentProps) {
  const { importId, fileName, piece, groups, nearest, placeFields, source, itemWord } = loaderData
  const reasons = actionData?.reasons ?? []
  const typed = (name: string): string | undefined => (actionData === undefined ? undefined : firstValue(actionData.values, name))
  return (
    <>
      <PageHead
        title="Kam text patří"
        breadcrumb={[
          { label: 'Import dokumentů', href: importListHref },
          { label: fileName, href: importHref(importId) },
        ]}
        summary="Text přidáme za to, co v poli už je. Potom můžete pole ještě upravit."
      />
      <FormErrors refused={actionData} />
      <div className="beside">
        <div>
          <blockquote className="import-text">{piece.text}</blockquote>
          <form method="post" className="form">
            <Select
              name="item"
              label={itemWord.charAt(0).toLocaleUpperCase('cs') + itemWord.slice(1)}
              required
              options={groups}
              defaultValue={typed('item') ?? nearest}
              error={errorOf(reasons, 'item')}
            />
            <Select
              name="place"
              label="Pole"
              required
              options={placeFields}
              defaultValue={typed('place')}
              error={errorOf(reasons, 'place')}
            />
            <div className="button-row">
              <Button>Zařadit text</Button>
              <a href={`${importHref(importId)}#nezarazene`}>Zpět bez změny</a>
            </div>
          </form>
        </div>
        <SourcePane importId={importId} item={null} source={source} />
      </div>
    </>
  )
}
