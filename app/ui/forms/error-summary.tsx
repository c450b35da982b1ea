import { pluralise } from '#app/shared/text.ts'
import { fieldId } from './field-id.ts'

export type FormError = {
  /** Name of the field; without it the error belongs to the whole form. */
  name?: string | undefined
  message: string
}

export const errorSummaryId = 'souhrn-chyb'

const focusOn = (element: HTMLElement | null) => element?.focus()

/** A returned form opens at its errors, with and without scripts; each error leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  if (errors.length === 0) return null
  return (
    <div
      className="error-summary"
      id={errorSummaryId}
      role="alert"
      tabIndex={-1}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader has just sent the form and waits for its answer
      autoFocus
      key={errors.map((error) => error.message).join()}
      ref={focusOn}
    >
      <h2>{pluralise(errors.length, ['věc je potřeba opravit', 'věci je potřeba opravit', 'věcí je potřeba opravit'])}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.name}-${error.message}`}>
            {error.name ? <a href={`#${fieldId(error.name)}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
