import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { Chip, ExportLinks, FactList, LineageGraph, PageHead, Section } from '#app/ui/index.ts'
import { costsText } from '../cards/card-costs.rules.ts'
import { cardStatusLabels, relationLabels } from '../cards/card.labels.ts'
import { fateOfCard } from '../lineage/card-fate.rules.ts'
import { fateSentences } from '../lineage/fate-text.rules.ts'
import { drawLineage } from '../lineage/lineage-graph.rules.ts'
import { publicCardHref, publicGoalHref, publicPlanHref } from '../publication/plan.hrefs.ts'
import { findPublishedCard } from '../publication/planning.view.ts'
import { cardTitle } from './card-title.rules.ts'
import { serviceTypeText } from './describe-plan.ts'
import { requirePublishedCard } from './public-plan.server.ts'
import type { Route } from './+types/card.page.ts'

type Meta = { card: { number: string; name: string } }
export const meta = ({ loaderData }: { loaderData?: Meta }) => [
  { title: loaderData === undefined ? 'Karta – Opora' : `${cardTitle(loaderData.card)} – Opora` },
]

export const loader = loaderOf(({ params }: Route.LoaderArgs, context) => {
  const { plan, planning, card } = requirePublishedCard(context, params)
  const fate = fateOfCard(planning.lineage, card.id)
  const place = plan.cards.indexOf(card)
  const neighbour = (at: number) => {
    const other = plan.cards[at]
    return other === undefined ? null : { href: publicCardHref(plan.slug, other.number), label: cardTitle(other) }
  }
  return {
    plan: { slug: plan.slug, title: plan.title },
    card,
    amount: costsText(card.costs),
    relations: card.relations.map(({ kind, to }) => {
      const other = to === null ? undefined : findPublishedCard(plan, to)
      return {
        words: relationLabels[kind],
        to,
        href: other === undefined ? null : publicCardHref(plan.slug, other.number),
        name: other?.name ?? null,
      }
    }),
    history: fate === undefined ? [] : fateSentences(fate),
    drawing: drawLineage(planning.lineage, (each) => publicCardHref(each.planSlug, each.number), card.id),
    previous: neighbour(place - 1),
    next: neighbour(place + 1),
    dataAsOf: context.publication.dataAsOf(),
  }
})

type Data = Route.ComponentProps['loaderData']

function Relations({ relations }: { relations: Data['relations'] }) {
  if (relations.length === 0) return null
  return (
    <ul>
      {relations.map((relation) => (
        <li key={`${relation.words} ${relation.to ?? ''}`}>
          {relation.words}{' '}
          {relation.href === null ? relation.to : <a href={relation.href}>{`${relation.to ?? ''} ${relation.name ?? ''}`}</a>}
        </li>
      ))}
    </ul>
  )
}

function Neighbours({ previous, next }: Pick<Data, 'previous' | 'next'>) {
  return (
    <nav aria-label="Sousední karty" className="pagination">
      {previous !== null && (
        <a href={previous.href} rel="prev">
          {previous.label}
        </a>
      )}
      {next !== null && (
        <a href={next.href} rel="next">
          {next.label}
        </a>
      )}
    </nav>
  )
}

function CardFacts({ card, amount }: Pick<Data, 'card' | 'amount'>) {
  const texts = (list: readonly { text: string }[]): string => list.map(({ text }) => text).join(', ')
  return (
    <FactList
      facts={[
        { term: 'Pro koho', value: texts(card.targetGroups) },
        { term: 'Druhy služeb', value: card.serviceTypes.map(serviceTypeText).join(', ') },
        { term: 'Kdy', value: card.period.text },
        { term: 'Kdo odpovídá', value: card.responsibility.text },
        { term: 'Předpokládané náklady', value: card.costs.text },
        ...(amount === '' ? [] : [{ term: 'Z toho vyčísleno', value: amount }]),
        { term: 'Z čeho se platí', value: texts(card.fundingSources) },
      ]}
    />
  )
}

export default function CardPage({ loaderData }: Route.ComponentProps) {
  const { plan, card, amount, relations, history, drawing, previous, next, dataAsOf } = loaderData
  const href = publicCardHref(plan.slug, card.number)
  const formats = ['PDF', 'DOCX', 'XLSX', 'CSV', 'JSON'] as const
  const { label, tone } = cardStatusLabels[card.status]
  return (
    <>
      <PageHead
        title={cardTitle(card)}
        status={<Chip tone={tone}>{label}</Chip>}
        breadcrumb={[
          { label: 'Střednědobé plány', href: '/plany' },
          { label: plan.title, href: publicPlanHref(plan.slug) },
          ...(card.goal === null
            ? []
            : [{ label: `Cíl ${card.goal.number}`, href: publicGoalHref(plan.slug, card.goal.number) }]),
        ]}
        summary={card.cancelReason ?? (card.goal === null ? undefined : card.goal.name)}
      />
      <CardFacts card={card} amount={amount} />
      {card.description !== '' && (
        <Section title="Popis a výstupy" id="popis">
          {card.description.split(/\n+/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </Section>
      )}
      {card.measures.length > 0 && (
        <Section title="Co se má udělat" id="opatreni">
          <ul>
            {card.measures.map((measure, index) => (
              <li key={index}>{measure}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={`Co se stalo s aktivitou ${card.number}`} id="historie">
        {history.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Relations relations={relations} />
        {drawing.nodes.length > 1 && (
          <LineageGraph title={`Návaznost karty ${card.number}`} subtitle="Karty podle období plánů" {...drawing} />
        )}
      </Section>
      <Neighbours previous={previous} next={next} />
      <ExportLinks
        what={`Karta ${card.number}`}
        links={formats.map((format) => ({ format, href: `${href}/export/${format.toLowerCase()}` }))}
        {...(dataAsOf === null ? {} : { dataDate: formatInstant(dataAsOf) })}
      />
    </>
  )
}
