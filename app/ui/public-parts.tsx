import type { ReactNode } from 'react'
import { bindText } from './bind-text.ts'

export type HeroHint = { label: string; href: string }

export type HeroProps = { title: string; lead?: ReactNode; children?: ReactNode; hints?: readonly HeroHint[]; level?: 1 | 2 }

/** The first screen of the public face: the question and the search. */
export function Hero({ title, lead, children, hints = [], level = 1 }: HeroProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="hero">
      <div className="wrap">
        <Heading className="title">{bindText(title)}</Heading>
        {lead && <p className="lead">{bindText(lead)}</p>}
        {children}
        {hints.length > 0 && (
          <p className="hints">
            Často hledané:
            {hints.map((hint) => (
              <a key={hint.href} href={hint.href}>
                {hint.label}
              </a>
            ))}
          </p>
        )}
      </div>
    </div>
  )
}

export type Tile = { label: string; href: string; note?: string }

/** Situations to choose from; the whole tile is clickable. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className="tiles">
      {tiles.map((tile) => (
        <li key={tile.href}>
          <a href={tile.href}>{bindText(tile.label)}</a>
          {tile.note && <span>{bindText(tile.note)}</span>}
        </li>
      ))}
    </ul>
  )
}

export type Hit = {
  title: ReactNode
  href: string
  meta?: ReactNode
  text?: ReactNode
  /** Why it was found. */
  why?: ReactNode
  /** Distance, free places, opening hours. */
  side?: ReactNode
}

/** Found services, cards or measures; `level` keeps the order of headings. */
export function HitList({ hits, level = 2 }: { hits: readonly Hit[]; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li className="hit" key={hit.href}>
          <div>
            <Heading>
              <a href={hit.href}>{bindText(hit.title)}</a>
            </Heading>
            {hit.meta && <p className="hit-meta">{bindText(hit.meta)}</p>}
            {hit.text && <p>{bindText(hit.text)}</p>}
            {hit.why && <p className="hit-meta">{hit.why}</p>}
          </div>
          {hit.side && <div className="hit-side">{hit.side}</div>}
        </li>
      ))}
    </ol>
  )
}
