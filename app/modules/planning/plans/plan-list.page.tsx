import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { pluralise } from '#app/shared/text.ts'
import {
  ButtonLink,
  Chip,
  DataTable,
  EmptyState,
  ExportLinks,
  FilterLine,
  PageHead,
  Pagination,
  ResultCount,
  type DataColumn,
} from '#app/ui/index.ts'
import { periodLabel } from '../lineage/lineage.ts'
import { planHref, plansHref } from '../working.hrefs.ts'
import { requireReader } from './plan-access.server.ts'
import { listPlans, type PlanListItem } from './plan-list.queries.server.ts'
import { planListHref, readPlanListQuery, type PlanListQuery, type PlanOrder } from './plan-list.rules.ts'
import { canEditPlans } from './plan.permissions.ts'
import { planStatuses, planStatusLabels } from './plan.states.ts'
import type { Route } from './+types/plan-list.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Plány – Opora' }]

const PAGE = 50

export const loader = loaderOf(async ({ request }: Route.LoaderArgs, context) => {
  const actor = requireReader(context)
  const query = readPlanListQuery(new URL(request.url).searchParams)
  const { plans, count } = await listPlans(context.database, query, PAGE)
  return { plans, count, query, pages: Math.max(1, Math.ceil(count / PAGE)), canCreate: canEditPlans(actor) }
})

function columnsOf(query: PlanListQuery): DataColumn<PlanListItem>[] {
  const sortable = (order: PlanOrder) => ({
    sortHref: planListHref(query, { order, descending: query.order === order ? !query.descending : false, page: 1 }),
    sorted: query.order === order ? (query.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  })
  return [
    { key: 'title', header: 'Plán', cell: (plan) => plan.title, ...sortable('nazev') },
    {
      key: 'period',
      header: 'Období',
      cell: (plan) => <span className="nowrap">{periodLabel(plan)}</span>,
      ...sortable('obdobi'),
    },
    { key: 'cards', header: 'Karty', number: true, cell: (plan) => plan.cards },
    {
      key: 'gaps',
      header: 'Neúplné',
      number: true,
      cell: (plan) => (plan.cardsWithGaps === 0 ? '0' : plan.cardsWithGaps),
    },
    {
      key: 'updated',
      header: 'Změněno',
      cell: (plan) => <span className="nowrap">{formatInstant(plan.updatedAt)}</span>,
      ...sortable('zmena'),
    },
    {
      key: 'status',
      header: 'Stav',
      cell: (plan) => <Chip tone={planStatusLabels[plan.status].tone}>{planStatusLabels[plan.status].label}</Chip>,
    },
  ]
}

export default function PlanListPage({ loaderData }: Route.ComponentProps) {
  const { plans, count, query, pages, canCreate } = loaderData
  const drafts = plans.reduce((sum, plan) => sum + (plan.status === 'draft' ? plan.cardsWithGaps : 0), 0)
  return (
    <>
      <PageHead title="Plány" summary="Střednědobé plány rozvoje sociálních služeb: cíle, karty aktivit a jejich návaznost.">
        {canCreate && (
          <p>
            <ButtonLink href={`${plansHref}/novy`}>Založit plán</ButtonLink>
          </p>
        )}
      </PageHead>
      <FilterLine
        label="Stav plánu"
        links={[
          { label: 'všechny', href: planListHref(query, { status: null, page: 1 }), current: query.status === null },
          ...planStatuses.map((status) => ({
            label: planStatusLabels[status].label,
            href: planListHref(query, { status, page: 1 }),
            current: query.status === status,
          })),
        ]}
      />
      <ResultCount
        count={count}
        forms={['plán', 'plány', 'plánů']}
        note={drafts > 0 && `v rozpracovaných ${pluralise(drafts, ['neúplná karta', 'neúplné karty', 'neúplných karet'])}`}
      />
      <ExportLinks
        what="seznam plánů"
        links={(['XLSX', 'CSV'] as const).map((format) => ({
          format,
          href: planListHref(query, { page: 1 }, `${plansHref}/export/${format.toLowerCase()}`),
        }))}
      />
      <DataTable
        caption="Plány"
        captionHidden
        rows={plans}
        rowKey={(plan) => plan.id}
        rowHref={(plan) => planHref(plan.id)}
        columns={columnsOf(query)}
        empty={<EmptyState title="Žádný plán tu není">Založte nový, nebo načtěte plán z dokumentu.</EmptyState>}
      />
      <Pagination page={query.page} pages={pages} hrefOf={(page) => planListHref(query, { page })} />
    </>
  )
}
