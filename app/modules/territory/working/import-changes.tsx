import { Chip, DataTable, type ChipTone } from '#app/ui/index.ts'
import { placeKindLabels, type PlaceKind } from '../places/place.ts'

export type ShownChange = {
  position: number
  place: PlaceKind
  change: 'added' | 'changed' | 'ended'
  code: string
  name: string
  fields: readonly { field: string; before: string; after: string }[]
}

export const changeWords: Record<ShownChange['change'], { one: string; many: string; tone: ChipTone }> = {
  ended: { one: 'končí', many: 'končí', tone: 'refused' },
  added: { one: 'přibude', many: 'přibude', tone: 'done' },
  changed: { one: 'změní se', many: 'změní se', tone: 'progress' },
}

/** One row for each place that changes, old → new. */
export function ImportChanges({ changes }: { changes: readonly ShownChange[] }) {
  return (
    <DataTable
      caption="Co se změní"
      captionHidden
      rows={changes}
      rowKey={(change) => change.position}
      columns={[
        { key: 'name', header: 'Název', cell: (change) => change.name },
        { key: 'code', header: 'Kód', cell: (change) => change.code },
        { key: 'place', header: 'Co to je', cell: (change) => placeKindLabels[change.place] },
        {
          key: 'change',
          header: 'Změna',
          cell: ({ change }) => <Chip tone={changeWords[change].tone}>{changeWords[change].one}</Chip>,
        },
        {
          key: 'fields',
          header: 'Původně → nově',
          cell: ({ fields }) => fields.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join('; '),
        },
      ]}
    />
  )
}
