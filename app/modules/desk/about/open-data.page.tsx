import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { EmptyState, ExportLinks, PageHead, Section } from '#app/ui/index.ts'
import type { Route } from './+types/open-data.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Otevřená data – Opora' }]

export const loader = loaderOf((_args: Route.LoaderArgs, { contributions, publication }) => ({
  datasets: contributions.datasets.flatMap((room) => room.datasets(publication)),
  dataAsOf: publication.dataAsOf(),
}))

export default function OpenDataPage({ loaderData }: Route.ComponentProps) {
  const { datasets, dataAsOf } = loaderData
  return (
    <>
      <PageHead
        title="Otevřená data"
        summary={`Všechno, co je na těchto stránkách, si můžete stáhnout a použít.${dataAsOf === null ? '' : ` Data k ${formatInstant(dataAsOf)}.`}`}
      />
      {datasets.length === 0 && (
        <EmptyState title="Zatím nejsou zveřejněna žádná data.">
          Objeví se tu, jakmile kraj zveřejní plán nebo strategii.
        </EmptyState>
      )}
      {datasets.map((dataset) => (
        <Section key={dataset.title} title={dataset.title}>
          <p>{dataset.description}</p>
          <ExportLinks what={dataset.title} links={dataset.files} />
        </Section>
      ))}
      <Section title="Jak číst soubory">
        <ul>
          <li>CSV má čárky, kódování UTF-8, data ve tvaru 2026-03-18 a částky v korunách s desetinnou tečkou.</li>
          <li>Prázdné pole znamená, že údaj není znám. Není to nula.</li>
          <li>JSON obsahuje totéž i s nadpisy tabulek; neznámý údaj je null.</li>
          <li>PDF a DOCX jsou k tisku a dalším úpravám a mají na každé stránce datum dat.</li>
        </ul>
      </Section>
    </>
  )
}
