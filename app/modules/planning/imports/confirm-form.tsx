import type { ItemForm } from '#app/shared/document-imports/outline.ts'
import type { ImportKind } from '#app/platform/document-imports/import-kind.server.ts'
import type { Reason } from '#app/shared/errors.ts'
import { pluralise } from '#app/shared/text.ts'
import { Button, KeyFigures, Notice } from '#app/ui/index.ts'
import type { Refused } from '../forms/form-parts.tsx'
import { importHref } from './import-hrefs.ts'
import { ItemFields } from './item-fields.tsx'

export type ConfirmData = {
  id: string
  version: number
  labels: ImportKind['labels']
  items: number
  groups: number
  unplaced: number
  counts: { label: string; value: number }[]
  obstacles: Reason[]
}

export type ConfirmFormProps = { data: ConfirmData; head: ItemForm; refused: Refused }

function WhatHappens({ data }: { data: ConfirmData }) {
  const { labels, items, groups, unplaced } = data
  return (
    <>
      <p>
        Vznikne {labels.result}: {pluralise(items, labels.item)}, {pluralise(groups, labels.group)}. Veřejnost ho neuvidí, dokud
        ho nezveřejníte; do té doby ho můžete dál upravovat.
      </p>
      {unplaced > 0 && <p>Nezařazené části textu: {unplaced}. Zůstanou uložené, nic se neztratí.</p>}
    </>
  )
}

/** The one confirmation: what will happen, the name and the period of what will come to be. */
export function ConfirmForm({ data, head, refused }: ConfirmFormProps) {
  const { id, version, labels, obstacles, counts } = data
  return (
    <>
      <WhatHappens data={data} />
      <KeyFigures figures={counts} />
      {obstacles.length > 0 && (
        <Notice kind="warn" title="Nejdřív opravte">
          <ul>
            {obstacles.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" className="form section">
        <input type="hidden" name="version" value={version} />
        <ItemFields fields={head.fields} refused={refused} />
        <div className="button-row">
          <Button disabled={obstacles.length > 0}>{labels.confirm}</Button>
          <a href={importHref(id)}>Zpět ke kontrole</a>
        </div>
      </form>
    </>
  )
}
