import type { ReactNode } from 'react'
import { AppMark } from './app-mark.tsx'
import { mainContentId, type NavGroup, NavList, PhoneMenu, SkipLink } from './navigation.tsx'

export function SideMenu({ groups, idPrefix = 'menu' }: { groups: readonly NavGroup[]; idPrefix?: string }) {
  return (
    <div className="side-menu">
      {groups.map((group, index) => (
        <div key={group.label}>
          <h2 id={`${idPrefix}-${index}`}>{group.label}</h2>
          <NavList items={group.items} labelledBy={`${idPrefix}-${index}`} />
        </div>
      ))}
    </div>
  )
}

export type MandateLineProps = { mandate: string; person?: string | undefined; changeHref: string }

/** «Kateřina Koordinátová, koordinace ORP, Město Turnov · změnit» */
export function MandateLine({ mandate, person, changeHref }: MandateLineProps) {
  return (
    <span className="mandate">
      {person && <>{person}, </>}
      {mandate} ·{' '}
      <a href={changeHref}>
        změnit<span className="visually-hidden"> pověření</span>
      </a>
    </span>
  )
}

export type ClockBarProps = { now: string; moveHref: string }

/** The demonstration's clock; `now` is already words («18. 3. 2026 10:00»). */
export function ClockBar({ now, moveHref }: ClockBarProps) {
  return (
    <span className="clock-bar">
      Ukázka: {now} · <a href={moveHref}>posunout čas</a>
    </span>
  )
}

export type InternalLayoutProps = {
  regionName: string
  homeHref?: string
  groups: readonly NavGroup[]
  mandate?: ReactNode
  clock?: ReactNode
  /** Anything else of the top bar: a sign-out form, a search. */
  tools?: ReactNode
  children: ReactNode
}

export function InternalLayout({ regionName, homeHref = '/', groups, mandate, clock, tools, children }: InternalLayoutProps) {
  return (
    <>
      <SkipLink />
      <div className="internal">
        <header className="internal-side">
          <div className="phone-top">
            <AppMark regionName={regionName} href={homeHref} />
            <PhoneMenu label="Hlavní menu">
              <SideMenu groups={groups} idPrefix="menu-phone" />
            </PhoneMenu>
          </div>
          <nav className="wide-menu" aria-label="Hlavní menu">
            <SideMenu groups={groups} />
          </nav>
        </header>
        <main id={mainContentId} className="internal-main" tabIndex={-1}>
          <div className="internal-bar">
            {clock}
            {mandate}
            {tools}
          </div>
          {children}
        </main>
      </div>
    </>
  )
}
