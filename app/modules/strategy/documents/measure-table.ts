import { describeTable } from '#app/shared/documents/table.ts'
import { notApplicable, unknown, type Missing } from '#app/shared/documents/values.ts'
import { deadlineText, reasonLabels, statusKey, statusLabels } from '../measures/measure.labels.ts'
import { hasGuarantor, hasIndicator } from '../measures/measure.rules.ts'
import type { Deadline, PlacedMeasure } from '../measures/measure.ts'

const textOr = (text: string, missing: Missing = unknown): string | Missing => (text.trim() === '' ? missing : text)

const guarantorText = ({ guarantor }: PlacedMeasure): string | Missing =>
  hasGuarantor(guarantor) ? guarantor.text || (guarantor.organisation ?? '') : unknown

const evidenceText = ({ report }: PlacedMeasure): string =>
  [report.evidenceText, report.evidenceUrl].filter((text) => text !== '').join(', ')

const dayOr = ({ kind, date }: Deadline): string | Missing => date ?? (kind === 'after-event' ? notApplicable : unknown)

/** Everything about each measure, for machines: one row a measure. */
export function describeAllFields(measures: readonly PlacedMeasure[], caption = 'Opatření') {
  return describeTable({
    key: 'measures',
    caption,
    columns: [
      { key: 'code', label: 'Číslo', kind: 'text' },
      { key: 'area', label: 'Oblast', kind: 'text' },
      { key: 'name', label: 'Opatření', kind: 'text' },
      { key: 'indicator', label: 'Indikátor', kind: 'text' },
      { key: 'deadline', label: 'Termín', kind: 'date' },
      { key: 'deadlineText', label: 'Termín slovy', kind: 'text' },
      { key: 'guarantor', label: 'Gestor', kind: 'text' },
      { key: 'cooperating', label: 'Spolupráce', kind: 'text' },
      { key: 'status', label: 'Stav', kind: 'text' },
      { key: 'reason', label: 'Důvod neplnění', kind: 'text' },
      { key: 'comment', label: 'Komentář', kind: 'text' },
      { key: 'evidence', label: 'Doklad', kind: 'text' },
      { key: 'problem', label: 'Co brání', kind: 'text' },
    ],
    rows: measures.map((measure) => ({
      code: measure.code,
      area: measure.areaName,
      name: measure.name,
      indicator: hasIndicator(measure) ? measure.indicator : unknown,
      deadline: dayOr(measure.deadline),
      deadlineText: deadlineText(measure.deadline),
      guarantor: guarantorText(measure),
      cooperating: textOr(measure.cooperating.join(', ')),
      status: statusLabels[statusKey(measure.report.status)],
      reason: measure.report.reason === null ? notApplicable : reasonLabels[measure.report.reason],
      comment: textOr(measure.report.comment),
      evidence: textOr(evidenceText(measure)),
      problem: textOr(measure.report.problem, notApplicable),
    })),
  })
}

/** What fits on a printed page: the same measures with fewer columns. */
export function describePrintedMeasures(measures: readonly PlacedMeasure[], { key, caption }: { key: string; caption: string }) {
  return describeTable({
    key,
    caption,
    columns: [
      { key: 'code', label: 'Číslo', kind: 'text' },
      { key: 'name', label: 'Opatření', kind: 'text' },
      { key: 'indicator', label: 'Indikátor', kind: 'text' },
      { key: 'deadline', label: 'Termín', kind: 'text' },
      { key: 'guarantor', label: 'Gestor', kind: 'text' },
      { key: 'cooperating', label: 'Spolupráce', kind: 'text' },
      { key: 'status', label: 'Stav', kind: 'text' },
      { key: 'comment', label: 'Komentář', kind: 'text' },
    ],
    rows: measures.map((measure) => ({
      code: measure.code,
      name: measure.name,
      indicator: hasIndicator(measure) ? measure.indicator : unknown,
      deadline: deadlineText(measure.deadline),
      guarantor: guarantorText(measure),
      cooperating: textOr(measure.cooperating.join(', ')),
      status: statusLabels[statusKey(measure.report.status)],
      comment: textOr(measure.report.comment),
    })),
  })
}
