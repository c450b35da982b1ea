import { itemHref, openedId, placeId, reviewHref } from './import-hrefs.ts'
import type { ReviewedField } from './review.view.ts'

export type OpenedItemProps = {
  importId: string
  opened: { key: string; name: string; fields: ReviewedField[] }
  canEdit: boolean
}

/** The chosen item field by field, each with a link to its place in the source beside. */
export function OpenedItem({ importId, opened, canEdit }: OpenedItemProps) {
  const { key, name, fields } = opened
  return (
    <section className="opened-item" id={openedId} aria-labelledby="otevrene-nazev">
      <div className="import-line">
        <h2 id="otevrene-nazev">{name}</h2>
        {canEdit && (
          <a href={itemHref(importId, key)}>
            Upravit<span className="visually-hidden"> {name}</span>
          </a>
        )}
      </div>
      <dl className="facts">
        {fields.map(({ label, text, place }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {text === '' ? <span className="muted">neuvedeno</span> : <span className="import-value">{text}</span>}{' '}
              {place !== null && (
                <a className="small nowrap" href={reviewHref(importId, key, place, placeId)}>
                  v&nbsp;textu<span className="visually-hidden">: {label}</span>
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
