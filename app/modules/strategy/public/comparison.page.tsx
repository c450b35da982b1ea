import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { DataTable, EmptyState, FilterLine, PageHead, Section } from '#app/ui/index.ts'
import { moveLabels, progressText, type MeasureProgress, type Move } from '../differences/progress.rules.ts'
import { capitalised, measureTitle } from '../measures/measure.ts'
import { StatusChip } from './measure-table.tsx'
import { StatusChart } from './status-chart.tsx'
import { readComparison } from './strategy-lists.ts'
import { statusMessage } from './strategy-messages.rules.ts'
import { findStrategyPage } from './strategy-page.server.ts'
import { StrategyExports, crumbs } from './strategy-parts.tsx'
import { comparisonHref, measureHref } from './strategy.hrefs.ts'
import type { Route } from './+types/comparison.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Co se změnilo mezi koly – Opora' }]

// What is worse comes first: it needs attention.
const shownMoves: readonly Move[] = ['worse', 'silent', 'better', 'reported', 'new', 'gone']

export const loader = loaderOf(({ params, request }: Route.LoaderArgs, context) => {
  const { strategy } = findStrategyPage(context, params.slug, null)
  const found = readComparison(strategy, new URL(request.url).searchParams)
  if (found === undefined) throw new AppError('not-found')
  const { earlier, later, progress } = found
  const pairs = strategy.rounds.flatMap((newer, index) =>
    strategy.rounds.slice(index + 1).map((older) => ({ from: older.round.asOf, to: newer.round.asOf })),
  )
  return {
    head: later.strategy,
    earlier: { asOf: earlier.round.asOf, counts: earlier.counts },
    later: { asOf: later.round.asOf, counts: later.counts },
    summary: progressText(progress),
    groups: shownMoves
      .map((move) => ({ move, measures: progress.measures.filter((measure) => measure.move === move) }))
      .filter(({ measures }) => measures.length > 0),
    pairs: pairs.map(({ from, to }) => ({
      from,
      to,
      href: comparisonHref(params.slug, from, to),
      current: from === earlier.round.asOf && to === later.round.asOf,
    })),
  }
})

function MovedTable({
  slug,
  move,
  measures,
  days,
}: {
  slug: string
  move: Move
  measures: readonly MeasureProgress[]
  days: { earlier: string; later: string }
}) {
  return (
    <DataTable
      caption={moveLabels[move]}
      captionHidden
      rows={measures}
      rowKey={({ code }) => code}
      rowHref={(measure) => measureHref(slug, measure)}
      columns={[
        { key: 'name', header: 'Opatření', cell: measureTitle },
        { key: 'before', header: `k ${formatDate(days.earlier)}`, cell: ({ before }) => <StatusChip status={before} /> },
        { key: 'after', header: `k ${formatDate(days.later)}`, cell: ({ after }) => <StatusChip status={after} /> },
      ]}
    />
  )
}

export default function ComparisonPage({ loaderData }: Route.ComponentProps) {
  const { head, earlier, later, summary, groups, pairs } = loaderData
  return (
    <>
      <PageHead
        title={`Co se změnilo od ${formatDate(earlier.asOf)} do ${formatDate(later.asOf)}`}
        breadcrumb={crumbs(head, { label: 'Porovnání kol' })}
        summary={summary}
      >
        {pairs.length > 1 && (
          <FilterLine
            label="Která kola"
            links={pairs.map(({ from, to, href, current }) => ({
              label: `${formatDate(from)} a ${formatDate(to)}`,
              href,
              current,
            }))}
          />
        )}
      </PageHead>
      <StatusChart
        title={statusMessage(later.counts, earlier)}
        subtitle="Opatření podle stavu, počet; vpravo kolik z nich se plní nebo je splněno"
        labelHeader="Kolo"
        summed={false}
        rows={[
          { label: `k ${formatDate(earlier.asOf)}`, counts: earlier.counts },
          { label: `k ${formatDate(later.asOf)}`, counts: later.counts },
        ]}
      />
      {groups.length === 0 && (
        <EmptyState title="Žádný stav se nezměnil">Všechna opatření jsou na tom v obou kolech stejně.</EmptyState>
      )}
      {groups.map(({ move, measures }) => (
        <Section key={move} title={capitalised(moveLabels[move])} aside={String(measures.length)}>
          <MovedTable slug={head.slug} move={move} measures={measures} days={{ earlier: earlier.asOf, later: later.asOf }} />
        </Section>
      ))}
      <StrategyExports
        slug={head.slug}
        file="porovnani"
        what="porovnání kol"
        asOf={later.asOf}
        query={{ z: earlier.asOf, na: later.asOf }}
      />
    </>
  )
}
