import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { Button, ButtonLink, Notice, ProgressBar } from '#app/ui/index.ts'
import { importHref, importListHref } from './import-hrefs.ts'

const REFRESH_MS = 700

type JobStep = { step: string; done: number; total: number | null }

/** Asks again until the document is recognised; without JavaScript there is a link. */
export function RecognitionProgress({ importId, job }: { importId: string; job: JobStep | null }) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), REFRESH_MS)
    return () => clearInterval(timer)
  }, [revalidate])
  const total = job?.total ?? null
  return (
    <>
      <ProgressBar
        label={job === null || job.step === '' ? 'Dokument čeká na rozpoznání' : job.step}
        percent={job === null || total === null || total === 0 ? undefined : Math.round((job.done / total) * 100)}
        note={job === null || total === null ? undefined : `hotovo ${job.done} z ${total}`}
      />
      <p>
        Stránku můžete opustit. Rozpoznaný dokument najdete na ploše a v&nbsp;seznamu importů.{' '}
        <a href={importHref(importId)}>Obnovit stav</a>
      </p>
    </>
  )
}

export function FailedNotice({ failure, canEdit }: { failure: string; canEdit: boolean }) {
  return (
    <Notice kind="err" title="Dokument se nepodařilo přečíst">
      <p>{failure}</p>
      {canEdit && (
        <div className="button-row">
          <ButtonLink href={importListHref}>Nahrát jiný soubor</ButtonLink>
          <form method="post">
            <input type="hidden" name="act" value="retry" />
            <Button kind="line">Zkusit rozpoznat znovu</Button>
          </form>
        </div>
      )}
    </Notice>
  )
}

export function FinishedNotice({ href, label }: { href: string | null; label: string }) {
  return (
    <Notice kind="ok" title="Import je převzatý">
      <p>Dál se upravuje jen návrh, tady zůstává, z&nbsp;čeho vznikl.</p>
      {href !== null && <ButtonLink href={href}>{label}</ButtonLink>}
    </Notice>
  )
}
