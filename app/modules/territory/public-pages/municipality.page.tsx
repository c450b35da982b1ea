import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { formatInteger } from '#app/shared/numbers.ts'
import { bindShortWords, pluralise } from '#app/shared/text.ts'
import { DataTable, FactList, Notice, PageHead, Section } from '#app/ui/index.ts'
import { mapNote, mapOfMunicipality, municipalityHref } from '../map/maps.ts'
import { TerritoryMap } from '../map/territory-map.tsx'
import { formatDistance, nearestTo } from '../places/distance.rules.ts'
import { municipalityTypeLabels, peopleForms, type Municipality } from '../places/place.ts'
import { territoryPart } from '../publication/territory-part.server.ts'
import type { TerritoryView } from '../publication/territory.view.ts'
import { PlaceFacts } from './place-facts.tsx'
import type { Route } from './+types/municipality.page.ts'

// Without loader data where the loader was refused.
export const meta = ({ loaderData }: { loaderData?: { place: { name: string; orp: string } } }) => [
  { title: loaderData === undefined ? 'Obec – Opora' : `${loaderData.place.name} (ORP ${loaderData.place.orp}) – Opora` },
]

const NEAREST = 8

const nameOf = (place: { name: string } | undefined): string => place?.name ?? ''

function describe(view: TerritoryView, place: Municipality) {
  const { code, name, status, type, orpCode, population, populationDate, latitude, longitude, validTo } = place
  return {
    ...{ code, name, status, type, orpCode, population, populationDate, latitude, longitude, validTo },
    orp: nameOf(view.findOrp(orpCode)),
    pou: nameOf(view.findPou(place.pouCode)),
    district: nameOf(view.findDistrict(place.districtCode)),
    region: nameOf(view.findRegion(place.regionCode)),
  }
}

export const loader = loaderOf(({ params }: Route.LoaderArgs, { publication, contributions }) => {
  const view = publication.read(territoryPart)
  const place = view.findMunicipality(params.code)
  if (place === undefined) throw new AppError('not-found')
  return {
    place: describe(view, place),
    nearest: nearestTo(place, view.everywhere, NEAREST).map(({ place: near, km }) => ({
      code: near.code,
      name: near.name,
      orp: nameOf(view.findOrp(near.orpCode)),
      distance: formatDistance(km),
    })),
    map: mapOfMunicipality(view, place),
    drawnFrom: mapNote(view),
    facts: contributions.places.flatMap((room) => room.ofMunicipality(publication, place.code)),
  }
})

export default function MunicipalityPage({ loaderData }: Route.ComponentProps) {
  const { place, map, drawnFrom, facts } = loaderData
  return (
    <>
      <PageHead
        title={place.name}
        breadcrumb={[
          { label: 'Území', href: '/uzemi' },
          { label: `ORP ${place.orp}`, href: `/uzemi/orp/${place.orpCode}` },
        ]}
        summary={bindShortWords(
          `${place.status} v obvodu ORP ${place.orp}, ${pluralise(place.population, peopleForms)} k ${formatDate(place.populationDate)}.`,
        )}
      />
      {place.validTo !== null && (
        <Notice kind="warn" title="Obec zanikla">
          <p>Poslední den její existence byl {formatDate(place.validTo)}. Záznamy z minulosti ji stále jmenují.</p>
        </Notice>
      )}
      <PlaceFacts facts={facts} />
      <Facts place={place} />
      <Section title="Nejbližší obce" id="nejblizsi">
        <div className="map-beside">
          <Nearest data={loaderData} />
          {map && <TerritoryMap {...map} title={`${place.name} v obvodu ORP ${place.orp}`} subtitle={drawnFrom} />}
        </div>
      </Section>
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Facts({ place }: { place: Data['place'] }) {
  return (
    <Section title="Údaje o obci">
      <FactList
        facts={[
          { term: 'Typ', value: municipalityTypeLabels[place.type] },
          { term: 'ORP', value: <a href={`/uzemi/orp/${place.orpCode}`}>{place.orp}</a> },
          { term: 'POÚ', value: place.pou },
          { term: 'Okres', value: place.district },
          { term: 'Kraj', value: place.region },
          { term: 'Obyvatel', value: `${formatInteger(place.population)} (k ${formatDate(place.populationDate)})` },
          { term: 'Kód obce (ČSÚ, RÚIAN)', value: place.code },
          {
            term: 'Poloha středu obce',
            value: `${formatDegrees(place.latitude)} s. š., ${formatDegrees(place.longitude)} v. d.`,
          },
        ]}
      />
    </Section>
  )
}

const formatDegrees = (degrees: number): string => `${degrees.toFixed(4).replace('.', ',')}°`

function Nearest({ data }: { data: Data }) {
  return (
    <DataTable
      caption="Nejbližší obce vzdušnou čarou"
      captionHidden
      rows={data.nearest}
      rowKey={(near) => near.code}
      rowHref={municipalityHref}
      phone="table"
      columns={[
        { key: 'name', header: 'Obec', cell: (near) => near.name },
        { key: 'orp', header: 'ORP', cell: (near) => near.orp },
        { key: 'distance', header: 'Vzdušnou čarou', number: true, cell: (near) => near.distance },
      ]}
      note="Vzdálenost středů obcí vzdušnou čarou; po silnici je to dál."
    />
  )
}
