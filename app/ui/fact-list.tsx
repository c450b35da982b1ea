import type { ReactNode } from 'react'
import { bindText } from './bind-text.ts'

export type Fact = { term: string; value: ReactNode }

/** Facts as a definition list; an unknown value is said in words. */
export function FactList({ facts, missing = 'neuvedeno' }: { facts: readonly Fact[]; missing?: string }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{isMissing(value) ? <span className="muted">{missing}</span> : bindText(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function isMissing(value: ReactNode): boolean {
  return value === null || value === undefined || value === ''
}

export type KeyFigure = { label: string; value: ReactNode; note?: ReactNode }

export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className="card key-figures">
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {note && <dd className="key-note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
