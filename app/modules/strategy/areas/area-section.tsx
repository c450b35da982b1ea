import { Chip, DataTable } from '#app/ui/index.ts'
import { deadlineText, findingLabels } from '../measures/measure.labels.ts'
import type { MeasureFinding } from '../measures/measure.rules.ts'
import { measureTitle, type MeasureStatus, type PlacedMeasure } from '../measures/measure.ts'
import { GuarantorText, StatusChip } from '../public/measure-table.tsx'
import { editAreaHref, editMeasureHref, newMeasureHref } from '../strategies/working.hrefs.ts'

/** `knownStatus` is what was said last, in whatever round. */
type CheckedMeasure = PlacedMeasure & { knownStatus: MeasureStatus | null; findings: readonly MeasureFinding[] }

function FindingChips({ findings }: { findings: readonly MeasureFinding[] }) {
  return findings.map((finding) => (
    <Chip key={finding} tone={finding === 'overdue' ? 'refused' : 'warn'}>
      {findingLabels[finding]}
    </Chip>
  ))
}

/** An area with its measures and what each of them lacks. */
export function AreaSection({
  area,
  mayEdit,
}: {
  area: { id: string; title: string; measures: readonly CheckedMeasure[] }
  mayEdit: boolean
}) {
  return (
    <>
      <DataTable
        caption={area.title}
        rows={area.measures}
        rowKey={({ id }) => id}
        rowHref={({ id }) => editMeasureHref(id)}
        empty="V oblasti zatím není žádné opatření."
        columns={[
          { key: 'name', header: 'Opatření', cell: measureTitle },
          { key: 'guarantor', header: 'Gestor', cell: ({ guarantor }) => <GuarantorText guarantor={guarantor} /> },
          { key: 'deadline', header: 'Termín', cell: ({ deadline }) => deadlineText(deadline) },
          { key: 'status', header: 'Stav naposledy', cell: ({ knownStatus }) => <StatusChip status={knownStatus} /> },
          {
            key: 'findings',
            header: 'K doplnění',
            cell: ({ findings }) => <FindingChips findings={findings.filter((one) => one !== 'missing-guarantor')} />,
          },
        ]}
      />
      {mayEdit && (
        <p className="small">
          <a href={editAreaHref(area.id)}>Upravit oblast</a> · <a href={newMeasureHref(area.id)}>Přidat opatření</a>
        </p>
      )}
    </>
  )
}
