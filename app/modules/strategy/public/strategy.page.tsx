import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate, pragueDate } from '#app/shared/dates.ts'
import { Disclosure, FactList, KeyFigures, Notice, PageHead, Section } from '#app/ui/index.ts'
import { countAreas } from '../documents/area-table.ts'
import { totalsNote } from '../documents/strategy-documents.ts'
import { progressBetween, progressText } from '../differences/progress.rules.ts'
import { statusLabels, statusMeanings } from '../measures/measure.labels.ts'
import { measuresOf } from '../measures/measure.ts'
import { statusKeys } from './measure-filter.rules.ts'
import { StatusChart } from './status-chart.tsx'
import { listOrphans, listOverdue } from './strategy-lists.ts'
import { areasMessage, byShare, goodCount, outOf, sizeText, statusMessage } from './strategy-messages.rules.ts'
import { findStrategyPage, roundLinks } from './strategy-page.server.ts'
import { RoundSwitch, StrategyExports, crumbs } from './strategy-parts.tsx'
import { areaHref, comparisonHref, measuresHref, orphansHref, overdueHref, strategyHref } from './strategy.hrefs.ts'
import type { Route } from './+types/strategy.page.ts'

export const meta = ({ loaderData }: { loaderData?: { head: { title: string } } }) => [
  { title: `${loaderData?.head.title ?? 'Strategie'} – Opora` },
]

export const loader = loaderOf(({ params, request }: Route.LoaderArgs, context) => {
  const page = findStrategyPage(context, params.slug, new URL(request.url).searchParams.get('kolo'))
  const { round, previous, asOf } = page
  return {
    head: round.strategy,
    round: { ...round.round, publishedOn: pragueDate(round.publishedAt), counts: round.counts, note: totalsNote(round) },
    asOf,
    previous:
      previous === undefined
        ? null
        : {
            asOf: previous.round.asOf,
            counts: previous.counts,
            moved: progressText(progressBetween(previous.areas, round.areas)),
          },
    rounds: roundLinks(page, (day) => strategyHref(params.slug, day)),
    areas: countAreas(round.areas),
    size: sizeText(measuresOf(round.areas).length, round.areas.length),
    overdue: listOverdue(page).length,
    orphans: listOrphans(page).length,
  }
})

type Data = Route.ComponentProps['loaderData']

function periodText({ validFrom, validTo }: Data['head']): string {
  if (validFrom === null || validTo === null) return ''
  return `${formatDate(validFrom)} – ${formatDate(validTo)}`
}

function Figures({ data: { head, round, asOf, overdue, orphans } }: { data: Data }) {
  const good = goodCount(round.counts)
  return (
    <KeyFigures
      figures={[
        {
          label: 'Plní se nebo je splněno',
          value: good,
          note: `${outOf(round.counts.total)} opatření`,
        },
        {
          label: 'Neplní se',
          value: <a href={measuresHref(head.slug, { asOf, status: 'not-done' })}>{round.counts['not-done']}</a>,
          note: `k ${formatDate(round.asOf)}`,
        },
        {
          label: 'Po termínu',
          value: <a href={overdueHref(head.slug)}>{overdue}</a>,
          note: asOf === null ? 'k dnešnímu dni' : `k ${formatDate(asOf)}`,
        },
        { label: 'Bez gestora', value: <a href={orphansHref(head.slug)}>{orphans}</a>, note: 'nikdo za ně neodpovídá' },
      ]}
    />
  )
}

function AreaChart({ data: { head, round, asOf, areas } }: { data: Data }) {
  return (
    <StatusChart
      title={areasMessage(areas)}
      subtitle={`Opatření podle oblasti a stavu, počet, k ${formatDate(round.asOf)}; vpravo kolik z nich se plní nebo je splněno`}
      labelHeader="Oblast"
      rows={byShare(areas).map(({ numeral, name, counts }) => ({
        label: `${numeral}. ${name}`,
        href: areaHref(head.slug, numeral, asOf),
        counts,
      }))}
      statusHref={(status) => measuresHref(head.slug, { asOf, status })}
    />
  )
}

function About({ data: { head, round, size, asOf } }: { data: Data }) {
  const approved = head.approvedOn === null ? '' : ` ze dne ${formatDate(head.approvedOn)}`
  return (
    <Section title="O strategii">
      <FactList
        facts={[
          { term: 'Schválena', value: head.resolution === '' ? null : `usnesením č. ${head.resolution}${approved}` },
          { term: 'Platí', value: periodText(head) },
          { term: 'Rozsah', value: size },
          { term: 'Kolo sledování', value: `${round.title}, zveřejněno ${formatDate(round.publishedOn)}` },
        ]}
      />
      <StrategyExports slug={head.slug} file="zprava" what="celou zprávu o plnění" asOf={round.asOf} query={{ kolo: asOf }} />
    </Section>
  )
}

function Meanings() {
  return (
    <Disclosure summary="Co které slovo znamená">
      <FactList facts={statusKeys.map((key) => ({ term: statusLabels[key], value: statusMeanings[key] }))} />
    </Disclosure>
  )
}

export default function StrategyPage({ loaderData }: Route.ComponentProps) {
  const { head, round, previous, rounds, asOf } = loaderData
  return (
    <>
      <PageHead title={head.title} breadcrumb={crumbs(head)} summary={head.summary}>
        <RoundSwitch rounds={rounds} />
      </PageHead>
      <Figures data={loaderData} />
      <Section title="Jak se strategie plní">
        <StatusChart
          title={statusMessage(round.counts, previous)}
          subtitle={`Opatření podle stavu, počet, k ${formatDate(round.asOf)}`}
          labelHeader="Strategie"
          rows={[{ label: 'všechna opatření', counts: round.counts }]}
          statusHref={(status) => measuresHref(head.slug, { asOf, status })}
        />
        <Meanings />
        {round.note !== null && <Notice title="Zpráva uvádí jiné součty">{round.note}</Notice>}
        {previous !== null && (
          <p>
            {previous.moved}{' '}
            <a href={comparisonHref(head.slug, previous.asOf, round.asOf)}>Co se změnilo od {formatDate(previous.asOf)}</a>
          </p>
        )}
      </Section>
      <Section title="Kde se daří a kde ne">
        <AreaChart data={loaderData} />
        <p>
          <a href={measuresHref(head.slug, { asOf })}>Všechna opatření podle stavu, oblasti a gestora</a>
        </p>
      </Section>
      <About data={loaderData} />
    </>
  )
}
