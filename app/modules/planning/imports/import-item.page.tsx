import { redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Button, Disclosure, FactList, Notice, PageHead } from '#app/ui/index.ts'
import { FormErrors } from '../forms/form-parts.tsx'
import { firstValue, valuesOfForm } from '../forms/form-values.ts'
import { canEditImports } from './import.permissions.ts'
import { getContent, getImport, getKind, stampOfForm } from './import.records.server.ts'
import { importStateLabels, importTransitions } from './import.states.ts'
import { importHref, importListHref, readPlace } from './import-hrefs.ts'
import { ItemFields } from './item-fields.tsx'
import { dropImportItem, saveImportItem } from './mend-items.server.ts'
import { reviewedProblems, sourceView } from './review.view.ts'
import { SourcePane } from './source-pane.tsx'
import type { Route } from './+types/import-item.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Oprava položky – Opora' }]

/** The address of a new item. */
const NEW = 'nova'
const keyOf = (itemKey: string): string | null => (itemKey === NEW ? null : itemKey)

export const loader = loaderOf(async ({ request, params }: Route.LoaderArgs, context) => {
  if (!canEditImports(requireActor(context))) throw new AppError('forbidden')
  const record = getContent(await getImport(context.database, params.importId))
  const kind = getKind(context.contributions, record.kind)
  const key = keyOf(params.itemKey)
  const form = kind.itemForm(record.content, key)
  if (form === undefined) throw new AppError('not-found')
  const item = key === null ? undefined : kind.findItem(record.content, key)
  const place = readPlace(new URL(request.url).searchParams.get('misto'), record.text.length)
  const isMendable = importTransitions.mend.from.includes(record.state)
  return {
    ...{ importId: record.id, fileName: record.fileName, form, stamp: stampOfForm(form), key, isMendable },
    state: importStateLabels[record.state].label,
    canDrop: key !== null && kind.outline(record.content).groups.some((group) => group.items.some((each) => each.key === key)),
    problems: reviewedProblems(kind, record.content, record.settled).filter(({ itemKey }) => itemKey === key && key !== null),
    source: sourceView(record, place ?? item?.source ?? null),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  if (!canEditImports(requireActor(context))) throw new AppError('forbidden')
  const { importId, itemKey } = params
  const key = keyOf(itemKey)
  const stamp = formText(form, 'stamp')
  if (formText(form, 'act') === 'drop' && key !== null) {
    await dropImportItem(context, { importId, key, stamp })
    return redirect(`${importHref(importId)}#obsah-dokumentu`)
  }
  await saveImportItem(context, { importId, key, stamp }, valuesOfForm(form))
  return redirect(`${importHref(importId)}#${key ?? 'obsah-dokumentu'}`)
})

type Data = Route.ComponentProps['loaderData']

/** What somebody else saved meanwhile, beside what was typed here. */
function SavedMeanwhile({ form }: { form: Data['form'] }) {
  return (
    <Notice kind="warn" title="Uložené znění se mezitím změnilo">
      <Disclosure summary="Zobrazit uložené znění">
        <FactList facts={form.fields.map(({ label, value }) => ({ term: label, value }))} />
      </Disclosure>
      <p>Když formulář uložíte znovu, nahradíte uložené znění tím, co je v&nbsp;polích níže.</p>
    </Notice>
  )
}

function Problems({ problems }: Pick<Data, 'problems'>) {
  const open = problems.filter(({ settled }) => settled === null)
  if (open.length === 0) return null
  return (
    <Notice kind="warn" title="Co je potřeba zkontrolovat">
      <ul>
        {open.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}

function DropForm({ stamp }: { stamp: string }) {
  return (
    <Disclosure summary="Vyřadit z importu">
      <form method="post">
        <input type="hidden" name="stamp" value={stamp} />
        <input type="hidden" name="act" value="drop" />
        <p>
          Vyřaďte jen to, co v&nbsp;dokumentu samostatnou položkou není. Do návrhu se nedostane, původní rozpoznání zůstane
          uložené.
        </p>
        <Button kind="danger">Vyřadit tuto položku</Button>
      </form>
    </Disclosure>
  )
}

export default function ImportItemPage({ loaderData, actionData }: Route.ComponentProps) {
  const { importId, fileName, form, stamp, key, problems, source, isMendable, state, canDrop } = loaderData
  const isStale = actionData !== undefined && key !== null && firstValue(actionData.values, 'stamp') !== stamp
  return (
    <>
      <PageHead
        title={form.title}
        breadcrumb={[
          { label: 'Import dokumentů', href: importListHref },
          { label: fileName, href: importHref(importId) },
        ]}
        summary="Opravte, co neodpovídá dokumentu. Uložené změny se hned zkontrolují stejnými pravidly."
      />
      <FormErrors refused={actionData} />
      {isStale && <SavedMeanwhile form={form} />}
      {!isMendable && <Notice kind="info" title={`Import je ve stavu „${state}“, upravovat ho už nejde.`} />}
      <div className="beside">
        <div>
          <Problems problems={problems} />
          <form method="post" className="form">
            <input type="hidden" name="stamp" value={stamp} />
            <ItemFields fields={form.fields} refused={actionData} />
            <div className="button-row">
              <Button disabled={!isMendable}>{key === null ? 'Přidat do importu' : 'Uložit opravu'}</Button>
              <a href={`${importHref(importId)}${key === null ? '' : `#${key}`}`}>Zpět bez uložení</a>
            </div>
          </form>
          {canDrop && isMendable && <DropForm stamp={stamp} />}
        </div>
        <SourcePane importId={importId} item={key} source={source} />
      </div>
    </>
  )
}
