import { Form, useFetcher } from 'react-router'
import { useEffect, useRef, type ReactNode, type SyntheticEvent } from 'react'
import { formatInstant } from '#app/shared/dates.ts'
import type { Reason } from '#app/shared/errors.ts'
import { Button, ErrorSummary, Notice, SavedNote } from '#app/ui/index.ts'
import { errorOf, firstValue, type FormValues } from './form-values.ts'

/** What a refused form came back with; absent where nothing was sent yet. */
export type Refused = { reasons: Reason[]; values: FormValues } | undefined

const summaryOf = (reasons: readonly Reason[]) => reasons.map(({ field, text }) => ({ name: field, message: text }))

const PAUSE_MS = 1500

/** What each field needs to draw itself: what is typed in it and what must be mended. */
export const fieldOf = (values: FormValues, reasons: readonly Reason[]) => (name: string) => ({
  name,
  defaultValue: firstValue(values, name),
  error: errorOf(reasons, name),
})

export type FieldOf = ReturnType<typeof fieldOf>

const fromOthers = new Set(['stale', 'changed-by-other'])

/** Why a form came back: what to mend, and what somebody else changed meanwhile. */
export function RefusalSummary({ reasons }: { reasons: readonly Reason[] }) {
  const [stale, ...changes] = reasons.filter(({ code }) => fromOthers.has(code))
  return (
    <>
      <ErrorSummary errors={summaryOf(reasons.filter(({ code }) => !fromOthers.has(code)))} />
      {stale !== undefined && (
        <Notice kind="warn" title={stale.text} announce>
          <ul>
            {changes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

type RecordFormProps = {
  /** The version that the person sees; a refused save of an old one is repeated over the new one. */
  version: number
  refused: Refused
  submit: string
  cancelHref: string
  children: ReactNode
}

/** A form of one record: the errors on top, the version, the fields, one button. */
export function RecordForm({ version, refused, submit, cancelHref, children }: RecordFormProps) {
  return (
    <Form method="post" className="form" noValidate>
      <RefusalSummary reasons={refused?.reasons ?? []} />
      <input type="hidden" name="version" value={version} />
      {children}
      <div className="button-row">
        <Button>{submit}</Button>
        <a href={cancelHref}>Zpět bez uložení</a>
      </div>
    </Form>
  )
}

/** What a form with a draft may get from its action: a refusal, or when the draft was kept. */
export type DraftedAnswer = Refused | { savedAt: string }

type OwnDraft = { values: FormValues; baseVersion: number; savedAt: string } | null

type DraftedFormProps = {
  version: number
  answer: DraftedAnswer
  draft: OwnDraft
  /** The record as it is. */
  values: FormValues
  submit: string
  cancelHref: string
  fields: (field: FieldOf) => ReactNode
}

/**
 * A form with a draft: what one types is kept on the server, for oneself only. It opens with what was refused, else with
 * the draft, else with the record. Without JavaScript it is a plain form.
 */
export function DraftedForm({ version, answer, draft, values, submit, cancelHref, fields }: DraftedFormProps) {
  const { shown, reasons, openedDraft } = openingOf(answer, draft, values)
  const { keep, stop, savedAt } = useKeptDraft(draft?.savedAt)
  return (
    <>
      {openedDraft !== null && <DraftNotice savedAt={openedDraft.savedAt} stale={openedDraft.baseVersion !== version} />}
      <Form method="post" className="form" noValidate onInput={keep} onSubmit={stop}>
        <RefusalSummary reasons={reasons} />
        <input type="hidden" name="version" value={version} />
        {fields(fieldOf(shown, reasons))}
        <SavedNote savedAt={savedAt === undefined ? undefined : `rozepsané ${formatInstant(savedAt)}, vidíte je jen vy`} />
        <div className="button-row">
          <Button>{submit}</Button>
          <a href={cancelHref}>Zpět, rozepsané zůstane</a>
        </div>
      </Form>
    </>
  )
}

/** What was refused, else the draft, else the record. */
function openingOf(answer: DraftedAnswer, draft: OwnDraft, values: FormValues) {
  if (answer !== undefined && 'reasons' in answer) return { shown: answer.values, reasons: answer.reasons, openedDraft: null }
  return { shown: draft === null ? values : draft.values, reasons: [], openedDraft: draft }
}

/** Sends the form as a draft a moment after the last keystroke. */
function useKeptDraft(savedBefore: string | undefined) {
  const fetcher = useFetcher<{ savedAt?: string }>()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stop = () => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])
  const keep = (event: SyntheticEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    stop()
    timer.current = setTimeout(() => {
      const typed = new FormData(form)
      typed.set('intent', 'draft')
      void fetcher.submit(typed, { method: 'post' })
    }, PAUSE_MS)
  }
  return { keep, stop, savedAt: fetcher.data?.savedAt ?? savedBefore }
}

/** Said above a form that opened with one's own draft. */
function DraftNotice({ savedAt, stale }: { savedAt: string; stale: boolean }) {
  return (
    <Notice kind={stale ? 'warn' : 'info'} title={`Pokračujete v tom, co jste rozepsali ${formatInstant(savedAt)}`}>
      {stale && <p>Záznam mezitím uložil někdo jiný. Uložením zapíšete své znění; co se změnilo, najdete v historii níže.</p>}
      <Form method="post">
        <Button kind="quiet" name="intent" value="discard-draft">
          Zahodit rozepsané
        </Button>
      </Form>
    </Notice>
  )
}
