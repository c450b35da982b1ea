import { publicPlanHref } from '#app/modules/planning/index.ts'
import { planningPart } from '#app/modules/planning/index.server.ts'
import { strategyPart } from '#app/modules/strategy/index.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { EmptyState, Hero, KeyFigures, SearchBox, Section, SosStrip, Tiles } from '#app/ui/index.ts'
import type { Route } from './+types/public-home.page.ts'

export const meta = ({ loaderData }: { loaderData?: { regionName: string } }) => [
  { title: `Opora – sociální služby, ${loaderData?.regionName ?? 'kraj'}` },
  { name: 'description', content: 'Co kraj v sociálních službách plánuje, za kolik, kdo za to odpovídá a jak se to plní.' },
]

export const loader = loaderOf((_args: Route.LoaderArgs, { publication, region, today }) => {
  const { plans } = publication.read(planningPart)
  const plan = plans.find((each) => each.periodFrom <= today && today <= each.periodTo) ?? plans[0]
  const strategy = publication.read(strategyPart).strategies[0]
  const round = strategy?.rounds[0]
  return {
    regionName: region.name,
    locative: region.nameInLocative,
    plan:
      plan === undefined
        ? null
        : {
            title: plan.title,
            href: publicPlanHref(plan.slug),
            goals: plan.totals.goals,
            cards: plan.totals.active + plan.totals.unfinished,
          },
    strategy:
      strategy === undefined || round === undefined
        ? null
        : {
            title: strategy.head.title,
            href: `/strategie/${strategy.head.slug}`,
            asOf: round.round.asOf,
            counts: round.counts,
          },
  }
})

type Data = Route.ComponentProps['loaderData']

const sos = [
  { text: 'Ohrožení života', linkText: '112', href: 'tel:112' },
  { text: 'Linka bezpečí pro děti', linkText: '116 111', href: 'tel:116111' },
]

function PlanTiles({ plan }: { plan: NonNullable<Data['plan']> }) {
  return (
    <Section title="Co kraj plánuje">
      <Tiles
        tiles={[
          {
            label: 'Pro koho to je',
            href: `${plan.href}?podle=cilove-skupiny`,
            note: 'rodiny, senioři, lidé s postižením, v krizi',
          },
          { label: 'Jaké služby se změní', href: `${plan.href}?podle=druhy-sluzeb`, note: 'od osobní asistence po azylové domy' },
          { label: 'Kolik to stojí a z čeho', href: `${plan.href}?podle=financovani`, note: 'stát, kraj, obce, Evropská unie' },
          { label: 'Kdo za co odpovídá', href: `${plan.href}?podle=odpovednost`, note: 'kraj, obce, poskytovatelé' },
          { label: 'Celý plán po cílech', href: plan.href, note: plan.title },
          { label: 'Co se stalo s minulým plánem', href: '/plany/navaznost', note: 'každá aktivita a kam vedla' },
        ]}
      />
    </Section>
  )
}

function StrategyFigures({ strategy }: { strategy: NonNullable<Data['strategy']> }) {
  const { counts, href } = strategy
  return (
    <Section title="Jak se plní strategie" aside={<a href={href}>{strategy.title}</a>}>
      <KeyFigures
        figures={[
          { label: 'Opatření celkem', value: counts.total },
          { label: 'Splněno', value: counts.done },
          { label: 'Plní se', value: counts.ongoing },
          { label: 'Plní se částečně', value: counts.partial },
          { label: 'Neplní se', value: counts['not-done'] },
        ]}
      />
      <p className="small">
        Stav k {formatDate(strategy.asOf)}. Součty počítáme z jednotlivých opatření.{' '}
        <a href={`${href}/po-terminu`}>Opatření po termínu</a>, <a href={`${href}/bez-gestora`}>opatření bez gestora</a>.
      </p>
    </Section>
  )
}

export default function PublicHomePage({ loaderData }: Route.ComponentProps) {
  const { locative, plan, strategy } = loaderData
  return (
    <>
      <Hero
        title={`Sociální služby v ${locative}`}
        lead="Co se chystá, pro koho, za kolik a kdo za to odpovídá. A jestli se to opravdu děje."
      >
        <SearchBox
          action="/hledat"
          submitLabel="Hledat"
          wide
          fields={[{ name: 'q', label: 'Hledejte v plánech, strategii a obcích' }]}
        />
      </Hero>
      <SosStrip items={sos} />
      {plan === null && strategy === null && (
        <EmptyState title="Zatím nic není zveřejněno.">Až kraj zveřejní plán nebo strategii, najdete je tady.</EmptyState>
      )}
      {plan !== null && <PlanTiles plan={plan} />}
      {strategy !== null && <StrategyFigures strategy={strategy} />}
      <Section title="Vaše obec">
        <Tiles
          tiles={[
            { label: 'Mapa a obvody', href: '/uzemi', note: 'kraj po obcích s rozšířenou působností' },
            { label: 'Najít obec', href: '/uzemi/obce', note: 'všechny obce s počtem obyvatel' },
            { label: 'Číselníky', href: '/ciselniky', note: 'druhy služeb, cílové skupiny, životní situace' },
          ]}
        />
      </Section>
    </>
  )
}
