import type { Reason } from '#app/shared/errors.ts'
import { ErrorSummary } from '#app/ui/index.ts'
import type { FormValues } from './form-values.ts'

/** What an action gives back to its page when it refused. */
export type Refused = { reasons: Reason[]; values: FormValues } | undefined

export function FormErrors({ refused }: { refused: Refused }) {
  return <ErrorSummary errors={(refused?.reasons ?? []).map(({ field, text }) => ({ name: field, message: text }))} />
}

/** The hidden fields of a form that does one thing. */
export function Hidden({ values }: { values: Readonly<Record<string, string | number>> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
