import { joinClasses } from '../class-names.ts'
import { Button } from '../button.tsx'
import { fieldId } from './field-id.ts'

export type SearchField = {
  name: string
  label: string
  defaultValue?: string | undefined
  suggestions?: readonly string[]
  /** Codes that browsers know, e.g. «address-level2» for a municipality. */
  autoComplete?: string
}

export type SearchBoxProps = {
  action: string
  fields: readonly SearchField[]
  submitLabel?: string
  wide?: boolean
  label?: string
}

/** One search of one or two fields, sent by GET. */
export function SearchBox({ action, fields, submitLabel = 'Najít', wide = false, label = 'Hledání' }: SearchBoxProps) {
  return (
    <form
      className={joinClasses('search-box', wide && 'search-box-wide')}
      method="get"
      action={action}
      role="search"
      aria-label={label}
    >
      {fields.map((field) => (
        <SearchInput key={field.name} {...field} />
      ))}
      <Button>{submitLabel}</Button>
    </form>
  )
}

function SearchInput({ name, label, defaultValue, suggestions, autoComplete = 'off' }: SearchField) {
  const id = fieldId(name)
  return (
    <div className="search-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={suggestions ? 'text' : 'search'}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        list={suggestions && `${id}-list`}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </div>
  )
}
