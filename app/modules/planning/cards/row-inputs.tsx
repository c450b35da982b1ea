import { Field, Fieldset, FieldError, fieldId, Hint } from '#app/ui/index.ts'

type RowInputsProps = {
  name: string
  legend: string
  /** Name of one row: «Cílová skupina». */
  rowLabel: string
  hint?: string | undefined
  error?: string | undefined
  values: readonly string[]
  options: readonly string[]
}

const SPARE_ROWS = 2

/** Rows of one list with a shared list of suggestions; a few rows are always free, so that it works without scripts. */
export function RowInputs({ name, legend, rowLabel, hint, error, values, options }: RowInputsProps) {
  const id = fieldId(name)
  const rows = [...values, ...Array.from({ length: SPARE_ROWS }, () => '')]
  return (
    <Fieldset legend={legend} describedBy={hint === undefined ? undefined : `${id}-hint`}>
      <Hint id={id}>{hint}</Hint>
      {rows.map((value, index) => {
        const rowId = index === 0 ? id : `${id}-${index}`
        return (
          <Field
            key={`${index}-${value}`}
            name={name}
            id={rowId}
            label={<span className="visually-hidden">{`${rowLabel} ${index + 1}`}</span>}
          >
            <input
              id={rowId}
              name={name}
              className="input"
              list={`${id}-list`}
              autoComplete="off"
              defaultValue={value}
              aria-invalid={error ? true : undefined}
            />
          </Field>
        )
      })}
      <datalist id={`${id}-list`}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
      <FieldError id={id} message={error} />
    </Fieldset>
  )
}
