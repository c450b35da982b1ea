import type { ComponentProps } from 'react'
import { joinClasses } from '../class-names.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'

type InputAttributes = Pick<
  ComponentProps<'input'>,
  'autoComplete' | 'inputMode' | 'maxLength' | 'readOnly' | 'spellCheck' | 'list'
>

export type TextInputProps = FieldProps &
  InputAttributes & {
    defaultValue?: string | undefined
    type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search'
    short?: boolean
  }

export function TextInput(props: TextInputProps) {
  const { defaultValue, type = 'text', short = false, autoComplete, inputMode, maxLength, readOnly, spellCheck, list } = props
  const extra = { autoComplete, inputMode, maxLength, readOnly, spellCheck, list }
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        {...extra}
        className={joinClasses('input', short && 'input-short')}
        type={type}
        defaultValue={defaultValue}
      />
    </Field>
  )
}

export type TextareaProps = FieldProps & { defaultValue?: string | undefined; rows?: number; maxLength?: number }

export function Textarea(props: TextareaProps) {
  return (
    <Field {...props}>
      <textarea
        {...controlAttributes(props)}
        className="input"
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        defaultValue={props.defaultValue}
      />
    </Field>
  )
}

export type DateInputProps = FieldProps & {
  defaultValue?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** Values are ISO dates; the browser shows them the Czech way. */
export function DateInput(props: DateInputProps) {
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        className="input input-short"
        type="date"
        min={props.min}
        max={props.max}
        defaultValue={props.defaultValue}
      />
    </Field>
  )
}

export type NumberInputProps = FieldProps & { defaultValue?: string | undefined; unit: string }

function UnitInput(props: NumberInputProps) {
  const control = controlAttributes(props)
  const unitId = `${control.id}-unit`
  return (
    <Field {...props}>
      <div className="input-affix">
        <input
          {...control}
          aria-describedby={joinClasses(unitId, control['aria-describedby'])}
          className="input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={props.defaultValue}
        />
        <span id={unitId}>{props.unit}</span>
      </div>
    </Field>
  )
}

/** Text, not type=number: people write «1 234 567,50» and the server reads it. */
export function MoneyInput(props: Omit<NumberInputProps, 'unit'> & { unit?: string }) {
  return <UnitInput unit="Kč" {...props} />
}

/** `unit` is «úv.», «lůžek», «%». */
export function QuantityInput(props: NumberInputProps) {
  return <UnitInput {...props} />
}

export type FileInputProps = FieldProps & { accept?: string; multiple?: boolean }

export function FileInput(props: FileInputProps) {
  return (
    <Field {...props}>
      <input {...controlAttributes(props)} className="input" type="file" accept={props.accept} multiple={props.multiple} />
    </Field>
  )
}
