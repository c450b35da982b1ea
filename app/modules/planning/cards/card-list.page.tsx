import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import {
  DataTable,
  EmptyState,
  ExportLinks,
  FilterForm,
  PageHead,
  Pagination,
  ResultCount,
  Select,
  TextInput,
  type DataColumn,
} from '#app/ui/index.ts'
import { openPlan } from '../plans/plan-access.server.ts'
import { PlanSections, planBreadcrumb } from '../plans/plan-sections.tsx'
import { canEditPlans } from '../plans/plan.permissions.ts'
import { cardHref, planCardsHref } from '../working.hrefs.ts'
import { costsText } from './card-costs.rules.ts'
import { cardGapCodes, cardGapLabels } from './card-gaps.rules.ts'
import { listCards, type CardListItem } from './card-list.queries.server.ts'
import { cardListHref, hasFilters, readCardListQuery, type CardListQuery, type CardOrder } from './card-list.rules.ts'
import { listCardLists } from './card-lists.queries.server.ts'
import { cardStatusLabels } from './card.labels.ts'
import { listGoals } from './card.records.server.ts'
import { cardStatuses } from './card.ts'
import { CardState } from './goal-section.tsx'
import type { Route } from './+types/card-list.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Karty plánu – Opora' }]

const PAGE = 50

export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, context) => {
  const { actor, plan, canEdit } = await openPlan(context, params.planId)
  const query = readCardListQuery(new URL(request.url).searchParams)
  const { cards, count } = await listCards(context.database, plan.id, query, PAGE)
  const { targetGroups, serviceTypes, fundingSources } = await listCardLists(context.database, context.today)
  return {
    plan,
    canEdit,
    canPlan: canEditPlans(actor),
    query,
    cards,
    count,
    pages: Math.max(1, Math.ceil(count / PAGE)),
    goals: await listGoals(context.database, plan.id),
    targetGroups: targetGroups.map((row) => row.label),
    sections: serviceTypes.flatMap(({ section, label }) => (section ? [{ value: section, label: `§ ${section} ${label}` }] : [])),
    fundingSources: fundingSources.map((row) => row.label),
  }
})

type Data = Route.ComponentProps['loaderData']

const optionsOf = (texts: readonly string[]) => texts.map((text) => ({ value: text, label: text }))

function Filters({ data: { plan, query, goals, targetGroups, sections, fundingSources } }: { data: Data }) {
  const path = planCardsHref(plan.id)
  const all = { emptyLabel: 'vše' }
  return (
    <FilterForm action={path} clearHref={hasFilters(query) ? path : undefined}>
      <TextInput name="q" label="Hledat v kartách" type="search" defaultValue={query.text} />
      <Select
        name="cil"
        label="Cíl"
        {...all}
        defaultValue={query.goalId ?? ''}
        options={goals.map((goal) => ({ value: goal.id, label: `${goal.number} ${goal.name}` }))}
      />
      <Select
        name="stav"
        label="Stav"
        {...all}
        defaultValue={query.status ?? ''}
        options={cardStatuses.map((value) => ({ value, label: cardStatusLabels[value].label }))}
      />
      <Select
        name="chybi"
        label="Chybí"
        {...all}
        defaultValue={query.gap === 'any' ? 'ano' : (query.gap ?? '')}
        options={[
          { value: 'ano', label: 'cokoli' },
          ...cardGapCodes.map((value) => ({ value, label: cardGapLabels[value].label })),
        ]}
      />
      <Select name="skupina" label="Cílová skupina" {...all} defaultValue={query.targetGroup} options={optionsOf(targetGroups)} />
      <Select
        name="druh"
        label="Druh služby"
        {...all}
        defaultValue={query.section}
        options={[...new Map(sections.map((each) => [each.value, each])).values()]}
      />
      <Select
        name="zdroj"
        label="Zdroj financování"
        {...all}
        defaultValue={query.fundingSource}
        options={optionsOf(fundingSources)}
      />
    </FilterForm>
  )
}

function columnsOf(path: string, query: CardListQuery): DataColumn<CardListItem>[] {
  const sortable = (order: CardOrder) => ({
    sortHref: cardListHref(path, query, { order, descending: query.order === order && !query.descending, page: 1 }),
    sorted: query.order === order ? (query.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  })
  return [
    {
      key: 'number',
      header: 'Číslo',
      cell: (card) => <span className="nowrap">{card.number || 'bez čísla'}</span>,
      ...sortable('cislo'),
    },
    { key: 'name', header: 'Název', cell: (card) => card.name, ...sortable('nazev') },
    { key: 'goal', header: 'Cíl', cell: (card) => card.goal || 'bez cíle' },
    { key: 'costs', header: 'Náklady', cell: (card) => costsText(card.costs) || card.costs.text || '—' },
    {
      key: 'updated',
      header: 'Změněno',
      cell: (card) => <span className="nowrap">{formatInstant(card.updatedAt)}</span>,
      ...sortable('zmena'),
    },
    { key: 'status', header: 'Stav', cell: (card) => <CardState status={card.status} gaps={card.gaps} /> },
  ]
}

export default function CardListPage({ loaderData }: Route.ComponentProps) {
  const { plan, canEdit, canPlan, query, cards, count, pages } = loaderData
  const path = planCardsHref(plan.id)
  return (
    <>
      <PageHead title="Karty plánu" breadcrumb={planBreadcrumb(plan)}>
        <PlanSections plan={plan} current="cards" canEdit={canEdit} canPlan={canPlan} />
      </PageHead>
      <Filters data={loaderData} />
      <ResultCount count={count} forms={['karta', 'karty', 'karet']} />
      <ExportLinks
        what="seznam karet"
        links={(['XLSX', 'CSV'] as const).map((format) => ({
          format,
          href: cardListHref(`${path}/export/${format.toLowerCase()}`, query, { page: 1 }),
        }))}
      />
      <DataTable
        caption="Karty plánu"
        captionHidden
        rows={cards}
        rowKey={(card) => card.id}
        rowHref={(card) => cardHref(plan.id, card.id)}
        columns={columnsOf(path, query)}
        empty={<EmptyState title="Žádná karta neodpovídá">Zkuste některý z filtrů zrušit.</EmptyState>}
      />
      <Pagination page={query.page} pages={pages} hrefOf={(page) => cardListHref(path, query, { page })} />
    </>
  )
}
