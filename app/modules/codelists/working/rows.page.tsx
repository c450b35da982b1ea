import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import {
  ButtonLink,
  ButtonRow,
  Chip,
  DataTable,
  EmptyState,
  FilterLine,
  PageHead,
  type ChipTone,
  type DataColumn,
} from '#app/ui/index.ts'
import { getListOfAddress } from '../definitions/list-of-address.ts'
import { viewCodeLists } from '../publication/codelists.view.ts'
import { inListOrder, listColumns, wordsOfRow, type RowWords } from '../publication/row-words.ts'
import { canEditCodeLists, canSeeCodeListWork } from '../rows/code.permissions.ts'
import { listAllCodes } from '../rows/code.queries.server.ts'
import { codeStateLabels, codeStateOn, shownVersion, type CodeState } from '../rows/code.ts'
import { codeHref, listHref } from './hrefs.ts'
import type { Route } from './+types/rows.page.ts'

export const meta = ({ loaderData }: { loaderData?: { name: string } }) => [
  { title: `${loaderData?.name ?? 'Číselník'} – Opora` },
]

const states: readonly CodeState[] = ['valid', 'to-come', 'ended']

export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!canSeeCodeListWork(actor)) throw new AppError('forbidden')
  const list = getListOfAddress(params.list)
  const { today } = context
  const view = viewCodeLists(await listAllCodes(context.database))
  const rows = view.codesOf(list.key).flatMap((code) => {
    const version = shownVersion(code, today)
    return version === undefined
      ? []
      : [{ ...wordsOfRow(list, code, version, { view, day: today }), state: codeStateOn(code, today) }]
  })
  const state = states.find((each) => each === new URL(request.url).searchParams.get('stav')) ?? null
  return {
    ...{ path: list.path, name: list.name, rowName: list.rowName, describes: list.describes, state },
    columns: listColumns(list).filter(({ aside }) => !aside),
    rows: inListOrder(list, rows).filter((row) => state === null || row.state === state),
    counts: states.map((each) => ({ state: each, count: rows.filter((row) => row.state === each).length })),
    mayEdit: canEditCodeLists(actor),
  }
})

const tones: Record<CodeState, ChipTone> = { valid: 'done', 'to-come': 'progress', ended: 'neutral' }
type Row = RowWords & { state: CodeState }

export default function RowsPage({ loaderData }: Route.ComponentProps) {
  const { path, name, rowName, describes, rows, counts, mayEdit, state } = loaderData
  const columns: DataColumn<Row>[] = [
    { key: 'name', header: 'Název', cell: (row) => row.name },
    ...loaderData.columns.map(({ label, at }): DataColumn<Row> => ({ key: label, header: label, cell: (row) => row.values[at] })),
    { key: 'code', header: 'Kód', cell: (row) => row.code },
    { key: 'validity', header: 'Platí', cell: (row) => row.validity },
    { key: 'state', header: 'Stav', cell: (row) => <Chip tone={tones[row.state]}>{codeStateLabels[row.state]}</Chip> },
  ]
  return (
    <>
      <PageHead title={name} breadcrumb={[{ label: 'Číselníky', href: '/prace/ciselniky' }]} summary={describes} />
      <ButtonRow>
        {mayEdit && <ButtonLink href={`${listHref(path)}/novy`}>{`Přidat ${rowName}`}</ButtonLink>}
        {mayEdit && (
          <ButtonLink kind="line" href={`${listHref(path)}/import`}>
            Nahrát ze souboru
          </ButtonLink>
        )}
        <a href={`/ciselniky/${path}`}>Veřejná stránka číselníku</a>
      </ButtonRow>
      <FilterLine
        label="Stav řádků"
        links={[
          { label: 'všechny řádky', href: listHref(path), current: state === null },
          ...counts.map((each) => ({
            label: codeStateLabels[each.state],
            href: `${listHref(path)}?stav=${each.state}`,
            count: each.count,
            current: state === each.state,
          })),
        ]}
      />
      <DataTable
        caption={name}
        captionHidden
        rows={rows}
        rowKey={(row) => row.code}
        rowHref={(row) => codeHref(path, row.code)}
        columns={columns}
        empty={
          <EmptyState title="Tady zatím není žádný řádek">
            {mayEdit ? 'Přidejte první, nebo číselník nahrajte ze souboru.' : 'Řádky přidává správa systému a metodika kraje.'}
          </EmptyState>
        }
      />
    </>
  )
}
