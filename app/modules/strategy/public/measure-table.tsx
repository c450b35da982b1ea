import { Chip, DataTable, type DataColumn } from '#app/ui/index.ts'
import { deadlineText, statusKey, statusLabels, statusTones } from '../measures/measure.labels.ts'
import { guarantorNames, hasGuarantor } from '../measures/measure.rules.ts'
import { measureTitle, type Guarantor, type MeasureStatus, type PlacedMeasure } from '../measures/measure.ts'
import { measureHref } from './strategy.hrefs.ts'

export function StatusChip({ status }: { status: MeasureStatus | null }) {
  const key = statusKey(status)
  return <Chip tone={statusTones[key]}>{statusLabels[key]}</Chip>
}

/** Who answers, or that nobody does. */
export function GuarantorText({ guarantor }: { guarantor: Guarantor }) {
  if (hasGuarantor(guarantor)) return guarantorNames(guarantor).join(', ')
  return <Chip tone="warn">chybí gestor</Chip>
}

export type MeasureTableProps = {
  slug: string
  measures: readonly PlacedMeasure[]
  caption: string
  captionHidden?: boolean
  /** Beside the deadline: «o 78 dní». */
  lateness?: (measure: PlacedMeasure) => string
  empty?: React.ReactNode
}

export function MeasureTable({ slug, measures, caption, captionHidden = true, lateness, empty }: MeasureTableProps) {
  const columns: DataColumn<PlacedMeasure>[] = [
    { key: 'name', header: 'Opatření', cell: measureTitle },
    { key: 'guarantor', header: 'Gestor', cell: ({ guarantor }) => <GuarantorText guarantor={guarantor} /> },
    { key: 'deadline', header: 'Termín', cell: ({ deadline }) => deadlineText(deadline) },
    ...(lateness === undefined ? [] : [{ key: 'late', header: 'Zpoždění', cell: lateness, number: true }]),
    { key: 'status', header: 'Stav', cell: ({ report }) => <StatusChip status={report.status} /> },
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={columns}
      rows={measures}
      rowKey={({ code }) => code}
      rowHref={(measure) => measureHref(slug, measure)}
      empty={empty}
    />
  )
}
