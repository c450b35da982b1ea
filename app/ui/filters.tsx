import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { formatInteger } from '#app/shared/numbers.ts'
import { pluralise, slugify } from '#app/shared/text.ts'
import { Icon } from './icon.tsx'

export type FilterLink = { label: string; href: string; count?: number | undefined; current?: boolean | undefined; lang?: string }
export type FilterGroup = { label: string; links: readonly FilterLink[] }

/** Filters as links beside a list: they survive reload and can be shared. A current link leads back (switches off). */
export function FilterLinks({ groups, label = 'Filtry' }: { groups: readonly FilterGroup[]; label?: string }) {
  return (
    <nav className="filters" aria-label={label}>
      {groups.map((group) => (
        <div className="filter-group" key={group.label}>
          <h2 id={`filtr-${slugify(group.label)}`}>{group.label}</h2>
          <ul aria-labelledby={`filtr-${slugify(group.label)}`}>
            {group.links.map((link) => (
              <li key={link.label}>
                <FilterItem link={link} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function FilterItem({ link }: { link: FilterLink }) {
  return (
    <a href={link.href} aria-current={link.current ? 'true' : undefined} lang={link.lang}>
      <span>
        {link.current && <Icon name="check" />} {link.label}
      </span>
      {link.count !== undefined && <span>{formatInteger(link.count)}</span>}
    </a>
  )
}

/** The same in one line above a list: «všechny · moje · po termínu». */
export function FilterLine({ links, label }: { links: readonly FilterLink[]; label: string }) {
  return (
    <nav className="filters" aria-label={label}>
      <ul className="filter-line">
        {links.map((link) => (
          <li key={link.label}>
            <a href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.label}
              {link.count !== undefined && <>&nbsp;({formatInteger(link.count)})</>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export type FilterFormProps = {
  action: string
  children: ReactNode
  submitLabel?: string
  /** Where «Zrušit filtry» leads; absent when nothing is filtered. */
  clearHref?: string | undefined
  /** Other parameters of the address that must survive (sorting). */
  keep?: Readonly<Record<string, string>>
}

export function FilterForm({ action, children, submitLabel = 'Filtrovat', clearHref, keep = {} }: FilterFormProps) {
  return (
    <form className="filter-form" method="get" action={action} role="search">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button kind="line">{submitLabel}</Button>
      {clearHref && <a href={clearHref}>Zrušit filtry</a>}
    </form>
  )
}

export type ResultCountProps = {
  count: number
  /** «záměr», «záměry», «záměrů» */
  forms: readonly [one: string, few: string, many: string]
  /** «3 po termínu», «Data k 21. 11. 2026» */
  note?: ReactNode
}

export function ResultCount({ count, forms, note }: ResultCountProps) {
  return (
    <p className="result-count" role="status">
      {count === 0 ? 'Nic nenalezeno' : pluralise(count, forms)}
      {note && <small>, {note}</small>}
    </p>
  )
}
