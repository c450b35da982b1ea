import { redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { FactList, PageHead, Section } from '#app/ui/index.ts'
import { handleDraft, draftOf } from '../forms/drafts-of-page.server.ts'
import { reportSubject } from '../forms/drafts.server.ts'
import { DraftedForm } from '../forms/form-parts.tsx'
import { valuesOfForm } from '../forms/form-values.ts'
import { deadlineText } from '../measures/measure.labels.ts'
import { getMeasure } from '../measures/measure.records.server.ts'
import { measureTitle } from '../measures/measure.ts'
import { GuarantorText } from '../public/measure-table.tsx'
import { RoundChip } from '../rounds/round-parts.tsx'
import { getRound, listRounds } from '../rounds/round.queries.server.ts'
import { canReportMeasure, canSeeMeasure, canSeeStrategies } from '../strategies/strategy.permissions.ts'
import { myMeasuresHref, reportHref, roundHref, workingStrategiesHref } from '../strategies/working.hrefs.ts'
import { ReportFields } from './report-fields.tsx'
import { formOfReport } from './report.form.ts'
import { reportMeasure } from './report-measure.server.ts'
import { SaidBefore } from './said-before.tsx'
import type { Route } from './+types/report-measure.page.ts'

export const meta = ({ loaderData }: { loaderData?: { measure: { code: string; name: string } } }) => [
  { title: `${loaderData ? measureTitle(loaderData.measure) : 'Zpráva o opatření'} – Opora` },
]

/** The measure in the round, for somebody who may see it. */
async function findPlace(context: RequestContext, { roundId, measureId }: { roundId: string; measureId: string }) {
  const actor = requireActor(context)
  const round = await getRound(context.database, roundId)
  const record = await getMeasure(context.database, measureId, roundId)
  if (record.strategyId !== round.strategyId) throw new AppError('not-found')
  const guarded = { guarantorOrganisationId: record.measure.guarantor.organisationId }
  if (!canSeeMeasure(actor, guarded)) throw new AppError('forbidden')
  return { actor, round, record, mayReport: canReportMeasure(actor, guarded, round) }
}

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const { actor, round, record, mayReport } = await findPlace(context, params)
  const earlier = (await listRounds(context.database, round.strategyId)).filter(({ asOf }) => asOf < round.asOf)
  return {
    round,
    measure: record.measure,
    version: record.reportVersion,
    mayReport,
    seesAll: canSeeStrategies(actor),
    values: formOfReport(record.measure.report, record.reportVersion),
    draft: mayReport ? await draftOf(context, reportSubject(round.id, record.measure.id)) : null,
    earlier: await Promise.all(
      earlier.map(async ({ id, asOf, title }) => ({
        asOf,
        title,
        report: (await getMeasure(context.database, record.measure.id, id)).measure.report,
      })),
    ),
  }
})

export const action = actionOf(async ({ form, params }: Route.ActionArgs & { form: FormData }, context) => {
  const { actor, mayReport } = await findPlace(context, params)
  const { roundId, measureId } = params
  if (mayReport) {
    const handled = await handleDraft(context, form, {
      subject: reportSubject(roundId, measureId),
      pageHref: reportHref(roundId, measureId),
    })
    if (handled !== undefined) return handled
  }
  await reportMeasure(context, { roundId, measureId }, valuesOfForm(form))
  return redirect(canSeeStrategies(actor) ? roundHref(roundId) : myMeasuresHref)
})

export { shouldRevalidate } from '../forms/revalidation.ts'

type Data = Route.ComponentProps['loaderData']

function Definition({ data: { measure } }: { data: Data }) {
  return (
    <FactList
      facts={[
        { term: 'Oblast', value: `${measure.numeral}. ${measure.areaName}` },
        { term: 'Indikátor', value: measure.indicator },
        { term: 'Termín', value: deadlineText(measure.deadline) },
        { term: 'Gestor', value: <GuarantorText guarantor={measure.guarantor} /> },
        { term: 'Spolupráce', value: measure.cooperating.join(', ') },
      ]}
    />
  )
}

export default function ReportMeasurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { round, measure, mayReport, seesAll, earlier, version, draft, values } = loaderData
  const parent = seesAll ? { label: round.title, href: roundHref(round.id) } : { label: 'Moje opatření', href: myMeasuresHref }
  return (
    <>
      <PageHead
        title={measureTitle(measure)}
        status={<RoundChip state={round.state} />}
        breadcrumb={seesAll ? [{ label: 'Strategie', href: workingStrategiesHref }, parent] : [parent]}
        summary={`${round.title}, stav ke dni ${formatDate(round.asOf)}${round.reportsUntil === null ? '' : `, odpovědi do ${formatDate(round.reportsUntil)}`}.`}
      />
      <div className="with-aside">
        <div>
          <Definition data={loaderData} />
          {mayReport ? (
            <Section title="Jak se plní">
              <DraftedForm
                key={version}
                version={version}
                answer={actionData}
                draft={draft}
                values={values}
                submit="Uložit zprávu"
                cancelHref={parent.href}
                fields={(field) => <ReportFields field={field} />}
              />
            </Section>
          ) : (
            <SaidBefore title={`K ${formatDate(round.asOf)}`} report={measure.report} />
          )}
        </div>
        <aside>
          {earlier.map((one) => (
            <SaidBefore key={one.asOf} title={`K ${formatDate(one.asOf)}`} report={one.report} />
          ))}
        </aside>
      </div>
    </>
  )
}
