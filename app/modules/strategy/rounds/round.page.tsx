import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { pluralise } from '#app/shared/text.ts'
import { Button, ButtonLink, Disclosure, KeyFigures, NextStep, Notice, PageHead, Section, TextInput } from '#app/ui/index.ts'
import { totalsDifferences } from '../measures/count-statuses.rules.ts'
import { measureForms, statusLabels } from '../measures/measure.labels.ts'
import { listAreas } from '../measures/measure.queries.server.ts'
import { measuresOf } from '../measures/measure.ts'
import { fieldOf, RefusalSummary } from '../forms/form-parts.tsx'
import { firstValue, readVersion, valuesOfForm } from '../forms/form-values.ts'
import { StatusChart } from '../public/status-chart.tsx'
import { outOf, statusMessage } from '../public/strategy-messages.rules.ts'
import { canDoWithRound, canEditStrategies, canSeeStrategies } from '../strategies/strategy.permissions.ts'
import { getStrategy } from '../strategies/strategy.queries.server.ts'
import {
  editRoundHref,
  publishRoundHref,
  roundHref,
  workingStrategiesHref,
  workingStrategyHref,
} from '../strategies/working.hrefs.ts'
import { AnsweringTable, FindingList, SilentTable } from './round-review.tsx'
import { reopenRound } from './publish-round.server.ts'
import { RoundChip } from './round-parts.tsx'
import { findStatusesBefore, getRound } from './round.queries.server.ts'
import { answeringGuarantors, publicationObstacles, reviewRound } from './round.rules.ts'
import type { Route } from './+types/round.page.ts'

export { shouldRevalidate } from '../forms/revalidation.ts'

export const meta = ({ loaderData }: { loaderData?: { round: { title: string } } }) => [
  { title: `${loaderData?.round.title ?? 'Kolo'} – Opora` },
]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!canSeeStrategies(actor)) throw new AppError('forbidden')
  const { database, today } = context
  const round = await getRound(database, params.roundId)
  const measures = measuresOf(await listAreas(database, round.strategyId, round.id))
  const review = reviewRound(measures, today, await findStatusesBefore(database, round))
  return {
    round,
    strategy: await getStrategy(database, round.strategyId),
    review,
    guarantors: answeringGuarantors(measures),
    obstacles: publicationObstacles(measures, round, today),
    stated: totalsDifferences(review.counts, round.statedTotals),
    mayEdit: canEditStrategies(actor),
    mayPublish: canDoWithRound(actor, 'publish', round),
    mayReopen: canDoWithRound(actor, 'reopen', round),
  }
})

/** Opens a published round to be corrected. */
export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const values = valuesOfForm(form)
  await reopenRound(context, { roundId: params.roundId, version: readVersion(values) }, firstValue(values, 'note'))
  return redirect(roundHref(params.roundId))
})

// More than these would push everything else off the screen.
const fewEnough = 20

type Data = Route.ComponentProps['loaderData']

function Next({ data: { round, review, obstacles, mayPublish } }: { data: Data }) {
  if (round.state !== 'draft') return null
  const until = round.reportsUntil === null ? '' : ` Odpovědi do ${formatDate(round.reportsUntil)}.`
  const waiting =
    review.silent.length === 0
      ? 'Všechna opatření mají zprávu.'
      : `Zprávu zatím nemá ${pluralise(review.silent.length, measureForms)}.${until}`
  return (
    <NextStep
      title={waiting}
      obstacles={obstacles.map(({ text }) => ({ text }))}
      action={mayPublish && <ButtonLink href={publishRoundHref(round.id)}>Připravit zveřejnění</ButtonLink>}
    />
  )
}

function Stated({ stated }: { stated: Data['stated'] }) {
  if (stated.length === 0) return null
  return (
    <Notice kind="warn" title="Dokument uvádí jiné součty, než kolik je řádků">
      <ul>
        {stated.map(({ status, counted, stated: said }) => (
          <li key={status}>
            {statusLabels[status]}: spočítáno {counted}, dokument uvádí {said}
          </li>
        ))}
      </ul>
      <p>Zveřejní se počty spočítané z opatření.</p>
    </Notice>
  )
}

function Reopen({ round, refused }: { round: Data['round']; refused: Route.ComponentProps['actionData'] }) {
  return (
    <Section title="Oprava zveřejněného kola">
      <p>Kolo se znovu otevře; veřejnost dál vidí, co bylo zveřejněno, dokud ho nezveřejníte znovu.</p>
      <Form method="post" className="form">
        <RefusalSummary reasons={refused?.reasons ?? []} />
        <input type="hidden" name="version" value={round.version} />
        <TextInput {...fieldOf(refused?.values ?? {}, refused?.reasons ?? [])('note')} label="Co je potřeba opravit" required />
        <Button kind="line">Otevřít kolo k opravě</Button>
      </Form>
    </Section>
  )
}

export default function RoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { round, strategy, review, guarantors, stated, mayEdit, mayReopen } = loaderData
  const { counts, silent, findings } = review
  return (
    <>
      <PageHead
        title={round.title}
        status={<RoundChip state={round.state} />}
        breadcrumb={[
          { label: 'Strategie', href: workingStrategiesHref },
          { label: strategy.title, href: workingStrategyHref(strategy.id) },
        ]}
        summary={`Stav opatření ke dni ${formatDate(round.asOf)}.`}
      >
        {mayEdit && round.state === 'draft' && (
          <p>
            <a href={editRoundHref(round.id)}>Upravit název a dny</a>
          </p>
        )}
      </PageHead>
      <Next data={loaderData} />
      <KeyFigures
        figures={[
          { label: 'Zprávu má', value: counts.total - silent.length, note: `${outOf(counts.total)} opatření` },
          { label: statusLabels.done, value: counts.done },
          { label: statusLabels.ongoing, value: counts.ongoing },
          { label: statusLabels.partial, value: counts.partial },
          { label: statusLabels['not-done'], value: counts['not-done'] },
        ]}
      />
      <Stated stated={stated} />
      <Section title="Jak to vychází">
        <StatusChart
          title={statusMessage(counts, null)}
          subtitle={`Opatření podle stavu, počet, k ${formatDate(round.asOf)}`}
          labelHeader="Kolo"
          rows={[{ label: round.title, counts }]}
        />
      </Section>
      <Section title="Kdo odpověděl">
        <AnsweringTable guarantors={guarantors} />
      </Section>
      {silent.length > 0 && (
        <Section title="Opatření bez zprávy" aside={pluralise(silent.length, measureForms)}>
          <Disclosure summary="Seznam opatření bez zprávy" open={silent.length <= fewEnough}>
            <SilentTable roundId={round.id} measures={silent} />
          </Disclosure>
        </Section>
      )}
      {findings.length > 0 && (
        <Section title="Co stojí za pozornost">
          <FindingList roundId={round.id} findings={findings} />
        </Section>
      )}
      {mayReopen && <Reopen round={round} refused={actionData} />}
    </>
  )
}
