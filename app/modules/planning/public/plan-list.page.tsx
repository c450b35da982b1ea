import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { pluralise } from '#app/shared/text.ts'
import { Chip, EmptyState, HitList, PageHead } from '#app/ui/index.ts'
import { periodLabel } from '../lineage/lineage.ts'
import { publicPlanHref } from '../publication/plan.hrefs.ts'
import { costTotalsWords } from './costs-words.rules.ts'
import { planningOf } from './public-plan.server.ts'
import type { Route } from './+types/plan-list.page.ts'

export const meta: Route.MetaFunction = () => [
  { title: 'Střednědobé plány – Opora' },
  {
    name: 'description',
    content: 'Střednědobé plány rozvoje sociálních služeb kraje: cíle, karty aktivit, náklady a co se s nimi stalo.',
  },
]

export const loader = loaderOf((_args: Route.LoaderArgs, context) => ({
  regionName: context.region.name,
  today: context.today,
  plans: planningOf(context).plans.map(({ slug, title, periodFrom, periodTo, totals }) => ({
    slug,
    title,
    period: periodLabel({ periodFrom, periodTo }),
    isCurrent: periodFrom <= context.today && context.today <= periodTo,
    goals: totals.goals,
    cards: totals.active + totals.unfinished,
    costs: costTotalsWords(totals.costs),
  })),
}))

export default function PlanListPage({ loaderData }: Route.ComponentProps) {
  const { regionName, plans } = loaderData
  return (
    <>
      <PageHead
        title="Střednědobé plány"
        summary={`Co chce ${regionName} v sociálních službách dělat, pro koho, za kolik a kdo za to odpovídá. Každá karta má svou stránku i historii.`}
      />
      {plans.length === 0 && (
        <EmptyState title="Zatím není zveřejněn žádný plán.">Plán se tu objeví, jakmile ho kraj zveřejní.</EmptyState>
      )}
      <HitList
        hits={plans.map((plan) => ({
          title: plan.title,
          href: publicPlanHref(plan.slug),
          meta: (
            <>
              {plan.period} · {pluralise(plan.goals, ['cíl', 'cíle', 'cílů'])} ·{' '}
              {pluralise(plan.cards, ['karta', 'karty', 'karet'])}
            </>
          ),
          text: plan.costs.join('; '),
          side: plan.isCurrent && <Chip tone="progress">platí nyní</Chip>,
        }))}
      />
      {plans.length > 1 && (
        <p>
          <a href="/plany/navaznost">Jak na sebe plány navazují: co se stalo s každou kartou</a>
        </p>
      )}
    </>
  )
}
