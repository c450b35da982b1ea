import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { daysBetween, formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { pluralise, slugify } from '#app/shared/text.ts'
import { Chip, FactList, PageHead, Section } from '#app/ui/index.ts'
import { deadlineText } from '../measures/measure.labels.ts'
import { guarantorNames, hasGuarantor, hasIndicator, isOverdue } from '../measures/measure.rules.ts'
import { measuresOf, measureTitle, type PlacedMeasure } from '../measures/measure.ts'
import { historyOf } from '../publication/strategy-view.ts'
import { ReportText } from '../reports/said-before.tsx'
import { GuarantorText, StatusChip } from './measure-table.tsx'
import { findPublicMeasure, statusBefore } from './strategy-lists.ts'
import { findStrategyPage } from './strategy-page.server.ts'
import { StrategyExports, crumbs } from './strategy-parts.tsx'
import { areaHref, measureHref, measuresHref } from './strategy.hrefs.ts'
import type { Route } from './+types/measure.page.ts'

export const meta = ({ loaderData }: { loaderData?: { title: string } }) => [
  { title: `${loaderData?.title ?? 'Opatření'} – Opora` },
]

export const loader = loaderOf(({ params }: Route.LoaderArgs, context) => {
  const page = findStrategyPage(context, params.slug, null)
  const found = findPublicMeasure(page.strategy, params)
  if (found === undefined) throw new AppError('not-found')
  const { measure, round } = found
  const all = measuresOf(round.areas)
  const at = all.findIndex(({ code }) => code === measure.code)
  const neighbour = (other: PlacedMeasure | undefined) =>
    other === undefined ? null : { title: measureTitle(other), href: measureHref(params.slug, other) }
  return {
    head: round.strategy,
    title: measureTitle(measure),
    measure,
    asOf: round.round.asOf,
    late: isOverdue(measure, context.today, statusBefore(page.strategy, round, measure))
      ? daysBetween(measure.deadline.date ?? context.today, context.today)
      : 0,
    gone: round !== page.round,
    history: historyOf(page.strategy, params).map((one) => ({
      asOf: one.round.round.asOf,
      title: one.round.round.title,
      report: one.measure.report,
    })),
    before: neighbour(all[at - 1]),
    after: neighbour(all[at + 1]),
  }
})

type Data = Route.ComponentProps['loaderData']

function Definition({ data: { head, measure, late } }: { data: Data }) {
  const { guarantor, deadline } = measure
  return (
    <FactList
      facts={[
        { term: 'Oblast', value: <a href={areaHref(head.slug, measure.numeral)}>{`${measure.numeral}. ${measure.areaName}`}</a> },
        {
          term: 'Gestor',
          value: hasGuarantor(guarantor) ? (
            guarantorNames(guarantor).map((name, index) => (
              <span key={name}>
                {index > 0 && ', '}
                <a href={measuresHref(head.slug, { guarantor: slugify(name) })}>{name}</a>
              </span>
            ))
          ) : (
            <GuarantorText guarantor={guarantor} />
          ),
        },
        { term: 'Spolupráce', value: measure.cooperating.join(', ') },
        { term: 'Indikátor', value: hasIndicator(measure) ? measure.indicator : null },
        {
          term: 'Termín',
          value: (
            <>
              {deadlineText(deadline)}{' '}
              {late > 0 && <Chip tone="refused">{`${pluralise(late, ['den', 'dny', 'dní'])} po termínu`}</Chip>}
            </>
          ),
        },
      ]}
    />
  )
}

export default function MeasurePage({ loaderData }: Route.ComponentProps) {
  const { head, title, measure, asOf, gone, history, before, after } = loaderData
  const [newest, ...older] = history
  return (
    <>
      <PageHead
        title={title}
        breadcrumb={crumbs(
          head,
          { label: `${measure.numeral}. ${measure.areaName}`, href: areaHref(head.slug, measure.numeral) },
          { label: measure.code },
        )}
        status={<StatusChip status={measure.report.status} />}
        summary={gone ? 'V novějším kole už opatření není.' : undefined}
      />
      <Definition data={loaderData} />
      {newest !== undefined && (
        <Section title={`Jak se plní k ${formatDate(newest.asOf)}`} aside={newest.title}>
          <ReportText report={newest.report} />
        </Section>
      )}
      {older.map((one) => (
        <Section key={one.asOf} title={`K ${formatDate(one.asOf)}`} aside={one.title}>
          <ReportText report={one.report} />
        </Section>
      ))}
      <div className="section">
        <StrategyExports slug={head.slug} file={`opatreni-${measure.numeral}-${measure.number}`} what="opatření" asOf={asOf} />
        <nav className="pagination" aria-label="Sousední opatření">
          {before !== null && (
            <a href={before.href} rel="prev">
              {before.title}
            </a>
          )}
          {after !== null && (
            <a href={after.href} rel="next">
              {after.title}
            </a>
          )}
        </nav>
      </div>
    </>
  )
}
