import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import {
  DataTable,
  DateInput,
  Disclosure,
  EmptyState,
  ExportLinks,
  FilterForm,
  PageHead,
  ResultCount,
  type DataColumn,
} from '#app/ui/index.ts'
import { getListOfAddress } from '../definitions/list-of-address.ts'
import { codeListsPart } from '../publication/codelists-part.server.ts'
import { inListOrder, listColumns, wordsOfRow, type ListColumn, type RowWords } from '../publication/row-words.ts'
import { newestVersion, versionOn } from '../rows/code.ts'
import { dayOfAddress } from './day-of-address.ts'
import type { Route } from './+types/code-list.page.ts'

// Without loader data where the loader was refused.
export const meta = ({ loaderData }: { loaderData?: { name: string } }) => [
  { title: `${loaderData?.name ?? 'Číselník'} – Opora` },
]

export const loader = loaderOf(({ params, request }: Route.LoaderArgs, { publication, today }) => {
  const list = getListOfAddress(params.list)
  const day = dayOfAddress(request, today)
  const view = publication.read(codeListsPart)
  const codes = view.codesOf(list.key)
  const ended = codes.filter((code) => versionOn(code, day) === undefined && (newestVersion(code)?.validTo ?? day) < day)
  return {
    path: list.path,
    name: list.name,
    describes: list.describes,
    columns: listColumns(list),
    day,
    isToday: day === today,
    rows: inListOrder(
      list,
      codes.flatMap((code) => {
        const version = versionOn(code, day)
        return version === undefined ? [] : [wordsOfRow(list, code, version, { view, day })]
      }),
    ),
    ended: inListOrder(
      list,
      ended.flatMap((code) => {
        const version = newestVersion(code)
        return version === undefined ? [] : [wordsOfRow(list, code, version, { view, day: version.validFrom })]
      }),
    ),
  }
})

export default function CodeListPage({ loaderData }: Route.ComponentProps) {
  const { path, name, describes, day, isToday, rows, ended, columns } = loaderData
  const query = isToday ? '' : `?platne=${day}`
  return (
    <>
      <PageHead title={name} breadcrumb={[{ label: 'Číselníky', href: '/ciselniky' }]} summary={describes} />
      <FilterForm action={`/ciselniky/${path}`} submitLabel="Ukázat" clearHref={isToday ? undefined : `/ciselniky/${path}`}>
        <DateInput name="platne" label="Platné k" defaultValue={day} />
      </FilterForm>
      <ResultCount count={rows.length} forms={['řádek', 'řádky', 'řádků']} note={`platné k ${formatDate(day)}`} />
      <ExportLinks
        what={name}
        links={(['PDF', 'DOCX', 'XLSX', 'CSV', 'JSON'] as const).map((format) => ({
          format,
          href: `/ciselniky/${path}/export/${format.toLowerCase()}${query}`,
        }))}
      />
      <DataTable
        caption={`${name} platné k ${formatDate(day)}`}
        captionHidden
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          { key: 'name', header: 'Název', cell: (row) => <span id={`radek-${row.code}`}>{row.name}</span> },
          ...valueColumns(
            columns.filter(({ aside }) => !aside),
            rows,
          ),
          { key: 'code', header: 'Kód', cell: (row) => row.code },
        ]}
        empty={<EmptyState title="K tomuto dni tu žádný řádek neplatí">Zvolte pozdější den.</EmptyState>}
      />
      <Disclosure summary="Všechny údaje o řádcích a jejich zdroje">
        <WholeTable caption="Všechny údaje" rows={rows} columns={columns} />
      </Disclosure>
      {ended.length > 0 && (
        <Disclosure summary={`Dřívější řádky, které k ${formatDate(day)} už neplatí (${ended.length})`}>
          <WholeTable caption="Dřívější řádky" rows={ended} columns={columns} />
        </Disclosure>
      )}
    </>
  )
}

/** Columns that hold something. */
const valueColumns = (columns: readonly ListColumn[], rows: readonly RowWords[]): DataColumn<RowWords>[] =>
  columns
    .filter(({ at }) => rows.some((row) => row.values[at] !== ''))
    .map(({ label, at }) => ({ key: label, header: label, cell: (row) => row.values[at] }))

function WholeTable({ caption, rows, columns }: { caption: string; rows: readonly RowWords[]; columns: readonly ListColumn[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        { key: 'name', header: 'Název', cell: (row) => row.name },
        { key: 'code', header: 'Kód', cell: (row) => row.code },
        ...valueColumns(columns, rows),
        { key: 'validity', header: 'Platí', cell: validityCell },
        { key: 'source', header: 'Zdroj', cell: (row) => row.source },
      ]}
    />
  )
}

const validityCell = ({ validity, supersededBy }: RowWords): string =>
  supersededBy === null ? validity : `${validity}, nahrazeno řádkem ${supersededBy}`
