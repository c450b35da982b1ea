import type { ImportGroup, ImportItem } from '#app/shared/document-imports/outline.ts'
import { pluralise } from '#app/shared/text.ts'
import { Chip } from '#app/ui/index.ts'
import { itemHref, reviewHref } from './import-hrefs.ts'

export type OutlineProps = {
  importId: string
  groups: readonly ImportGroup[]
  openedKey: string | null
  /** Open problems of each item by its key. */
  problemCounts: Readonly<Record<string, number>>
  canEdit: boolean
}

function Item({ item, ...props }: OutlineProps & { item: ImportItem }) {
  const { importId, openedKey, problemCounts, canEdit } = props
  const isOpen = openedKey === item.key
  const name = `${item.number} ${item.title}`.trim()
  const problems = problemCounts[item.key] ?? 0
  return (
    <li id={item.key} aria-current={isOpen ? 'true' : undefined}>
      <div className="import-line">
        <a href={reviewHref(importId, item.key, item.source)}>{name}</a>
        {problems > 0 && <Chip tone="warn">{pluralise(problems, ['problém', 'problémy', 'problémů'])}</Chip>}
        {item.status && <Chip tone={item.status.tone}>{item.status.label}</Chip>}
        {canEdit && (
          <a href={itemHref(importId, item.key)}>
            Upravit<span className="visually-hidden"> {name}</span>
          </a>
        )}
      </div>
    </li>
  )
}

/** Goals with their cards, areas with their measures; the opened one is marked. */
export function ReviewOutline(props: OutlineProps) {
  const { importId, groups, canEdit } = props
  return groups.map((group) => (
    <section key={group.key ?? 'ostatni'} id={group.key ?? undefined}>
      <div className="import-line">
        <h3>{`${group.number} ${group.title}`.trim()}</h3>
        {canEdit && group.key !== null && (
          <a href={itemHref(importId, group.key)}>
            Upravit<span className="visually-hidden"> {`${group.number} ${group.title}`.trim()}</span>
          </a>
        )}
      </div>
      {group.note && <p className="small">{group.note}</p>}
      {group.items.length === 0 ? (
        <p className="muted">Bez položek.</p>
      ) : (
        <ul className="import-items">
          {group.items.map((item) => (
            <Item key={item.key} item={item} {...props} />
          ))}
        </ul>
      )}
    </section>
  ))
}
