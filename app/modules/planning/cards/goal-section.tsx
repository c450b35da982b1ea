import { pluralise } from '#app/shared/text.ts'
import { Chip, DataTable, Section } from '#app/ui/index.ts'
import { cardHref } from '../working.hrefs.ts'
import { costsText } from './card-costs.rules.ts'
import { gapsText } from './card-gaps.rules.ts'
import { cardStatusLabels } from './card.labels.ts'
import type { CardListItem } from './card-list.queries.server.ts'

type Goal = { number: string; name: string; areaName: string | null }
type GoalSectionProps = { planId: string; goal: Goal | null; cards: readonly CardListItem[]; addHref?: string | undefined }

/** A goal with its cards and what they lack. */
export function GoalSection({ planId, goal, cards, addHref }: GoalSectionProps) {
  const title = goal === null ? 'Karty bez cíle' : `${goal.number} ${goal.name}`
  const incomplete = cards.filter((card) => card.gaps.length > 0).length
  const aside = `${pluralise(cards.length, ['karta', 'karty', 'karet'])}${incomplete > 0 ? `, neúplné ${incomplete}` : ''}`
  return (
    <Section title={title} aside={aside}>
      {goal?.areaName && <p className="small">{goal.areaName}</p>}
      <DataTable
        caption={title}
        captionHidden
        rows={cards}
        rowKey={(card) => card.id}
        rowHref={(card) => cardHref(planId, card.id)}
        empty="K tomuto cíli zatím žádná karta nepatří."
        columns={[
          { key: 'card', header: 'Karta', cell: (card) => `${card.number} ${card.name}` },
          { key: 'costs', header: 'Náklady', cell: (card) => costsText(card.costs) || card.costs.text || '—' },
          {
            key: 'status',
            header: 'Stav',
            cell: (card) => <CardState status={card.status} gaps={card.gaps} />,
          },
        ]}
      />
      {addHref !== undefined && (
        <p className="small">
          <a href={addHref}>
            Přidat kartu<span className="visually-hidden"> k cíli {title}</span>
          </a>
        </p>
      )}
    </Section>
  )
}

/** Status of a card in words and colour, and what it lacks. */
export function CardState({ status, gaps }: Pick<CardListItem, 'status' | 'gaps'>) {
  const { label, tone } = cardStatusLabels[status]
  const isComplete = gaps.length === 0
  return (
    <>
      <Chip tone={isComplete || status !== 'active' ? tone : 'warn'}>
        {isComplete || status !== 'active' ? label : 'neúplná'}
      </Chip>
      {!isComplete && <span className="small"> {gapsText(gaps)}</span>}
    </>
  )
}
