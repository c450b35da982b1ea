import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { daysBetween, formatDate } from '#app/shared/dates.ts'
import { pluralise } from '#app/shared/text.ts'
import { EmptyState, PageHead, Section } from '#app/ui/index.ts'
import { countStatuses } from '../measures/count-statuses.rules.ts'
import { MeasureTable } from './measure-table.tsx'
import { StatusChart } from './status-chart.tsx'
import { listOverdue } from './strategy-lists.ts'
import { overdueMessage } from './strategy-messages.rules.ts'
import { findStrategyPage } from './strategy-page.server.ts'
import { StrategyExports, crumbs } from './strategy-parts.tsx'
import type { Route } from './+types/overdue.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Opatření po termínu – Opora' }]

export const loader = loaderOf(({ params }: Route.LoaderArgs, context) => {
  const page = findStrategyPage(context, params.slug, null)
  const measures = listOverdue(page)
  return {
    head: page.round.strategy,
    asOf: page.round.round.asOf,
    today: page.judgedOn,
    measures,
    counts: countStatuses(measures.map((measure) => measure.report)),
    total: page.round.counts.total,
  }
})

export default function OverduePage({ loaderData }: Route.ComponentProps) {
  const { head, asOf, today, measures, counts, total } = loaderData
  const days = (date: string | null): string => pluralise(date === null ? 0 : daysBetween(date, today), ['den', 'dny', 'dní'])
  return (
    <>
      <PageHead
        title="Opatření po termínu"
        breadcrumb={crumbs(head, { label: 'Po termínu' })}
        summary={`Termín uplynul do ${formatDate(today)} a zveřejněný stav k ${formatDate(asOf)} opatření nevede jako splněné.`}
      />
      {measures.length > 0 && (
        <StatusChart
          title={overdueMessage(measures.length, total)}
          subtitle={`Opatření po termínu podle stavu, počet, k ${formatDate(today)}`}
          labelHeader="Strategie"
          rows={[{ label: 'po termínu', counts }]}
        />
      )}
      <Section title="Od nejdéle zpožděného">
        <MeasureTable
          slug={head.slug}
          measures={measures}
          caption="Opatření po termínu od nejdéle zpožděného"
          lateness={({ deadline }) => days(deadline.date)}
          empty={<EmptyState title="Nic není po termínu">Všechna opatření, jejichž termín uplynul, jsou splněná.</EmptyState>}
        />
        <StrategyExports slug={head.slug} file="po-terminu" what="opatření po termínu" asOf={asOf} />
      </Section>
    </>
  )
}
