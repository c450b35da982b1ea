import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { pluralise } from '#app/shared/text.ts'
import { Chip, DataTable, EmptyState, PageHead, Section } from '#app/ui/index.ts'
import { deadlineText, measureForms } from '../measures/measure.labels.ts'
import { measureTitle } from '../measures/measure.ts'
import { StatusChip } from '../public/measure-table.tsx'
import { isGuarantor } from '../strategies/strategy.permissions.ts'
import { reportHref } from '../strategies/working.hrefs.ts'
import { listOwnRounds } from './own-measures.queries.server.ts'
import type { Route } from './+types/my-measures.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Moje opatření – Opora' }]

export const loader = loaderOf(async (_args: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!isGuarantor(actor)) throw new AppError('forbidden')
  return { organisation: actor.organisationName, rounds: await listOwnRounds(context.database, actor.organisationId) }
})

type OwnRound = Route.ComponentProps['loaderData']['rounds'][number]

function OwnRoundSection({ own: { round, strategyTitle, measures } }: { own: OwnRound }) {
  const waiting = measures.filter(({ measure }) => measure.report.status === null).length
  const until = round.reportsUntil === null ? '' : `, odpovědi do ${formatDate(round.reportsUntil)}`
  const aside = waiting === 0 ? 'hotovo, děkujeme' : `chybí ${pluralise(waiting, measureForms)}`
  return (
    <Section title={round.title} aside={aside}>
      <p>
        {strategyTitle}, stav ke dni {formatDate(round.asOf)}
        {until}.
      </p>
      <DataTable
        caption={`Moje opatření, ${round.title}`}
        captionHidden
        rows={measures}
        rowKey={({ measure }) => measure.id}
        rowHref={({ measure }) => reportHref(round.id, measure.id)}
        columns={[
          { key: 'name', header: 'Opatření', cell: ({ measure }) => measureTitle(measure) },
          { key: 'deadline', header: 'Termín', cell: ({ measure }) => deadlineText(measure.deadline) },
          {
            key: 'status',
            header: 'Zpráva',
            cell: ({ measure: { report } }) =>
              report.status === null ? <Chip tone="warn">čeká na vás</Chip> : <StatusChip status={report.status} />,
          },
        ]}
      />
    </Section>
  )
}

export default function MyMeasuresPage({ loaderData: { rounds, organisation } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Moje opatření"
        summary={`Opatření strategie, za která odpovídá ${organisation}. Řekněte u každého, jak se plní.`}
      />
      {rounds.length === 0 && (
        <EmptyState title="Teď se na nic neptáme">
          Žádné kolo sledování není otevřené. Až bude, najdete svá opatření tady i na ploše.
        </EmptyState>
      )}
      {rounds.map((own) => (
        <OwnRoundSection key={own.round.id} own={own} />
      ))}
    </>
  )
}
