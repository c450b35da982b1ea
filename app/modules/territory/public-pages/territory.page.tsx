import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { formatInteger } from '#app/shared/numbers.ts'
import { bindShortWords, pluralise } from '#app/shared/text.ts'
import { DataTable, EmptyState, FilterLine, PageHead, RegionMap } from '#app/ui/index.ts'
import { mapByOrp, mapByPopulation, mapNote, orpHref } from '../map/maps.ts'
import { populationStepLabels } from '../map/population-steps.rules.ts'
import { TerritoryMap } from '../map/territory-map.tsx'
import { municipalityForms, peopleForms } from '../places/place.ts'
import { territoryPart } from '../publication/territory-part.server.ts'
import type { Route } from './+types/territory.page.ts'

export const meta: Route.MetaFunction = () => [
  { title: 'Území – Opora' },
  { name: 'description', content: 'Obce, pověřené obecní úřady a obvody obcí s rozšířenou působností s počty obyvatel a mapou.' },
]

export const loader = loaderOf(({ request }: Route.LoaderArgs, { publication }) => {
  const view = publication.read(territoryPart)
  const byPopulation = new URL(request.url).searchParams.get('mapa') === 'obyvatele'
  return {
    regionName: view.region.name,
    counts: { municipalities: view.municipalities.length, pous: view.pous.length, orps: view.orps.length },
    population: view.orps.reduce((sum, orp) => sum + orp.population, 0),
    populationDate: view.populationDate,
    orps: view.orps.map((orp) => ({
      code: orp.code,
      name: orp.name,
      municipalities: orp.municipalities.length,
      pous: orp.pous.length,
      population: orp.population,
    })),
    orpMap: byPopulation ? null : mapByOrp(view),
    populationMap: byPopulation ? mapByPopulation(view) : null,
    drawnFrom: mapNote(view),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function TerritoryPage({ loaderData }: Route.ComponentProps) {
  const { regionName, counts, population, populationDate } = loaderData
  if (counts.municipalities === 0)
    return (
      <>
        <PageHead title="Území" />
        <EmptyState title="Území zatím není nahrané">Obce s počty obyvatel tu budou, jakmile je kraj nahraje.</EmptyState>
      </>
    )
  const people = `${pluralise(population, peopleForms)}${populationDate === null ? '' : ` (k ${formatDate(populationDate)})`}`
  return (
    <>
      <PageHead
        title="Území"
        summary={bindShortWords(
          `${regionName}: ${pluralise(counts.municipalities, municipalityForms)}, z toho ${counts.pous} s pověřeným úřadem (POÚ) a ${counts.orps} s rozšířenou působností (ORP), ${people}.`,
        )}
      >
        <p>
          <a href="/uzemi/obce">Seznam všech obcí s vyhledáváním</a>
        </p>
      </PageHead>
      <FilterLine
        label="Co mapa ukazuje"
        links={[
          { label: 'mapa podle ORP', href: '/uzemi', current: loaderData.orpMap !== null },
          { label: 'mapa podle počtu obyvatel', href: '/uzemi?mapa=obyvatele', current: loaderData.populationMap !== null },
        ]}
      />
      <Maps data={loaderData} />
    </>
  )
}

function OrpTable({ data }: { data: Data }) {
  const { orps, counts, population, populationDate } = data
  return (
    <DataTable
      caption="Správní obvody obcí s rozšířenou působností"
      phone="table"
      rows={orps}
      rowKey={(orp) => orp.code}
      rowHref={orpHref}
      columns={[
        { key: 'name', header: 'ORP', cell: (orp) => orp.name },
        { key: 'pous', header: 'POÚ', number: true, cell: (orp) => orp.pous, total: formatInteger(counts.pous) },
        {
          key: 'municipalities',
          header: 'Obcí',
          number: true,
          cell: (orp) => orp.municipalities,
          total: formatInteger(counts.municipalities),
        },
        {
          key: 'population',
          header: 'Obyvatel',
          number: true,
          cell: (orp) => formatInteger(orp.population),
          total: formatInteger(population),
        },
      ]}
      note={populationDate === null ? undefined : `Počty obyvatel k ${formatDate(populationDate)}, ČSÚ.`}
    />
  )
}

function Maps({ data }: { data: Data }) {
  const { orpMap, populationMap, drawnFrom, counts, orps } = data
  const largest = populationMap?.areas[0]
  if (populationMap && largest)
    return (
      <RegionMap
        {...populationMap}
        title={`Nejvíc lidí žije v obci ${largest.name}`}
        subtitle={`Počet obyvatel obcí, největší první. ${drawnFrom}`}
        stepLabels={populationStepLabels}
        areaHeader="Obec"
        valueHeader="Obyvatel"
      />
    )
  return (
    <div className="map-beside">
      <OrpTable data={data} />
      {orpMap && (
        <TerritoryMap
          {...orpMap}
          title={`${pluralise(counts.municipalities, municipalityForms)} spadá do ${orps.length} obvodů ORP`}
          subtitle={`Obce jednoho ORP mají jednu barvu, pojmenovaná jsou sídla ORP. ${drawnFrom}`}
        />
      )}
    </div>
  )
}
