import { isSafeLink } from '#app/shared/documents/document.ts'
import { Section } from '#app/ui/index.ts'
import { reasonLabels } from '../measures/measure.labels.ts'
import { hasWords } from '../measures/measure.rules.ts'
import type { Report } from '../measures/measure.ts'
import { StatusChip } from '../public/measure-table.tsx'

/** What was said about a measure in one round: status, reason, comment, proof, what stands in the way. */
export function ReportText({ report }: { report: Report }) {
  return (
    <>
      <p>
        <StatusChip status={report.status} /> {report.reason !== null && reasonLabels[report.reason]}
      </p>
      <p>{hasWords(report.comment) ? report.comment : <span className="muted">Bez komentáře.</span>}</p>
      <Evidence report={report} />
      {report.problem !== '' && (
        <p>
          <strong>Co brání:</strong> {report.problem}
        </p>
      )}
    </>
  )
}

function Evidence({ report: { evidenceText, evidenceUrl, status } }: { report: Report }) {
  if (evidenceText === '' && evidenceUrl === '')
    return status === 'done' ? <p className="muted">Doklad o splnění není uveden.</p> : null
  const words = evidenceText === '' ? evidenceUrl : evidenceText
  return (
    <p>
      <strong>Doklad:</strong> {isSafeLink(evidenceUrl) ? <a href={evidenceUrl}>{words}</a> : words}
    </p>
  )
}

export function SaidBefore({ title, report }: { title: string; report: Report }) {
  return (
    <Section title={title}>
      <ReportText report={report} />
    </Section>
  )
}
