import type { ReactNode } from 'react'
import { joinClasses } from '../class-names.ts'
import { slugify } from '#app/shared/text.ts'
import { fieldId } from './field-id.ts'
import { controlAttributes, Field, FieldError, type FieldProps, Hint, OptionalWord } from './field.tsx'

export type Option = { value: string; label: string; hint?: ReactNode; disabled?: boolean | undefined }
export type OptionGroup = { label: string; options: readonly Option[] }

export type SelectProps = FieldProps & {
  options: readonly (Option | OptionGroup)[]
  defaultValue?: string | undefined
  /** The empty first option; false leaves it out. */
  emptyLabel?: string | false
}

export function Select(props: SelectProps) {
  const { emptyLabel = 'Vyberte' } = props
  return (
    <Field {...props}>
      <select {...controlAttributes(props)} className="input" defaultValue={props.defaultValue}>
        {emptyLabel !== false && <option value="">{emptyLabel}</option>}
        {props.options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(option)
          ),
        )}
      </select>
    </Field>
  )
}

function renderOption({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  )
}

export type ComboboxProps = FieldProps & { options: readonly Option[]; defaultValue?: string | undefined }

/** Native text field with suggestions: works everywhere; the server resolves what was typed. */
export function Combobox(props: ComboboxProps) {
  const control = controlAttributes(props)
  return (
    <Field {...props}>
      <input {...control} className="input" list={`${control.id}-list`} autoComplete="off" defaultValue={props.defaultValue} />
      <datalist id={`${control.id}-list`}>
        {props.options.map((option) => (
          <option key={option.value} value={option.label} />
        ))}
      </datalist>
    </Field>
  )
}

export type CheckboxProps = FieldProps & { value?: string; defaultChecked?: boolean | undefined }

export function Checkbox(props: CheckboxProps) {
  const control = controlAttributes(props)
  return (
    <div className="field">
      <div className="check">
        <input {...control} type="checkbox" value={props.value ?? 'on'} defaultChecked={props.defaultChecked} />
        <div>
          <label htmlFor={control.id}>{props.label}</label>
          <Hint id={control.id}>{props.hint}</Hint>
        </div>
      </div>
      <FieldError id={control.id} message={props.error} />
    </div>
  )
}

export type FieldsetProps = {
  legend: ReactNode
  large?: boolean
  id?: string
  children: ReactNode
  describedBy?: string | undefined
}

export function Fieldset({ legend, large = false, id, children, describedBy }: FieldsetProps) {
  return (
    <fieldset className={joinClasses('fieldset', large && 'fieldset-large')} id={id} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}

type GroupProps = FieldProps & { options: readonly Option[] }

/** Several choices; `defaultValues` are those checked. */
export function CheckboxGroup(props: GroupProps & { defaultValues?: readonly string[] | undefined }) {
  return <ChoiceGroup {...props} type="checkbox" checked={props.defaultValues ?? []} />
}

export function RadioGroup(props: GroupProps & { defaultValue?: string | undefined }) {
  return <ChoiceGroup {...props} type="radio" checked={props.defaultValue === undefined ? [] : [props.defaultValue]} />
}

/** The error summary's link lands on the first choice, which carries the field's own id. */
function ChoiceGroup(props: GroupProps & { type: 'checkbox' | 'radio'; checked: readonly string[] }) {
  const { name, label, hint, error, required, disabled, options, type, checked, id = fieldId(name) } = props
  const legend = (
    <>
      {label}
      <OptionalWord required={required} />
    </>
  )
  const describedBy = joinClasses(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`)
  return (
    <Fieldset legend={legend} describedBy={describedBy}>
      <Hint id={id}>{hint}</Hint>
      {options.map((option, index) => {
        const optionId = index === 0 ? id : `${id}-${slugify(option.value)}`
        return (
          <div className="check" key={option.value}>
            <input
              id={optionId}
              type={type}
              name={name}
              value={option.value}
              required={(type === 'radio' && required) || undefined}
              disabled={disabled || option.disabled}
              defaultChecked={checked.includes(option.value)}
              aria-describedby={option.hint ? `${optionId}-option-hint` : undefined}
            />
            <div>
              <label htmlFor={optionId}>{option.label}</label>
              {option.hint && (
                <p className="hint" id={`${optionId}-option-hint`}>
                  {option.hint}
                </p>
              )}
            </div>
          </div>
        )
      })}
      <FieldError id={id} message={error} />
    </Fieldset>
  )
}
