import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { PageHead, Section } from '#app/ui/index.ts'
import { countAreas } from '../documents/area-table.ts'
import { measuresOf } from '../measures/measure.ts'
import { findArea } from '../publication/strategy-view.ts'
import { MeasureTable } from './measure-table.tsx'
import { StatusChart } from './status-chart.tsx'
import { statusMessage } from './strategy-messages.rules.ts'
import { findStrategyPage, roundLinks } from './strategy-page.server.ts'
import { RoundSwitch, StrategyExports, crumbs } from './strategy-parts.tsx'
import { areaHref, measuresHref } from './strategy.hrefs.ts'
import type { Route } from './+types/area.page.ts'

export const meta = ({ loaderData }: { loaderData?: { title: string } }) => [
  { title: `${loaderData?.title ?? 'Oblast'} – Opora` },
]

export const loader = loaderOf(({ params, request }: Route.LoaderArgs, context) => {
  const page = findStrategyPage(context, params.slug, new URL(request.url).searchParams.get('kolo'))
  const area = findArea(page.round.areas, params.numeral)
  const counted = area && countAreas([area])[0]
  if (area === undefined || counted === undefined) throw new AppError('not-found')
  const before = page.previous && findArea(page.previous.areas, params.numeral)
  const previous = before && countAreas([before])[0]
  const at = page.round.areas.indexOf(area)
  const neighbour = (index: number) => {
    const other = page.round.areas[index]
    return other === undefined
      ? null
      : { title: `${other.numeral}. ${other.name}`, href: areaHref(params.slug, other.numeral, page.asOf) }
  }
  return {
    head: page.round.strategy,
    title: `${area.numeral}. ${area.name}`,
    numeral: area.numeral,
    intro: area.intro,
    asOf: page.round.round.asOf,
    chosen: page.asOf,
    counts: counted.counts,
    previous:
      page.previous === undefined || previous === undefined ? null : { counts: previous.counts, asOf: page.previous.round.asOf },
    measures: measuresOf([area]),
    rounds: roundLinks(page, (day) => areaHref(params.slug, params.numeral, day)),
    neighbours: { before: at > 0 ? neighbour(at - 1) : null, after: neighbour(at + 1) },
  }
})

export default function AreaPage({ loaderData }: Route.ComponentProps) {
  const { head, title, numeral, intro, asOf, chosen, counts, previous, measures, rounds, neighbours } = loaderData
  return (
    <>
      <PageHead title={title} breadcrumb={crumbs(head, { label: title })} summary={intro}>
        <RoundSwitch rounds={rounds} />
      </PageHead>
      <StatusChart
        title={statusMessage(counts, previous)}
        subtitle={`Opatření oblasti podle stavu, počet, k ${formatDate(asOf)}`}
        labelHeader="Oblast"
        rows={[{ label: title, counts }]}
        statusHref={(status) => measuresHref(head.slug, { asOf: chosen, numeral, status })}
      />
      <Section title="Opatření oblasti">
        <MeasureTable slug={head.slug} measures={measures} caption="Opatření oblasti" />
        <StrategyExports
          slug={head.slug}
          file={`oblast-${numeral}`}
          what="opatření oblasti"
          asOf={asOf}
          query={{ kolo: chosen }}
        />
      </Section>
      <nav className="pagination" aria-label="Sousední oblasti">
        {neighbours.before !== null && (
          <a href={neighbours.before.href} rel="prev">
            {neighbours.before.title}
          </a>
        )}
        {neighbours.after !== null && (
          <a href={neighbours.after.href} rel="next">
            {neighbours.after.title}
          </a>
        )}
      </nav>
    </>
  )
}
