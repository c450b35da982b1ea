import { pluralise } from '#app/shared/text.ts'
import { Chip, DataTable, Disclosure } from '#app/ui/index.ts'
import { deadlineText, findingLabels, measureForms } from '../measures/measure.labels.ts'
import { measureTitle, type PlacedMeasure } from '../measures/measure.ts'
import { GuarantorText } from '../public/measure-table.tsx'
import { reportHref } from '../strategies/working.hrefs.ts'
import type { Answering, RoundReview } from './round.rules.ts'

/** Who has answered and who owes how much. */
export function AnsweringTable({ guarantors }: { guarantors: readonly Answering[] }) {
  return (
    <DataTable
      caption="Gestoři a jejich odpovědi"
      captionHidden
      rows={guarantors}
      rowKey={({ guarantor }) => guarantor}
      columns={[
        { key: 'guarantor', header: 'Gestor', cell: ({ guarantor }) => guarantor },
        {
          key: 'account',
          header: 'Odpovídá sám',
          cell: ({ organisationId }) => (organisationId === null ? 'ne, zprávu doplní kraj' : 'ano'),
        },
        { key: 'expected', header: 'Opatření', number: true, cell: ({ expected }) => expected },
        { key: 'answered', header: 'Má zprávu', number: true, cell: ({ answered }) => answered },
        {
          key: 'owed',
          header: 'Chybí',
          number: true,
          cell: ({ expected, answered }) => (expected === answered ? <Chip tone="done">hotovo</Chip> : expected - answered),
        },
      ]}
    />
  )
}

export function SilentTable({ roundId, measures }: { roundId: string; measures: readonly PlacedMeasure[] }) {
  return (
    <DataTable
      caption="Opatření, o kterých v kole nikdo nic nesdělil"
      captionHidden
      rows={measures}
      rowKey={({ id }) => id}
      rowHref={({ id }) => reportHref(roundId, id)}
      columns={[
        { key: 'name', header: 'Opatření', cell: measureTitle },
        { key: 'guarantor', header: 'Gestor', cell: ({ guarantor }) => <GuarantorText guarantor={guarantor} /> },
        { key: 'deadline', header: 'Termín', cell: ({ deadline }) => deadlineText(deadline) },
      ]}
    />
  )
}

/** What is imperfect, kind by kind, each with its measures. */
export function FindingList({ roundId, findings }: { roundId: string; findings: RoundReview['findings'] }) {
  return findings.map(({ finding, measures }) => (
    <Disclosure key={finding} summary={`${findingLabels[finding]}: ${pluralise(measures.length, measureForms)}`}>
      <ul>
        {measures.map((measure) => (
          <li key={measure.id}>
            <a href={reportHref(roundId, measure.id)}>{measureTitle(measure)}</a>
          </li>
        ))}
      </ul>
    </Disclosure>
  ))
}
