import type { ReactNode } from 'react'
import { AppMark } from './app-mark.tsx'
import { mainContentId, type NavItem, NavList, PhoneMenu, SkipLink } from './navigation.tsx'

export type PublicHeaderProps = { regionName: string; homeHref?: string; items: readonly NavItem[]; label?: string }

export function PublicHeader({ regionName, homeHref = '/', items, label = 'Hlavní menu' }: PublicHeaderProps) {
  return (
    <header className="public-header">
      <div className="wrap">
        <div className="phone-top">
          <AppMark regionName={regionName} href={homeHref} />
          <PhoneMenu label={label}>
            <NavList items={items} />
          </PhoneMenu>
        </div>
        <nav className="public-nav" aria-label={label}>
          <NavList items={items} />
        </nav>
      </div>
    </header>
  )
}

export type SosItem = { text?: string; linkText: string; href: string }
export type SosStripProps = { title?: string; items: readonly SosItem[] }

export function SosStrip({ title = 'Potřebujete pomoc hned?', items }: SosStripProps) {
  return (
    <section className="sos" aria-label="Pomoc hned">
      <div className="wrap">
        <strong>{title}</strong>
        <ul>
          {items.map((item) => (
            <li key={item.href}>
              {item.text} <a href={item.href}>{item.linkText}</a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

export type PublicFooterProps = {
  items: readonly NavItem[]
  dataDate?: string | undefined
  label?: string
  children?: ReactNode
}

/** `dataDate` is already words («21. 11. 2026 10:00»). */
export function PublicFooter({ items, dataDate, label = 'Patička', children }: PublicFooterProps) {
  return (
    <footer className="public-footer">
      <div className="wrap">
        {children}
        <nav aria-label={label}>
          <NavList items={items} />
        </nav>
        {dataDate && <p className="small">Data k&nbsp;{dataDate}.</p>}
      </div>
    </footer>
  )
}

export type PublicLayoutProps = {
  header: PublicHeaderProps
  footer: PublicFooterProps
  /** Full-width parts above the text column (hero, SOS strip). */
  top?: ReactNode
  clock?: ReactNode
  children: ReactNode
}

export function PublicLayout({ header, footer, top, clock, children }: PublicLayoutProps) {
  return (
    <>
      <SkipLink />
      {clock && (
        <aside className="clock-strip" aria-label="Čas ukázky">
          {clock}
        </aside>
      )}
      <PublicHeader {...header} />
      <main id={mainContentId} className="public-main" tabIndex={-1}>
        {top}
        <div className="wrap">{children}</div>
      </main>
      <PublicFooter {...footer} />
    </>
  )
}
