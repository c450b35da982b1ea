import { Form, redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { pluralise } from '#app/shared/text.ts'
import { Button, ConfirmBox, Notice, PageHead, Section } from '#app/ui/index.ts'
import { progressBetween, progressText } from '../differences/progress.rules.ts'
import { RefusalSummary } from '../forms/form-parts.tsx'
import { readVersion, valuesOfForm } from '../forms/form-values.ts'
import { measureForms } from '../measures/measure.labels.ts'
import { listAreas } from '../measures/measure.queries.server.ts'
import { measuresOf } from '../measures/measure.ts'
import { StatusChart } from '../public/status-chart.tsx'
import { statusMessage } from '../public/strategy-messages.rules.ts'
import { countStatuses } from '../measures/count-statuses.rules.ts'
import { mayDoWithRounds } from '../strategies/strategy.permissions.ts'
import { getStrategy } from '../strategies/strategy.queries.server.ts'
import { roundHref, workingStrategiesHref, workingStrategyHref } from '../strategies/working.hrefs.ts'
import { publishRound } from './publish-round.server.ts'
import { FindingList } from './round-review.tsx'
import { RoundChip } from './round-parts.tsx'
import { findStatusesBefore, getRound, listRounds } from './round.queries.server.ts'
import { publicationObstacles, reviewRound } from './round.rules.ts'
import type { Route } from './+types/publish-round.page.ts'

export { shouldRevalidate } from '../forms/revalidation.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Zveřejnění kola – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!mayDoWithRounds(actor, 'publish')) throw new AppError('forbidden')
  const { database, today } = context
  const round = await getRound(database, params.roundId)
  const areas = await listAreas(database, round.strategyId, round.id)
  const before = (await listRounds(database, round.strategyId)).find(
    ({ asOf, state }) => state === 'published' && asOf < round.asOf,
  )
  const earlier = before === undefined ? undefined : await listAreas(database, round.strategyId, before.id)
  return {
    round,
    strategy: await getStrategy(database, round.strategyId),
    review: reviewRound(measuresOf(areas), today, await findStatusesBefore(database, round)),
    obstacles: publicationObstacles(measuresOf(areas), round, today),
    previous:
      before === undefined || earlier === undefined
        ? null
        : {
            asOf: before.asOf,
            counts: countStatuses(measuresOf(earlier).map(({ report }) => report)),
            moved: progressText(progressBetween(earlier, areas)),
          },
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const jobId = await publishRound(context, { roundId: params.roundId, version: readVersion(valuesOfForm(form)) })
  return redirect(`/prace/ulohy/${jobId}`)
})

type Data = Route.ComponentProps['loaderData']

function Confirmation({ data: { round, review, obstacles } }: { data: Data }) {
  if (round.state !== 'draft')
    return (
      <Notice title="Kolo už je zveřejněné">
        Veřejnost ho vidí. Jestli je v něm chyba, otevřete ho k opravě na jeho stránce.
      </Notice>
    )
  if (obstacles.length > 0)
    return (
      <Notice kind="warn" title="Kolo zatím nejde zveřejnit">
        <ul>
          {obstacles.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      </Notice>
    )
  const silent =
    review.silent.length === 0 ? '' : ` U ${pluralise(review.silent.length, measureForms)} bude uvedeno, že údaj chybí.`
  return (
    <ConfirmBox
      title="Zveřejnit kolo?"
      cancelHref={roundHref(round.id)}
      action={
        <Form method="post">
          <input type="hidden" name="version" value={round.version} />
          <Button>Zveřejnit kolo</Button>
        </Form>
      }
    >
      <p>
        Strategie i kolo se zmrazí tak, jak teď jsou, a do minuty je uvidí každý.{silent} Gestoři už své zprávy nezmění; chybu
        opravíte tak, že kolo znovu otevřete.
      </p>
    </ConfirmBox>
  )
}

export default function PublishRoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { round, strategy, review, previous } = loaderData
  return (
    <>
      <PageHead
        title={`Zveřejnění: ${round.title}`}
        status={<RoundChip state={round.state} />}
        breadcrumb={[
          { label: 'Strategie', href: workingStrategiesHref },
          { label: strategy.title, href: workingStrategyHref(strategy.id) },
          { label: round.title, href: roundHref(round.id) },
        ]}
        summary="Zkontrolujte, co se zveřejní."
      />
      <RefusalSummary reasons={actionData?.reasons ?? []} />
      <StatusChart
        title={statusMessage(review.counts, previous)}
        subtitle={`Opatření podle stavu, počet, k ${formatDate(round.asOf)}`}
        labelHeader="Kolo"
        rows={[{ label: round.title, counts: review.counts }]}
      />
      {previous !== null && <p>{previous.moved}</p>}
      {review.findings.length > 0 && (
        <Section title="Nebrání zveřejnění, ale bude vidět">
          <FindingList roundId={round.id} findings={review.findings} />
        </Section>
      )}
      <div className="section">
        <Confirmation data={loaderData} />
      </div>
    </>
  )
}
