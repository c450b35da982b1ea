import type { ComparedItem, Comparison } from '#app/platform/document-imports/import-kind.server.ts'
import { pluralise } from '#app/shared/text.ts'
import { Button, Diff, Notice, Section } from '#app/ui/index.ts'
import type { ConfirmData } from './confirm-form.tsx'
import type { Refused } from '../forms/form-parts.tsx'
import { allValues } from '../forms/form-values.ts'
import { importHref } from './import-hrefs.ts'
import { ItemFields } from './item-fields.tsx'

const words: Record<ComparedItem['change'], { title: string; take: string }> = {
  changed: { title: 'Změněné', take: 'Převzít změny' },
  added: { title: 'Nové v dokumentu', take: 'Přidat' },
  removed: { title: 'V dokumentu už nejsou', take: 'Zrušit v návrhu' },
}

export type DifferenceFormProps = {
  data: ConfirmData
  comparison: Comparison
  /** What was chosen before the form came back; everything but cancelling is chosen at first. */
  refused: Refused
}

function Row({ row, isChosen }: { row: ComparedItem; isChosen: boolean }) {
  const id = `vzit-${row.key}`
  return (
    <li>
      {row.isChoosable ? (
        <div className="check">
          <input id={id} type="checkbox" name="chosen" value={row.key} defaultChecked={isChosen} />
          <label htmlFor={id}>
            {words[row.change].take}: {row.label}
          </label>
        </div>
      ) : (
        <p>{row.label}</p>
      )}
      {row.changes.length > 0 && <Diff changes={row.changes} />}
    </li>
  )
}

/** Old and new of a draft and of the document read again, card by card; each is taken or left. */
export function DifferenceForm({ data, comparison, refused }: DifferenceFormProps) {
  const { rows, unchanged, note, form } = comparison
  const chosen = refused === undefined ? null : allValues(refused.values, 'chosen')
  const { item } = data.labels
  return (
    <>
      <p>
        Beze změny {pluralise(unchanged, item)}, liší se {pluralise(rows.length, item)}. {note}
      </p>
      {rows.length === 0 && <Notice kind="ok" title="Dokument se od návrhu neliší." />}
      <form method="post">
        <input type="hidden" name="version" value={data.version} />
        <input type="hidden" name="act" value="take-over" />
        {(['changed', 'added', 'removed'] as const).map((change) => {
          const group = rows.filter((row) => row.change === change)
          if (group.length === 0) return null
          return (
            <Section key={change} title={words[change].title} aside={pluralise(group.length, item)}>
              <ul className="import-items">
                {group.map((row) => (
                  <Row key={row.key} row={row} isChosen={chosen === null ? change !== 'removed' : chosen.includes(row.key)} />
                ))}
              </ul>
            </Section>
          )
        })}
        {form !== null && (
          <Section title={form.title}>
            <div className="form">
              <ItemFields fields={form.fields} refused={refused} />
            </div>
          </Section>
        )}
        <div className="button-row section">
          <Button>Převzít vybrané do návrhu</Button>
          <a href={importHref(data.id)}>Zpět ke kontrole</a>
        </div>
      </form>
    </>
  )
}
