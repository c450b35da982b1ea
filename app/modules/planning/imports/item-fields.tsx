import type { FormField } from '#app/shared/document-imports/outline.ts'
import { Checkbox, DateInput, MoneyInput, Select, Textarea, TextInput } from '#app/ui/index.ts'
import type { Refused } from '../forms/form-parts.tsx'
import { errorOf, firstValue } from '../forms/form-values.ts'

export type ItemFieldsProps = { fields: readonly FormField[]; refused: Refused }

const lineCount = (text: string): number => text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 90), 0)
const rowsFor = (text: string, least: number): number => Math.min(18, Math.max(least, lineCount(text) + 1))

/** Inputs of an item from their description; what was typed goes before what is kept. */
export function ItemFields({ fields, refused }: ItemFieldsProps) {
  return fields.map((field) => (
    <ItemInput
      key={field.name}
      field={field}
      value={refused === undefined ? field.value : firstValue(refused.values, field.name)}
      error={errorOf(refused?.reasons ?? [], field.name)}
    />
  ))
}

function ItemInput({ field, value, error }: { field: FormField; value: string; error: string | undefined }) {
  const { name, label, hint, required, options = [], input } = field
  const common = { name, label, hint, error, required: required === false ? false : undefined }
  if (input === 'select') return <Select {...common} options={options} emptyLabel={false} defaultValue={value} />
  if (input === 'check') return <Checkbox {...common} defaultChecked={value === 'on'} />
  if (input === 'date') return <DateInput {...common} defaultValue={value} />
  if (input === 'money') return <MoneyInput {...common} defaultValue={value} />
  if (input === 'long' || input === 'lines')
    return <Textarea {...common} rows={rowsFor(value, input === 'long' ? 3 : 2)} defaultValue={value} />
  return <TextInput {...common} short={input === 'short'} defaultValue={value} />
}
