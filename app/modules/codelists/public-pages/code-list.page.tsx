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
import { wordsOfRow, type RowWords } from '../publication/row-words.ts'
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
    labels: list.fields.map(({ label }) => label),
    day,
    isToday: day === today,
    rows: codes.flatMap((code) => {
      const version = versionOn(code, day)
      return version === undefined ? [] : [wordsOfRow(list, code, version, { view, day })]
    }),
    ended: ended.flatMap((code) => {
      const version = newestVersion(code)
      return version === undefined ? [] : [wordsOfRow(list, code, version, { view, day: version.validFrom })]
    }),
  }
})

export default function CodeListPage({ loaderData }: Route.ComponentProps) {
  const { path, name, describes, day, isToday, rows, ended, labels } = loaderData
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
        links={(['XLSX', 'CSV', 'JSON'] as const).map((format) => ({
          format,
          href: `/ciselniky/${path}/export/${format.toLowerCase()}${query}`,
        }))}
      />
      <Rows caption={`${name} platné k ${formatDate(day)}`} rows={rows} labels={labels} />
      {ended.length > 0 && (
        <Disclosure summary={`Dřívější řádky, které k ${formatDate(day)} už neplatí (${ended.length})`}>
          <Rows caption="Dřívější řádky" rows={ended} labels={labels} />
        </Disclosure>
      )}
    </>
  )
}

function Rows({ caption, rows, labels }: { caption: string; rows: readonly RowWords[]; labels: readonly string[] }) {
  const columns: DataColumn<RowWords>[] = [
    { key: 'code', header: 'Kód', cell: (row) => <span id={`radek-${row.code}`}>{row.code}</span> },
    { key: 'name', header: 'Název', cell: (row) => row.name },
    ...labels
      .map((label, index): DataColumn<RowWords> => ({ key: label, header: label, cell: (row) => row.values[index] }))
      .filter((_column, index) => rows.some((row) => row.values[index] !== '')),
    {
      key: 'validity',
      header: 'Platí',
      cell: (row) => (row.supersededBy === null ? row.validity : `${row.validity}, nahrazeno řádkem ${row.supersededBy}`),
    },
    { key: 'source', header: 'Zdroj', cell: (row) => row.source },
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.code}
      columns={columns}
      empty={<EmptyState title="K tomuto dni tu žádný řádek neplatí">Zvolte pozdější den.</EmptyState>}
    />
  )
}
