import type { ReactNode } from 'react'
import { slugify } from '#app/shared/text.ts'

export type ExportFormat = 'DOCX' | 'PDF' | 'XLSX' | 'CSV' | 'JSON'
export type ExportLink = { format: ExportFormat; href: string }

/** The same data to take away; `what` names it for those who do not see the page. */
export function ExportLinks({ links, what, dataDate }: { links: readonly ExportLink[]; what: string; dataDate?: string }) {
  const id = `stahnout-${slugify(what)}`
  return (
    <div className="export-links">
      <span id={id}>
        Stáhnout<span className="visually-hidden"> {what}</span>:
      </span>
      <ul aria-labelledby={id}>
        {links.map((link) => (
          <li key={link.format}>
            <a href={link.href}>{link.format}</a>
          </li>
        ))}
      </ul>
      {dataDate && <span className="small">data k&nbsp;{dataDate}</span>}
    </div>
  )
}

/** Shown only on paper: date of data, address of the page, who printed. */
export function PrintOnly({ children }: { children: ReactNode }) {
  return <div className="print-only">{children}</div>
}
