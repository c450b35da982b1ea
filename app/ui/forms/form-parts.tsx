import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'

export type FormStep = { label: string; href?: string | undefined; state: 'done' | 'now' | 'open' }

/** Steps of a long form; any of them can be opened at any time. */
export function FormSteps({ steps, label = 'Kroky' }: { steps: readonly FormStep[]; label?: string }) {
  return (
    <nav className="form-steps" aria-label={label}>
      <ol>
        {steps.map((step) => (
          <li key={step.label} aria-current={step.state === 'now' ? 'step' : undefined}>
            {step.state === 'done' && (
              <>
                <Icon name="check" />
                <span className="visually-hidden">hotovo: </span>
              </>
            )}
            {step.href && step.state !== 'now' ? <a href={step.href}>{step.label}</a> : step.label}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** `savedAt` is the time in words («10:42»); the element stays in the page, so that a change is announced. */
export function SavedNote({ savedAt }: { savedAt?: string | undefined }) {
  return (
    <p className="saved-note" aria-live="polite">
      {savedAt && `Uloženo ${savedAt}`}
    </p>
  )
}

export type ConfirmBoxProps = {
  title: ReactNode
  /** What will happen and whether it can be taken back. */
  children: ReactNode
  /** The form with the button that does it. */
  action: ReactNode
  cancelHref: string
}

export function ConfirmBox({ title, children, action, cancelHref }: ConfirmBoxProps) {
  return (
    <section className="confirm-box" aria-label="Potvrzení">
      <h2>{title}</h2>
      <div>{children}</div>
      <div className="button-row">
        {action}
        <a href={cancelHref}>Zpět bez změny</a>
      </div>
    </section>
  )
}
