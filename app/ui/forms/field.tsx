import type { ReactNode } from 'react'
import { joinClasses } from '../class-names.ts'
import { fieldId } from './field-id.ts'

/** What every form component takes. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** true: the browser knows it too; false: «nepovinné» is said beside the label. */
  required?: boolean | undefined
  disabled?: boolean | undefined
  /** When the same name is on a page twice. */
  id?: string | undefined
}

export type ControlAttributes = {
  id: string
  name: string
  required: boolean | undefined
  disabled: boolean | undefined
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

export function controlAttributes({ name, hint, error, required, disabled, id = fieldId(name) }: FieldProps): ControlAttributes {
  return {
    id,
    name,
    required: required || undefined,
    disabled,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': joinClasses(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`),
  }
}

/** Label above, hint under it, the control, the error. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = field.id ?? fieldId(field.name)
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.label}
        <OptionalWord required={field.required} />
      </label>
      <Hint id={id}>{field.hint}</Hint>
      {children}
      <FieldError id={id} message={field.error} />
    </div>
  )
}

export function OptionalWord({ required }: { required: boolean | undefined }) {
  return required === false ? <span className="optional"> (nepovinné)</span> : null
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <p className="hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null
}

export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  return message ? (
    <p className="field-error" id={`${id}-error`}>
      <span className="visually-hidden">Chyba: </span>
      {message}
    </p>
  ) : null
}
