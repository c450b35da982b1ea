import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { DataTable, EmptyState, ExportLinks, PageHead, Section } from '#app/ui/index.ts'
import { cardTitle } from './card-title.rules.ts'
import { fateRows, type FateRow } from './describe-lineage.ts'
import { planningOf } from './public-plan.server.ts'
import type { Route } from './+types/lineage.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Návaznost karet – Opora' }]

export const loader = loaderOf((_args: Route.LoaderArgs, context) => {
  const rows = fateRows(planningOf(context).lineage)
  return {
    plans: [...Map.groupBy(rows, (row) => row.planSlug)].map(([slug, own]) => ({
      slug,
      title: own[0]?.planTitle ?? slug,
      rows: own,
    })),
    dataAsOf: context.publication.dataAsOf(),
  }
})

const columns = [
  { key: 'number', header: 'Karta', cell: cardTitle },
  { key: 'summary', header: 'Co se stalo', cell: (row: FateRow) => row.summary },
]

export default function LineagePage({ loaderData }: Route.ComponentProps) {
  const { plans, dataAsOf } = loaderData
  const formats = ['PDF', 'DOCX', 'XLSX', 'CSV', 'JSON'] as const
  return (
    <>
      <PageHead
        title="Co se stalo s kartami"
        breadcrumb={[{ label: 'Střednědobé plány', href: '/plany' }]}
        summary="Každá karta každého plánu: kam vede, s čím se spojila, nebo proč skončila."
      />
      {plans.length === 0 && (
        <EmptyState title="Zatím není zveřejněn žádný plán.">
          Návaznost se ukáže, jakmile budou zveřejněny dva plány po sobě.
        </EmptyState>
      )}
      {plans.map((plan) => (
        <Section key={plan.slug} title={plan.title} id={plan.slug}>
          <DataTable
            caption={`Karty: ${plan.title}`}
            captionHidden
            rows={plan.rows}
            rowKey={(row) => row.href}
            rowHref={(row) => row.href}
            columns={columns}
          />
        </Section>
      ))}
      <ExportLinks
        what="návaznost karet"
        links={formats.map((format) => ({ format, href: `/plany/navaznost/export/${format.toLowerCase()}` }))}
        {...(dataAsOf === null ? {} : { dataDate: formatInstant(dataAsOf) })}
      />
    </>
  )
}
