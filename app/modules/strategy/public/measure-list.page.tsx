import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { EmptyState, FilterLinks, PageHead, ResultCount, type FilterGroup } from '#app/ui/index.ts'
import { measureForms, statusLabels } from '../measures/measure.labels.ts'
import { measuresOf, type PlacedMeasure } from '../measures/measure.ts'
import { filterTitle } from './measure-list-title.ts'
import { countGuarantors, filterMeasures, readFilter, statusKeys } from './measure-filter.rules.ts'
import { MeasureTable } from './measure-table.tsx'
import { findStrategyPage, roundLinks, type StrategyPage } from './strategy-page.server.ts'
import { RoundSwitch, StrategyExports, crumbs } from './strategy-parts.tsx'
import { measuresHref, queryOf, type MeasureFilter } from './strategy.hrefs.ts'
import type { Route } from './+types/measure-list.page.ts'

export const meta = ({ loaderData }: { loaderData?: { title: string } }) => [
  { title: `${loaderData?.title ?? 'Opatření'} – Opora` },
]

export const loader = loaderOf(({ params, request }: Route.LoaderArgs, context) => {
  const parameters = new URL(request.url).searchParams
  const page = findStrategyPage(context, params.slug, parameters.get('kolo'))
  const filter = { ...readFilter(parameters), asOf: page.asOf }
  const all = measuresOf(page.round.areas)
  return {
    head: page.round.strategy,
    asOf: page.round.round.asOf,
    title: filterTitle(page, filter),
    filter,
    measures: filterMeasures(all, filter),
    groups: filterGroups(page, all, filter),
    rounds: roundLinks(page, (day) => measuresHref(params.slug, { ...filter, asOf: day })),
  }
})

/** Each link says how many measures it would leave, with the other filters as they are. */
function filterGroups({ round, strategy }: StrategyPage, all: readonly PlacedMeasure[], filter: MeasureFilter): FilterGroup[] {
  const link = (label: string, change: Partial<MeasureFilter>, current: boolean) => {
    const wanted = { ...filter, ...change }
    const cleared: Partial<MeasureFilter> = Object.fromEntries(Object.keys(change).map((key) => [key, null]))
    return {
      label,
      count: filterMeasures(all, wanted).length,
      current,
      href: measuresHref(strategy.head.slug, current ? { ...filter, ...cleared } : wanted),
    }
  }
  const present = (links: { count: number; current: boolean }[]) => links.filter(({ count, current }) => count > 0 || current)
  return [
    { label: 'Stav', links: statusKeys.map((key) => link(statusLabels[key], { status: key }, filter.status === key)) },
    {
      label: 'Oblast',
      links: round.areas.map(({ numeral, name }) => link(`${numeral}. ${name}`, { numeral }, filter.numeral === numeral)),
    },
    {
      label: 'Gestor',
      links: countGuarantors(all).map(({ slug, name }) => link(name, { guarantor: slug }, filter.guarantor === slug)),
    },
  ].map(({ label, links }) => ({ label, links: present(links) as typeof links }))
}

export default function MeasureListPage({ loaderData }: Route.ComponentProps) {
  const { head, asOf, title, filter, measures, groups, rounds } = loaderData
  return (
    <>
      <PageHead
        title={title}
        breadcrumb={crumbs(head, { label: 'Opatření' })}
        summary={`${head.title}, stav k ${formatDate(asOf)}.`}
      >
        <RoundSwitch rounds={rounds} />
      </PageHead>
      <div className="with-filters">
        <FilterLinks groups={groups} />
        <div>
          <ResultCount count={measures.length} forms={measureForms} />
          <MeasureTable
            slug={head.slug}
            measures={measures}
            caption={title}
            empty={
              <EmptyState title="Takové opatření tu není">Zrušte některý z filtrů kliknutím na zaškrtnutou položku.</EmptyState>
            }
          />
          <StrategyExports slug={head.slug} file="opatreni" what="tento výběr opatření" asOf={asOf} query={queryOf(filter)} />
        </div>
      </div>
    </>
  )
}
