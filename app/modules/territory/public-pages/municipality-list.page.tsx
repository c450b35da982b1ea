import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { formatInteger } from '#app/shared/numbers.ts'
import {
  DataTable,
  EmptyState,
  ExportLinks,
  FilterForm,
  PageHead,
  Pagination,
  ResultCount,
  Select,
  TextInput,
} from '#app/ui/index.ts'
import { municipalityHref } from '../map/maps.ts'
import { municipalityForms, municipalityTypeLabels, municipalityTypes } from '../places/place.ts'
import { territoryPart } from '../publication/territory-part.server.ts'
import {
  chooseMunicipalities,
  municipalityListHref,
  readMunicipalityQuery,
  type MunicipalityOrder,
  type MunicipalityQuery,
} from './municipality-list.rules.ts'
import { everyRegion, placesOfRegion } from './places-of-region.ts'
import type { Route } from './+types/municipality-list.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Obce – Opora' }]

const PAGE = 50

export const loader = loaderOf(({ request }: Route.LoaderArgs, { publication }) => {
  const view = publication.read(territoryPart)
  const query = readMunicipalityQuery(new URL(request.url).searchParams)
  const chosen = chooseMunicipalities(placesOfRegion(view, query.region), query)
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE))
  const page = Math.min(query.page, pages)
  const regions = [...new Set(view.everywhere.map((place) => place.regionCode))]
  return {
    regionName: view.region.name,
    query: { ...query, page },
    pages,
    count: chosen.length,
    population: chosen.reduce((sum, place) => sum + place.population, 0),
    places: chosen.slice((page - 1) * PAGE, page * PAGE).map((place) => ({
      code: place.code,
      name: place.name,
      status: place.status,
      type: place.type,
      orp: view.findOrp(place.orpCode)?.name ?? '',
      pou: view.findPou(place.pouCode)?.name ?? '',
      population: place.population,
    })),
    orps: view.orps.map(({ code, name }) => ({ value: code, label: name })),
    pous: view.pous.map(({ code, name }) => ({ value: code, label: name })),
    regions: regions.length > 1 ? regions.map((code) => ({ value: code, label: view.findRegion(code)?.name ?? code })) : [],
    populationDate: view.populationDate,
    dataDate: publication.dataAsOf()?.slice(0, 10) ?? null,
  }
})

type Data = Route.ComponentProps['loaderData']

export default function MunicipalityListPage({ loaderData }: Route.ComponentProps) {
  const { query, count, pages, regionName, dataDate } = loaderData
  return (
    <>
      <PageHead
        title="Obce"
        breadcrumb={[{ label: 'Území', href: '/uzemi' }]}
        summary={`${regionName}. Háčky a čárky při hledání psát nemusíte.`}
      />
      <Filters data={loaderData} />
      <ResultCount count={count} forms={municipalityForms} />
      <ExportLinks
        what="seznam obcí"
        links={(['PDF', 'DOCX', 'XLSX', 'CSV', 'JSON'] as const).map((format) => ({
          format,
          href: municipalityListHref(query, {}, `/uzemi/obce/export/${format.toLowerCase()}`),
        }))}
        {...(dataDate === null ? {} : { dataDate: formatDate(dataDate) })}
      />
      <Places data={loaderData} />
      <Pagination page={query.page} pages={pages} hrefOf={(page) => municipalityListHref(query, { page })} />
    </>
  )
}

const isFiltered = ({ search, orp, pou, type, region }: MunicipalityQuery): boolean =>
  search !== '' || orp !== null || pou !== null || type !== null || region !== null

function Filters({ data }: { data: Data }) {
  const { query, orps, pous, regions } = data
  const keep: Record<string, string> = query.order === 'nazev' ? {} : { razeni: query.order }
  if (query.descending) keep['smer'] = 'sestupne'
  return (
    <FilterForm action="/uzemi/obce" keep={keep} submitLabel="Najít" clearHref={isFiltered(query) ? '/uzemi/obce' : undefined}>
      <TextInput name="q" label="Název obce" type="search" defaultValue={query.search} />
      <Select name="orp" label="ORP" emptyLabel="všechny" options={orps} defaultValue={query.orp ?? ''} />
      <Select name="pou" label="POÚ" emptyLabel="všechny" options={pous} defaultValue={query.pou ?? ''} />
      <Select
        name="typ"
        label="Typ"
        emptyLabel="všechny"
        options={municipalityTypes.map((type) => ({ value: type, label: municipalityTypeLabels[type] }))}
        defaultValue={query.type ?? ''}
      />
      {regions.length > 0 && (
        <Select
          name="kraj"
          label="Kraj"
          emptyLabel={data.regionName}
          options={[{ value: everyRegion, label: 'všechny kraje' }, ...regions]}
          defaultValue={query.region ?? ''}
        />
      )}
    </FilterForm>
  )
}

function Places({ data }: { data: Data }) {
  const { query, places, population, pages, populationDate } = data
  const sort = (order: MunicipalityOrder) => {
    const sorted = query.order === order
    const direction: 'ascending' | 'descending' = query.descending ? 'descending' : 'ascending'
    // Whoever asks for people wants the largest municipalities first.
    const descending = sorted ? !query.descending : order === 'obyvatele'
    return { sortHref: municipalityListHref(query, { order, descending }), sorted: sorted ? direction : undefined }
  }
  return (
    <DataTable
      caption="Obce"
      captionHidden
      rows={places}
      rowKey={(place) => place.code}
      rowHref={municipalityHref}
      empty={<EmptyState title="Takovou obec tu nemáme">Zkuste začátek názvu, nebo zrušte filtry.</EmptyState>}
      columns={[
        { key: 'name', header: 'Obec', cell: (place) => place.name, ...sort('nazev') },
        { key: 'status', header: 'Status', cell: (place) => place.status },
        { key: 'type', header: 'Typ', cell: (place) => place.type },
        { key: 'orp', header: 'ORP', cell: (place) => place.orp },
        { key: 'pou', header: 'POÚ', cell: (place) => place.pou },
        {
          key: 'population',
          header: 'Obyvatel',
          number: true,
          cell: (place) => formatInteger(place.population),
          total: pages === 1 ? formatInteger(population) : undefined,
          ...sort('obyvatele'),
        },
      ]}
      note={populationDate === null ? undefined : `Počty obyvatel k ${formatDate(populationDate)}, ČSÚ.`}
    />
  )
}
