import { formatDate } from '#app/shared/dates.ts'
import { formatMoney } from '#app/shared/money.ts'
import { FactList, Section } from '#app/ui/index.ts'
import { costsText } from './card-costs.rules.ts'
import { relationLabels } from './card.labels.ts'
import type { CardContent } from './card.ts'

const listOf = (texts: readonly string[]) =>
  texts.length === 0 ? null : (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )

function periodOf({ from, to, text }: CardContent['period']): string {
  const days = from === null || to === null ? '' : `${formatDate(from)} – ${formatDate(to)}`
  return [text, days && text ? `(${days})` : days].filter(Boolean).join(' ')
}

function Costs({ costs }: Pick<CardContent, 'costs'>) {
  const items = costs.items.map((item) => [formatMoney(item.amount), item.note].filter(Boolean).join(' – '))
  const amount = costsText(costs)
  if (costs.text === '' && amount === '') return <span className="muted">neuvedeno</span>
  return (
    <>
      {costs.text || amount}
      {costs.text !== '' && (
        <p className="small">{amount === '' ? 'Bez částky, do součtů se nepočítá.' : `V součtech ${amount}.`}</p>
      )}
      {listOf(items)}
    </>
  )
}

/** A card as it will be printed, field by field. */
export function CardFacts({ content, goalName }: { content: CardContent; goalName: string | null }) {
  return (
    <>
      <FactList
        facts={[
          { term: 'Cíl', value: goalName },
          ...(content.status === 'cancelled' ? [{ term: 'Důvod zrušení', value: content.cancelReason }] : []),
          { term: 'Cílové skupiny', value: listOf(content.targetGroups.map((group) => group.text)) },
          {
            term: 'Druhy služeb',
            value: listOf(content.serviceTypes.map(({ section, name }) => (section === null ? name : `${name} (§ ${section})`))),
          },
          { term: 'Doba realizace', value: periodOf(content.period) },
          { term: 'Odpovědnost', value: content.responsibility.text },
          { term: 'Odpovědné organizace', value: listOf(content.responsibility.organisations.map((each) => each.name)) },
          { term: 'Předpokládané náklady', value: <Costs costs={content.costs} /> },
          { term: 'Zdroje financování', value: content.fundingSources.map((source) => source.text).join(', ') },
          ...(content.relations.length === 0
            ? []
            : [
                {
                  term: 'Vazby v dokumentu',
                  value: content.relations.map(({ kind, to }) => [relationLabels[kind], to].filter(Boolean).join(' ')).join('; '),
                },
              ]),
        ]}
      />
      <Section title="Popis a výstupy">
        {content.description === '' && <p className="muted">neuvedeno</p>}
        {content.description
          .split('\n')
          .filter(Boolean)
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </Section>
      <Section title="Opatření vedoucí k naplnění">{listOf(content.measures) ?? <p className="muted">neuvedeno</p>}</Section>
    </>
  )
}
