import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { formatInteger } from '#app/shared/numbers.ts'
import { bindShortWords, compareCzech, pluralise } from '#app/shared/text.ts'
import { DataTable, FactList, PageHead, Section } from '#app/ui/index.ts'
import { mapNote, mapOfOrp, municipalityHref, orpHref } from '../map/maps.ts'
import { TerritoryMap } from '../map/territory-map.tsx'
import { populationStepLabels } from '../map/population-steps.rules.ts'
import { formatDistance, nearestTo } from '../places/distance.rules.ts'
import { municipalityForms, peopleForms } from '../places/place.ts'
import { territoryPart } from '../publication/territory-part.server.ts'
import type { OrpSummary, TerritoryView } from '../publication/territory.view.ts'
import { PlaceFacts } from './place-facts.tsx'
import type { Route } from './+types/orp.page.ts'

// Without loader data where the loader was refused.
export const meta = ({ loaderData }: { loaderData?: { orp: { name: string } } }) => [
  { title: loaderData === undefined ? 'ORP – Opora' : `ORP ${loaderData.orp.name} – Opora` },
]

const seatOf = (orp: OrpSummary) => orp.municipalities.find((place) => place.code === orp.seatCode)

/** Other ORP with the distance of their seats; those that touch are neighbours. */
function otherOrps(view: TerritoryView, orp: OrpSummary) {
  const seat = seatOf(orp)
  const shapes = view.shapes()
  if (seat === undefined || shapes === null) return []
  const touching = shapes.orpNeighbours.get(orp.code)
  const seats = view.orps.flatMap((other) => seatOf(other) ?? [])
  return nearestTo(seat, seats, seats.length).map(({ place, km }) => ({
    code: place.orpCode,
    name: view.findOrp(place.orpCode)?.name ?? place.name,
    distance: formatDistance(km),
    isNeighbour: touching?.has(place.orpCode) === true,
  }))
}

export const loader = loaderOf(({ params }: Route.LoaderArgs, { publication, contributions }) => {
  const view = publication.read(territoryPart)
  const orp = view.findOrp(params.code)
  if (orp === undefined) throw new AppError('not-found')
  return {
    orp: {
      code: orp.code,
      name: orp.name,
      seatCode: orp.seatCode,
      seat: seatOf(orp)?.name ?? '',
      region: view.findRegion(orp.regionCode)?.name ?? '',
      population: orp.population,
      pous: orp.pous.map(({ name }) => name),
      districts: [
        ...new Set(orp.municipalities.map((place) => view.findDistrict(place.districtCode)?.name ?? place.districtCode)),
      ].toSorted(compareCzech),
    },
    municipalities: orp.municipalities.map(({ code, name, type, pouCode, population }) => ({
      ...{ code, name, type, population },
      pou: view.findPou(pouCode)?.name ?? '',
    })),
    others: otherOrps(view, orp),
    populationDate: orp.municipalities[0]?.populationDate ?? null,
    map: mapOfOrp(view, orp.code),
    drawnFrom: mapNote(view),
    facts: contributions.places.flatMap((room) => room.ofOrp(publication, orp.code)),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function OrpPage({ loaderData }: Route.ComponentProps) {
  const { orp, municipalities, map, drawnFrom, facts, populationDate } = loaderData
  const day = populationDate === null ? '' : ` k ${formatDate(populationDate)}`
  return (
    <>
      <PageHead
        title={`ORP ${orp.name}`}
        breadcrumb={[{ label: 'Území', href: '/uzemi' }]}
        summary={bindShortWords(
          `Správní obvod obce s rozšířenou působností: ${pluralise(municipalities.length, municipalityForms)}, ${pluralise(orp.population, peopleForms)}${day}.`,
        )}
      />
      <PlaceFacts facts={facts} />
      <Section title="Údaje o obvodu">
        <FactList
          facts={[
            { term: 'Sídlo', value: <a href={municipalityHref({ code: orp.seatCode })}>{orp.seat}</a> },
            { term: 'Pověřené úřady (POÚ)', value: orp.pous.join(', ') },
            { term: orp.districts.length > 1 ? 'Okresy' : 'Okres', value: orp.districts.join(', ') },
            { term: 'Kraj', value: orp.region },
            { term: 'Kód ORP (ČSÚ)', value: orp.code },
          ]}
        />
      </Section>
      <Section title="Obce" id="obce">
        <div className="map-beside">
          <Municipalities data={loaderData} />
          {map && (
            <TerritoryMap
              {...map}
              title={`Obce v obvodu ORP ${orp.name} podle počtu obyvatel`}
              subtitle={drawnFrom}
              stepLabels={populationStepLabels}
            />
          )}
        </div>
      </Section>
      {loaderData.others.length > 0 && (
        <Section title="Ostatní ORP v kraji" id="sousede">
          <Others data={loaderData} />
        </Section>
      )}
    </>
  )
}

function Municipalities({ data }: { data: Data }) {
  return (
    <DataTable
      caption={`Obce v obvodu ORP ${data.orp.name}`}
      captionHidden
      rows={data.municipalities}
      rowKey={(place) => place.code}
      rowHref={municipalityHref}
      phone="table"
      columns={[
        { key: 'name', header: 'Obec', cell: (place) => place.name },
        { key: 'type', header: 'Typ', cell: (place) => place.type },
        { key: 'pou', header: 'POÚ', cell: (place) => place.pou },
        {
          key: 'population',
          header: 'Obyvatel',
          number: true,
          cell: (place) => formatInteger(place.population),
          total: formatInteger(data.orp.population),
        },
      ]}
    />
  )
}

function Others({ data }: { data: Data }) {
  return (
    <DataTable
      caption="Ostatní ORP podle vzdálenosti sídel"
      captionHidden
      rows={data.others}
      rowKey={(other) => other.code}
      rowHref={orpHref}
      columns={[
        { key: 'name', header: 'ORP', cell: (other) => other.name },
        { key: 'neighbour', header: 'Sousedí', cell: (other) => (other.isNeighbour ? 'ano' : 'ne') },
        { key: 'distance', header: 'Vzdušnou čarou', number: true, cell: (other) => other.distance },
      ]}
      note="Vzdálenost sídel vzdušnou čarou; po silnici je to dál."
    />
  )
}
