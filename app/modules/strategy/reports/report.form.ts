import type { Reason } from '#app/shared/errors.ts'
import { FieldReader, type FormValues } from '../forms/form-values.ts'
import { reportFindings, type MeasureFinding } from '../measures/measure.rules.ts'
import { measureStatuses, notDoneReasons, type Report } from '../measures/measure.ts'

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/iu.test(text)

/**
 * Reads what a guarantor says of a measure. A status without words is refused, so that «not done» is never a riddle;
 * «done» needs a proof.
 */
export function readReportForm(values: FormValues): { input: Report; reasons: Reason[] } {
  const read = new FieldReader(values)
  const status = read.choice('status', measureStatuses)
  const input: Report = {
    status,
    reason: status === 'not-done' ? read.choice('reason', notDoneReasons) : null,
    comment: read.text('comment', { label: 'komentář', max: 6000, lines: true }),
    evidenceText: read.text('evidenceText', { label: 'doklad', max: 500 }),
    evidenceUrl: read.text('evidenceUrl', { label: 'odkaz', max: 1000 }),
    problem: read.text('problem', { label: 'popis potíže', max: 2000, lines: true }),
  }
  if (status === null) read.refuse('status', 'no-status', 'Vyberte, jak se opatření plní.')
  if (input.evidenceUrl !== '' && !isWebAddress(input.evidenceUrl))
    read.refuse('evidenceUrl', 'not-a-link', 'Zadejte odkaz celý, například https://kraj.example/dokument.')
  return { input, reasons: [...read.reasons, ...reportObstacles(input)] }
}

const sentences: Partial<Record<MeasureFinding, Omit<Reason, 'code'>>> = {
  'missing-reason': { field: 'reason', text: 'Vyberte, proč se opatření neplní.' },
  'missing-comment': { field: 'comment', text: 'Napište jednou nebo dvěma větami, co se udělalo.' },
  'done-without-evidence': {
    field: 'evidenceText',
    text: 'Doložte splnění: uveďte dokument nebo odkaz, například číslo usnesení.',
  },
}

/** The same findings that the review of a round names; a new report may not have any. */
function reportObstacles(report: Report): Reason[] {
  return reportFindings({ report }).flatMap((finding) => {
    const sentence = sentences[finding]
    return sentence === undefined ? [] : [{ code: finding, ...sentence }]
  })
}

export const formOfReport = (report: Report, version: number): FormValues => ({
  version: [String(version)],
  status: [report.status ?? ''],
  reason: [report.reason ?? ''],
  comment: [report.comment],
  evidenceText: [report.evidenceText],
  evidenceUrl: [report.evidenceUrl],
  problem: [report.problem],
})
