import { Checkbox, CheckboxGroup, Select, TextInput } from '#app/ui/index.ts'
import type { AttributeField } from '../definitions/attribute-field.ts'

export type Choice = { value: string; label: string }
export type FieldChoice = AttributeField & { choices: readonly Choice[] }

export type RowForm = {
  /** What was typed or is stored, by names of fields. */
  valueOf(name: string): string | undefined
  valuesOf(name: string): readonly string[]
  errorOf(name: string): string | undefined
}

const nameOf = (field: AttributeField): string => `vlastnost-${field.key}`

/** Fields of the list's own properties. */
export function AttributeFields({ fields, form }: { fields: readonly FieldChoice[]; form: RowForm }) {
  return fields.map((field) => <AttributeInput key={field.key} field={field} form={form} />)
}

function AttributeInput({ field, form }: { field: FieldChoice; form: RowForm }) {
  const name = nameOf(field)
  const common = { name, label: field.label, hint: field.hint, error: form.errorOf(name) }
  if (field.kind === 'yes-no') return <Checkbox {...common} value="ano" defaultChecked={form.valueOf(name) === 'ano'} />
  if (isOneOf(field)) return <Select {...common} options={field.choices} emptyLabel="žádná" defaultValue={form.valueOf(name)} />
  if (field.choices.length > 0) return <CheckboxGroup {...common} options={field.choices} defaultValues={form.valuesOf(name)} />
  return (
    <TextInput
      {...common}
      defaultValue={form.valuesOf(name).join('|')}
      short={field.kind === 'integer'}
      inputMode={field.kind === 'integer' ? 'numeric' : undefined}
      autoComplete="off"
    />
  )
}

const isOneOf = (field: FieldChoice): boolean => field.kind === 'choice' || (field.kind === 'codes' && field.single === true)
