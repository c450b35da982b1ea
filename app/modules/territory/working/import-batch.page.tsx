import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate, formatInstant } from '#app/shared/dates.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { isUuid } from '#app/shared/keys.ts'
import { formatInteger } from '#app/shared/numbers.ts'
import { Button, ButtonRow, Chip, ErrorSummary, FilterLine, KeyFigures, Notice, PageHead, Pagination } from '#app/ui/index.ts'
import { applyImport, discardImport } from '../import/decide-import.server.ts'
import { canBe, importBatchStateLabels } from '../import/import-batch.states.ts'
import { countImportChanges, findImportBatch, listImportChanges, type ChangeKind } from '../import/import-batch.queries.server.ts'
import { canImportTerritory, canSeeTerritoryImports } from '../import/import.permissions.ts'
import { placeKindLabels } from '../places/place.ts'
import { changeWords, ImportChanges } from './import-changes.tsx'
import { readBoundarySettings, Unmatched } from './unmatched.tsx'
import type { Route } from './+types/import-batch.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Rozdíl importu území – Opora' }]

const PAGE = 100
const changeKinds: readonly ChangeKind[] = ['ended', 'added', 'changed']

export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!canSeeTerritoryImports(actor)) throw new AppError('forbidden')
  const batch = isUuid(params.batchId) ? await findImportBatch(context.database, params.batchId) : undefined
  if (batch === undefined) throw new AppError('not-found')
  const parameters = new URL(request.url).searchParams
  const change = changeKinds.find((kind) => kind === parameters.get('zmena')) ?? null
  const counts = await countImportChanges(context.database, batch.id)
  const total = counts.filter((count) => change === null || count.change === change).reduce((sum, { count }) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(parameters.get('strana'))) || 1))
  return {
    batch: { ...batch, settings: null },
    boundaries: readBoundarySettings(batch.settings),
    counts,
    change,
    page,
    pages,
    changes: await listImportChanges(context.database, batch.id, { change, limit: PAGE, offset: (page - 1) * PAGE }),
    mayDecide: canImportTerritory(actor) && canBe('apply', batch.state),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  if (!canImportTerritory(requireActor(context))) throw new AppError('forbidden')
  if (!isUuid(params.batchId)) throw new AppError('not-found')
  const decide = { zapsat: applyImport, odlozit: discardImport }[formText(form, 'rozhodnuti')]
  if (decide === undefined) throw ruleBroken({ code: 'decision', text: 'Zvolte, zda se změny zapíšou, nebo odloží.' })
  await decide(context, params.batchId)
  return redirect(`/prace/uzemi/import/${params.batchId}`)
})

type Data = Route.ComponentProps['loaderData']

export default function ImportBatchPage({ loaderData, actionData }: Route.ComponentProps) {
  const { batch, change, page, pages, counts } = loaderData
  const href = (wanted: ChangeKind | null, number = 1): string => {
    const parameters = new URLSearchParams([
      ...(wanted === null ? [] : [['zmena', wanted]]),
      ...(number > 1 ? [['strana', String(number)]] : []),
    ])
    return parameters.size === 0 ? `/prace/uzemi/import/${batch.id}` : `/prace/uzemi/import/${batch.id}?${parameters.toString()}`
  }
  const sum = (kind: ChangeKind): number =>
    counts.filter((count) => count.change === kind).reduce((total, { count }) => total + count, 0)
  return (
    <>
      <PageHead
        title={batch.kind === 'boundaries' ? 'Rozdíl hranic obcí' : 'Rozdíl seznamu obcí'}
        breadcrumb={[{ label: 'Data území', href: '/prace/uzemi' }]}
        status={
          <Chip tone={batch.state === 'applied' ? 'done' : batch.state === 'previewed' ? 'warn' : 'neutral'}>
            {importBatchStateLabels[batch.state]}
          </Chip>
        }
        summary={`Soubor ${batch.fileName}, zdroj: ${batch.source}. Nahráno ${formatInstant(batch.createdAt)}, platí od ${formatDate(batch.effectiveOn)}.`}
      />
      <ErrorSummary errors={(actionData?.reasons ?? []).map(({ field, text }) => ({ name: field, message: text }))} />
      <KeyFigures
        figures={[
          ...changeKinds.map((kind) => ({
            label: changeWords[kind].many,
            value: formatInteger(sum(kind)),
            note: placesOf(counts, kind),
          })),
          { label: 'beze změny', value: formatInteger(batch.unchanged), note: 'obcí' },
        ]}
      />
      <Decision data={loaderData} ended={sum('ended')} isEmpty={counts.length === 0} />
      {loaderData.boundaries && <Unmatched settings={loaderData.boundaries} />}
      {counts.length > 0 && (
        <>
          <FilterLine
            label="Druh změny"
            links={[
              { label: 'všechny změny', href: href(null), current: change === null },
              ...changeKinds.map((kind) => ({
                label: changeWords[kind].many,
                href: href(kind),
                count: sum(kind),
                current: change === kind,
              })),
            ]}
          />
          <ImportChanges changes={loaderData.changes} />
          <Pagination page={page} pages={pages} hrefOf={(number) => href(change, number)} />
        </>
      )}
    </>
  )
}

function placesOf(counts: Data['counts'], kind: ChangeKind): string {
  const own = counts.filter((count) => count.change === kind)
  return own.map(({ place, count }) => `${placeKindLabels[place]}: ${formatInteger(count)}`).join(', ')
}

function Decision({ data, ended, isEmpty }: { data: Data; ended: number; isEmpty: boolean }) {
  const { batch, mayDecide } = data
  if (batch.state === 'applied')
    return (
      <Notice kind="ok" title="Zapsáno">
        Veřejné stránky se obnoví během chvíle.
      </Notice>
    )
  if (batch.state === 'discarded') return <Notice title="Odloženo bez zápisu">V záznamech se nic nezměnilo.</Notice>
  if (isEmpty)
    return (
      <Notice kind="ok" title="Soubor je stejný jako záznamy">
        Není co zapsat.
      </Notice>
    )
  return (
    <>
      {ended > 0 && (
        <Notice kind="warn" title={`V souboru chybí ${formatInteger(ended)} platných záznamů`}>
          <p>Jejich platnost skončí, nesmažou se. Zkontrolujte, že soubor není neúplný.</p>
        </Notice>
      )}
      {mayDecide && (
        <Form method="post">
          <ButtonRow>
            <Button name="rozhodnuti" value="zapsat">
              Zapsat změny do záznamů
            </Button>
            <Button kind="line" name="rozhodnuti" value="odlozit">
              Odložit bez zápisu
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
