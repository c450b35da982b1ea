import type { Reason } from '#app/shared/errors.ts'
import { ErrorSummary, Notice } from '#app/ui/index.ts'
import type { FormValues } from './form-values.ts'

/** What an action gives back to its page when it refused. */
export type Refused = { reasons: Reason[]; values: FormValues } | undefined

/** What to mend; after somebody else's newer save, what they changed. */
export function FormErrors({ refused }: { refused: Refused }) {
  const reasons = refused?.reasons ?? []
  const stale = reasons.find((reason) => reason.code === 'stale')
  if (stale === undefined) return <ErrorSummary errors={reasons.map(({ field, text }) => ({ name: field, message: text }))} />
  const changes = reasons.filter((reason) => reason !== stale)
  return (
    <Notice kind="warn" title={stale.text} announce>
      <ul>
        {changes.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** The hidden fields of a form that does one thing. */
export function Hidden({ values }: { values: Readonly<Record<string, string | number>> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
