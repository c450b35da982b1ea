import type { ReactNode } from 'react'

export type BreadcrumbItem = { label: string; href?: string | undefined }

export function Breadcrumb({ items }: { items: readonly BreadcrumbItem[] }) {
  if (items.length === 0) return null
  return (
    <nav className="breadcrumb" aria-label="Kde jste">
      <ol>
        {items.map((item) => (
          <li key={item.label}>{item.href ? <a href={item.href}>{item.label}</a> : item.label}</li>
        ))}
      </ol>
    </nav>
  )
}

export type PageHeadProps = {
  title: ReactNode
  breadcrumb?: readonly BreadcrumbItem[]
  /** A `<Chip>`. */
  status?: ReactNode
  /** One sentence: what this is for, what state it is in, since when, whose turn it is. */
  summary?: ReactNode
  children?: ReactNode
}

export function PageHead({ title, breadcrumb = [], status, summary, children }: PageHeadProps) {
  return (
    <div className="page-head">
      <Breadcrumb items={breadcrumb} />
      <div className="page-title">
        <h1>{title}</h1>
        {status}
      </div>
      {summary && <p className="page-summary">{summary}</p>}
      {children}
    </div>
  )
}

export type PageIndexItem = { href: string; label: string }

/** Index of a long page, beside it; replaces tabs. */
export function PageIndex({ items }: { items: readonly PageIndexItem[] }) {
  return (
    <aside className="page-index" aria-labelledby="na-teto-strance">
      <h2 id="na-teto-strance">Na této stránce</h2>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </aside>
  )
}

export type SectionProps = { title: ReactNode; id?: string; aside?: ReactNode; children: ReactNode }

export function Section({ title, id, aside, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      {aside ? (
        <div className="section-head">
          <h2>{title}</h2>
          <span className="small">{aside}</span>
        </div>
      ) : (
        <h2>{title}</h2>
      )}
      {children}
    </section>
  )
}
