import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { EmptyState, PageHead, ResultCount } from '#app/ui/index.ts'
import { measureForms } from '../measures/measure.labels.ts'
import { MeasureTable } from './measure-table.tsx'
import { listOrphans } from './strategy-lists.ts'
import { findStrategyPage } from './strategy-page.server.ts'
import { StrategyExports, crumbs } from './strategy-parts.tsx'
import type { Route } from './+types/orphans.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Opatření bez gestora – Opora' }]

export const loader = loaderOf(({ params }: Route.LoaderArgs, context) => {
  const page = findStrategyPage(context, params.slug, null)
  return { head: page.round.strategy, asOf: page.round.round.asOf, measures: listOrphans(page) }
})

export default function OrphansPage({ loaderData: { head, asOf, measures } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Opatření bez gestora"
        breadcrumb={crumbs(head, { label: 'Bez gestora' })}
        summary={`Za tato opatření podle stavu k ${formatDate(asOf)} nikdo konkrétní neodpovídá: strategie gestora neuvádí, nebo má na jeho místě otazníky.`}
      />
      <ResultCount count={measures.length} forms={measureForms} />
      <MeasureTable
        slug={head.slug}
        measures={measures}
        caption="Opatření bez gestora"
        empty={
          <EmptyState title="Každé opatření má svého gestora">
            Za každé opatření odpovídá konkrétní odbor nebo organizace.
          </EmptyState>
        }
      />
      <StrategyExports slug={head.slug} file="bez-gestora" what="opatření bez gestora" asOf={asOf} />
    </>
  )
}
