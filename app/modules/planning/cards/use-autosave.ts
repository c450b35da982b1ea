import { useEffect, useRef, useState } from 'react'

const PAUSE = 900

type Answer = { savedAt: string }
const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'savedAt' in value && typeof value.savedAt === 'string'

async function send(href: string, form: HTMLFormElement, signal: AbortSignal): Promise<string | undefined> {
  const response = await fetch(href, { method: 'POST', body: new FormData(form), signal })
  const answer: unknown = response.ok ? await response.json() : null
  return isAnswer(answer) ? answer.savedAt : undefined
}

/** Sends the form as a draft a while after the last key; `note` is the time when it was saved («10:42»). */
export function useAutosave(href: string) {
  const formRef = useRef<HTMLFormElement>(null)
  const [note, setNote] = useState<string | undefined>(undefined)
  useEffect(() => {
    const form = formRef.current
    if (form === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let running = new AbortController()
    const save = () => {
      running.abort()
      running = new AbortController()
      // A draft that could not be sent now goes with the next key; the form itself still holds everything.
      send(href, form, running.signal).then(setNote, () => undefined)
    }
    const onInput = () => {
      clearTimeout(timer)
      timer = setTimeout(save, PAUSE)
    }
    // What is sent for good must not come back as a draft after it.
    const onSubmit = () => {
      clearTimeout(timer)
      running.abort()
    }
    form.addEventListener('input', onInput)
    form.addEventListener('submit', onSubmit)
    return () => {
      onSubmit()
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit)
    }
  }, [href])
  return { formRef, note }
}
