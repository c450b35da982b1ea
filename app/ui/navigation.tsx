import { Icon } from './icon.tsx'

export type NavItem = { href: string; label: string; current?: boolean | undefined }
export type NavGroup = { label: string; items: readonly NavItem[] }

export const mainContentId = 'obsah'

export function SkipLink() {
  return (
    <a className="skip-link" href={`#${mainContentId}`}>
      Přejít na obsah
    </a>
  )
}

export function NavList({ items, labelledBy }: { items: readonly NavItem[]; labelledBy?: string }) {
  return (
    <ul aria-labelledby={labelledBy}>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The same links again for narrow screens: opens without JavaScript; the wide copy is not displayed then. */
export function PhoneMenu({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <details className="phone-menu">
      <summary>
        <Icon name="menu" />
        Menu
      </summary>
      <nav aria-label={label}>{children}</nav>
    </details>
  )
}
