import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { formatMoney } from '#app/shared/money.ts'
import { pluralise } from '#app/shared/text.ts'
import { ButtonLink, ButtonRow, Chip, EmptyState, KeyFigures, PageHead, Section, Timeline } from '#app/ui/index.ts'
import { GoalSection } from '../cards/goal-section.tsx'
import { cardGapLabels, isCardGap } from '../cards/card-gaps.rules.ts'
import { periodLabel } from '../lineage/lineage.ts'
import { newCardHref, planCardsHref, planGoalsHref, plansHref } from '../working.hrefs.ts'
import { PlanNextStep } from './plan-next-step.tsx'
import { readPlanOverview, SHOWN_CARDS } from './plan-overview.server.ts'
import { PlanSections } from './plan-sections.tsx'
import { planStatusLabels } from './plan.states.ts'
import type { Route } from './+types/plan.page.ts'

export const meta = ({ loaderData }: { loaderData: Route.ComponentProps['loaderData'] | undefined }) => [
  { title: `${loaderData?.overview.plan.title ?? 'Plán'} – Opora` },
]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => ({
  overview: await readPlanOverview(context, params.planId),
  shownCards: SHOWN_CARDS,
}))

type Overview = Route.ComponentProps['loaderData']['overview']

function Figures({ overview: { summary, totals } }: { overview: Overview }) {
  const { perYear, inTotal, range, unknownCards } = totals
  const more = [
    inTotal.cards > 0 && `jednorázově ${formatMoney(inTotal.amount)}`,
    range.cards > 0 && `v rozpětí ${formatMoney(range.from)} až ${formatMoney(range.to)}`,
  ].filter(Boolean)
  return (
    <KeyFigures
      figures={[
        {
          label: 'Karty',
          value: summary.cards - summary.cancelled,
          note: summary.cancelled > 0 && `a ${pluralise(summary.cancelled, ['zrušená', 'zrušené', 'zrušených'])}`,
        },
        { label: 'Úplné karty', value: `${summary.complete} z ${summary.cards}` },
        { label: 'Náklady ročně', value: formatMoney(perYear.amount), note: more.join(', ') },
        { label: 'Bez částky', value: pluralise(unknownCards, ['karta', 'karty', 'karet']), note: 'v součtu nejsou' },
      ]}
    />
  )
}

function Gaps({ overview: { plan, summary } }: { overview: Overview }) {
  if (summary.cards === 0) return null
  return (
    <Section title="Co chybí" id="co-chybi" aside={summary.gaps.length === 0 ? 'nic' : undefined}>
      {summary.gaps.length === 0 ? (
        <p>Všechny karty jsou úplné.</p>
      ) : (
        <ul>
          {summary.gaps.map(({ code, cards }) => (
            <li key={code}>
              <a href={`${planCardsHref(plan.id)}?chybi=${code}`}>{isCardGap(code) ? cardGapLabels[code].label : code}</a>:{' '}
              {pluralise(cards, ['karta', 'karty', 'karet'])}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Goals({ overview: { plan, goals, cards, canEdit } }: { overview: Overview }) {
  if (goals.length === 0)
    return (
      <EmptyState title="Plán zatím nemá žádný cíl" action={canEdit && <a href={planGoalsHref(plan.id)}>Přidat první cíl</a>}>
        Karty aktivit patří k cílům; začněte proto jimi.
      </EmptyState>
    )
  const loose = cards.filter((card) => card.goalId === null)
  return (
    <>
      {goals.map((goal) => (
        <GoalSection
          key={goal.id}
          planId={plan.id}
          goal={goal}
          cards={cards.filter((card) => card.goalId === goal.id)}
          addHref={canEdit ? newCardHref(plan.id, goal.id) : undefined}
        />
      ))}
      {loose.length > 0 && <GoalSection planId={plan.id} goal={null} cards={loose} />}
    </>
  )
}

function History({ overview: { versions } }: { overview: Overview }) {
  if (versions.length === 0) return null
  return (
    <Section title="Zveřejněné verze" id="verze">
      <Timeline
        events={versions.map((version) => ({
          what: `Verze ${version.version}`,
          instant: version.publishedAt,
          when: formatInstant(version.publishedAt),
          who: version.who,
          note: <span className="small">otisk SHA-256 {version.sha256.slice(0, 16)}…</span>,
        }))}
      />
    </Section>
  )
}

export default function PlanPage({ loaderData }: Route.ComponentProps) {
  const { overview, shownCards } = loaderData
  const { plan, canEdit, canPlan, canSeeHistory, summary } = overview
  const { label, tone } = planStatusLabels[plan.status]
  return (
    <>
      <PageHead
        title={plan.title}
        breadcrumb={[{ label: 'Plány', href: plansHref }]}
        status={<Chip tone={tone}>{label}</Chip>}
        summary={`Období ${periodLabel(plan)}, naposledy změněno ${formatInstant(plan.updatedAt)}.`}
      >
        <PlanSections plan={plan} current="overview" canEdit={canEdit} canPlan={canPlan} />
      </PageHead>
      <PlanNextStep {...overview} />
      <Figures overview={overview} />
      <Gaps overview={overview} />
      {canEdit && (
        <ButtonRow>
          <ButtonLink kind="line" href={newCardHref(plan.id)}>
            Přidat kartu
          </ButtonLink>
        </ButtonRow>
      )}
      <Goals overview={overview} />
      {summary.cards > shownCards && (
        <p>
          Zobrazeno je prvních {shownCards} karet, <a href={planCardsHref(plan.id)}>všechny najdete v seznamu</a>.
        </p>
      )}
      {canSeeHistory && <History overview={overview} />}
    </>
  )
}
