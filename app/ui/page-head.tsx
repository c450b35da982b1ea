import type { ReactNode } from 'react'
import { bindText } from './bind-text.ts'

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
  /** A page has one H1; 2 is for samples of a head inside another page. */
  level?: 1 | 2
}

export function PageHead({ title, breadcrumb = [], status, summary, children, level = 1 }: PageHeadProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="page-head">
      <Breadcrumb items={breadcrumb} />
      <div className="page-title">
        <Heading className="title">{bindText(title)}</Heading>
        {status}
      </div>
      {summary && <p className="page-summary">{bindText(summary)}</p>}
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
          <h2>{bindText(title)}</h2>
          <span className="small">{aside}</span>
        </div>
      ) : (
        <h2>{bindText(title)}</h2>
      )}
      {children}
    </section>
  )
}
