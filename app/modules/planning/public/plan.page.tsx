import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate, formatInstant } from '#app/shared/dates.ts'
import { pluralise } from '#app/shared/text.ts'
import { Chip, EmptyState, ExportLinks, FilterLinks, KeyFigures, PageHead, Section } from '#app/ui/index.ts'
import { cardStatusLabels } from '../cards/card.labels.ts'
import { periodLabel } from '../lineage/lineage.ts'
import { goalStatusLabels } from '../plans/plan.ts'
import { publicCardHref, publicPlanHref } from '../publication/plan.hrefs.ts'
import { cardTitle } from './card-title.rules.ts'
import { costTotalsWords } from './costs-words.rules.ts'
import { groupPlan, planViewLabels, planViews, planViewWords, readPlanView, type PlanView } from './plan-views.rules.ts'
import { requirePublishedPlan } from './public-plan.server.ts'
import type { Route } from './+types/plan.page.ts'

export const meta = ({ loaderData }: { loaderData?: { plan: { title: string } } }) => [
  { title: loaderData === undefined ? 'Plán – Opora' : `${loaderData.plan.title} – Opora` },
]

export const loader = loaderOf(({ params, request }: Route.LoaderArgs, context) => {
  const { plan } = requirePublishedPlan(context, params.planSlug)
  const view = readPlanView(new URL(request.url).searchParams.get('podle'))
  const { slug, title, periodFrom, periodTo, publishedAt, totals, version } = plan
  return {
    plan: { slug, title, periodFrom, periodTo, publishedAt, version, totals },
    view,
    counts: Object.fromEntries(planViews.map((each) => [each, groupPlan(plan, each).length])) as Record<PlanView, number>,
    costs: costTotalsWords(totals.costs),
    dataAsOf: context.publication.dataAsOf(),
    groups: groupPlan(plan, view).map((group) => ({
      ...group,
      costs: costTotalsWords(group.costs),
      cards: group.cards.map(({ number, name, status, targetGroups, period }) => ({
        number,
        name,
        status,
        period: period.text,
        targetGroups: targetGroups.map(({ text }) => text).join(', '),
      })),
    })),
  }
})

type Group = Route.ComponentProps['loaderData']['groups'][number]

function CardList({ cards, planSlug }: { cards: Group['cards']; planSlug: string }) {
  return (
    <ul className="hits">
      {cards.map((card) => (
        <li className="hit" key={card.number}>
          <div>
            <h3>
              <a href={publicCardHref(planSlug, card.number)}>{cardTitle(card)}</a>
            </h3>
            <p className="hit-meta">{[card.targetGroups, card.period].filter((text) => text !== '').join(' · ')}</p>
          </div>
          {card.status !== 'active' && (
            <div className="hit-side">
              <Chip tone={cardStatusLabels[card.status].tone}>{cardStatusLabels[card.status].label}</Chip>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function GroupSection({ group, planSlug }: { group: Group; planSlug: string }) {
  const title = [group.number === null ? '' : `Cíl ${group.number}`, group.label].filter((words) => words !== '').join(': ')
  const state = group.status === 'joined' || group.status === 'cancelled' ? goalStatusLabels[group.status] : null
  return (
    <Section title={title} id={group.anchor} aside={pluralise(group.cards.length, ['karta', 'karty', 'karet'])}>
      {state !== null && (
        <p>
          <Chip tone="neutral">{state}</Chip>
        </p>
      )}
      {group.costs.length > 0 && <p className="small">Náklady: {group.costs.join('; ')}</p>}
      {group.cards.length === 0 ? (
        <p className="small">Bez vlastních karet.</p>
      ) : (
        <CardList cards={group.cards} planSlug={planSlug} />
      )}
    </Section>
  )
}

function Costs({ words }: { words: readonly string[] }) {
  return (
    <Section title="Kolik to má stát" id="naklady">
      <ul>
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="small">
        Podle toho, co uvádějí karty. Roční částky, částky za celé období a rozpětí nesčítáme dohromady; nevyčíslené náklady
        nejsou nula.
      </p>
    </Section>
  )
}

export default function PlanPage({ loaderData }: Route.ComponentProps) {
  const { plan, view, counts, groups, costs, dataAsOf } = loaderData
  const href = publicPlanHref(plan.slug)
  const viewHref = (each: PlanView): string => (each === 'goals' ? href : `${href}?podle=${planViewWords[each]}`)
  const query = view === 'goals' ? '' : `?podle=${planViewWords[view]}`
  const formats = ['PDF', 'DOCX', 'XLSX', 'CSV', 'JSON'] as const
  return (
    <>
      <PageHead
        title={plan.title}
        breadcrumb={[{ label: 'Střednědobé plány', href: '/plany' }]}
        summary={`Platí od ${formatDate(plan.periodFrom)} do ${formatDate(plan.periodTo)}. Zveřejněno ${formatInstant(plan.publishedAt)}, ${plan.version}. znění.`}
      />
      <KeyFigures
        figures={[
          { label: 'Cíle', value: plan.totals.goals },
          { label: 'Platné karty', value: plan.totals.active },
          { label: 'Zrušené karty', value: plan.totals.cancelled },
          { label: 'Karty bez vyčíslených nákladů', value: plan.totals.costs.unknownCards },
        ]}
      />
      <Costs words={costs} />
      <div className="section with-filters">
        <FilterLinks
          label="Jak plán číst"
          groups={[
            {
              label: 'Číst plán',
              links: planViews.map((each) => ({
                label: planViewLabels[each],
                href: viewHref(each),
                count: counts[each],
                current: each === view,
              })),
            },
            {
              label: 'Další pohledy',
              links: [{ label: `Co se stalo s kartami ${periodLabel(plan)}`, href: `/plany/navaznost#${plan.slug}` }],
            },
          ]}
        />
        <div>
          {groups.length === 0 && (
            <EmptyState title="V tomto pohledu nic není">Karty plánu tento údaj neuvádějí. Zkuste pohled podle cílů.</EmptyState>
          )}
          {groups.map((group) => (
            <GroupSection key={group.key} group={group} planSlug={plan.slug} />
          ))}
          <ExportLinks
            what={plan.title}
            links={formats.map((format) => ({ format, href: `${href}/export/${format.toLowerCase()}${query}` }))}
            {...(dataAsOf === null ? {} : { dataDate: formatInstant(dataAsOf) })}
          />
        </div>
      </div>
    </>
  )
}
