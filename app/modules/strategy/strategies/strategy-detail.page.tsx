import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { ButtonLink, DataTable, EmptyState, FilterLine, NextStep, PageHead, Section } from '#app/ui/index.ts'
import { listAreaRecords } from '../areas/change-areas.server.ts'
import { AreaSection } from '../areas/area-section.tsx'
import { findingLabels } from '../measures/measure.labels.ts'
import { listMeasureRecords } from '../measures/measure.records.server.ts'
import { measureFindings, type MeasureFinding } from '../measures/measure.rules.ts'
import type { MeasureStatus } from '../measures/measure.ts'
import { RoundChip } from '../rounds/round-parts.tsx'
import { findStatusesBefore, listRounds } from '../rounds/round.queries.server.ts'
import { findingShown, type FindingFilter } from './finding-filter.ts'
import { canEditStrategies, canSeeStrategies } from './strategy.permissions.ts'
import { getStrategy } from './strategy.queries.server.ts'
import {
  editStrategyHref,
  newAreaHref,
  newRoundHref,
  roundHref,
  strategyHistoryHref,
  workingStrategiesHref,
  workingStrategyHref,
} from './working.hrefs.ts'
import type { Route } from './+types/strategy-detail.page.ts'

export const meta = ({ loaderData }: { loaderData?: { strategy: { title: string } } }) => [
  { title: `${loaderData?.strategy.title ?? 'Strategie'} – Opora` },
]

export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!canSeeStrategies(actor)) throw new AppError('forbidden')
  const { database, today } = context
  const strategy = await getStrategy(database, params.id)
  const rounds = await listRounds(database, strategy.id)
  const records = await listMeasureRecords(database, { strategyId: strategy.id, roundId: rounds[0]?.id ?? null })
  const areas = await listAreaRecords(database, strategy.id)
  const before = rounds[0] === undefined ? new Map<string, MeasureStatus>() : await findStatusesBefore(database, rounds[0])
  const measures = records.map(({ measure, areaId }) => ({
    ...measure,
    areaId,
    knownStatus: measure.report.status ?? before.get(measure.id) ?? null,
    findings: measureFindings(measure, today, before.get(measure.id)),
  }))
  const filter = findingShown(new URL(request.url).searchParams.get('chybi'))
  return {
    strategy,
    rounds,
    mayEdit: canEditStrategies(actor),
    filter,
    counts: countFindings(measures),
    total: measures.length,
    areas: areas.map(({ id, numeral, name }) => ({
      id,
      title: `${numeral}. ${name}`,
      measures: measures.filter((measure) => measure.areaId === id && (filter === null || measure.findings.includes(filter))),
    })),
  }
})

/** Only findings that something has, in the order of their labels. */
function countFindings(
  measures: readonly { findings: readonly MeasureFinding[] }[],
): { finding: MeasureFinding; count: number }[] {
  return (Object.keys(findingLabels) as MeasureFinding[])
    .map((finding) => ({ finding, count: measures.filter(({ findings }) => findings.includes(finding)).length }))
    .filter(({ count }) => count > 0)
}

type Data = Route.ComponentProps['loaderData']

function Rounds({ data: { strategy, rounds, mayEdit } }: { data: Data }) {
  const open = rounds.find(({ state }) => state === 'draft')
  return (
    <Section title="Kola sledování">
      <DataTable
        caption="Kola sledování"
        captionHidden
        rows={rounds}
        rowKey={({ id }) => id}
        rowHref={({ id }) => roundHref(id)}
        empty={
          <EmptyState title="Zatím žádné kolo">Otevřete první, aby gestoři mohli říct, jak se jejich opatření plní.</EmptyState>
        }
        columns={[
          { key: 'title', header: 'Kolo', cell: ({ title }) => title },
          { key: 'asOf', header: 'Stav ke dni', cell: ({ asOf }) => formatDate(asOf) },
          {
            key: 'until',
            header: 'Odpovědi do',
            cell: ({ reportsUntil }) => (reportsUntil === null ? '' : formatDate(reportsUntil)),
          },
          { key: 'state', header: 'Stav', cell: ({ state }) => <RoundChip state={state} /> },
        ]}
      />
      {mayEdit && open === undefined && (
        <p>
          <ButtonLink href={newRoundHref(strategy.id)} kind="line">
            Otevřít nové kolo
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

function findingLinks({ strategy, filter, counts, total }: Data) {
  const href = (finding: FindingFilter) =>
    `${workingStrategyHref(strategy.id)}${finding === null ? '' : `?chybi=${finding}`}#opatreni`
  return [
    { label: 'všechna opatření', href: href(null), count: total, current: filter === null },
    ...counts.map(({ finding, count }) => ({
      label: findingLabels[finding],
      href: href(finding),
      count,
      current: filter === finding,
    })),
  ]
}

export default function StrategyDetailPage({ loaderData }: Route.ComponentProps) {
  const { strategy, rounds, mayEdit, areas, filter } = loaderData
  const open = rounds.find(({ state }) => state === 'draft')
  return (
    <>
      <PageHead
        title={strategy.title}
        breadcrumb={[{ label: 'Strategie', href: workingStrategiesHref }]}
        summary={strategy.summary}
      >
        <p>
          {mayEdit && (
            <>
              <a href={editStrategyHref(strategy.id)}>Upravit údaje o strategii</a> ·{' '}
            </>
          )}
          <a href={strategyHistoryHref(strategy.id)}>Historie změn</a>
          {rounds.some(({ state }) => state === 'published') && (
            <>
              {' '}
              · <a href={`/strategie/${strategy.slug}`}>Veřejná stránka</a>
            </>
          )}
        </p>
      </PageHead>
      {open !== undefined && (
        <NextStep
          title={
            open.reportsUntil === null
              ? `Kolo „${open.title}“ je otevřené.`
              : `Do ${formatDate(open.reportsUntil)} odpovídají gestoři v kole „${open.title}“.`
          }
          action={<ButtonLink href={roundHref(open.id)}>Zobrazit kolo</ButtonLink>}
        />
      )}
      <Rounds data={loaderData} />
      <Section title="Oblasti a opatření" id="opatreni">
        <FilterLine label="Co opatření chybí" links={findingLinks(loaderData)} />
        {areas.map((area) =>
          filter !== null && area.measures.length === 0 ? null : <AreaSection key={area.id} area={area} mayEdit={mayEdit} />,
        )}
        {mayEdit && (
          <p>
            <ButtonLink href={newAreaHref(strategy.id)} kind="line">
              Přidat oblast
            </ButtonLink>
          </p>
        )}
      </Section>
    </>
  )
}
