import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { findJob } from '#app/platform/jobs/job-progress.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { isUuid } from '#app/shared/keys.ts'
import { ButtonLink, Notice, PageHead } from '#app/ui/index.ts'
import { ProgressBar } from '#app/ui/work.tsx'
import { canSeeJob } from './job.permissions.ts'
import type { Route } from './+types/job.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Úloha – Opora' }]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  const job = isUuid(params.jobId) ? await findJob(context.database, params.jobId) : undefined
  if (job === undefined) throw new AppError('not-found')
  if (!canSeeJob(actor, job)) throw new AppError('forbidden')
  return { job }
})

const REFRESH_MS = 1000

export default function JobPage({ loaderData }: Route.ComponentProps) {
  const { job } = loaderData
  const running = job.state === 'waiting' || job.state === 'running'
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => void revalidate(), REFRESH_MS)
    return () => clearInterval(timer)
  }, [running, revalidate])
  return (
    <>
      <PageHead
        title={job.title}
        breadcrumb={[{ label: 'Úlohy', href: '/prace/ulohy' }]}
        summary={`Zadáno ${formatInstant(job.createdAt)}. Stránku můžete opustit, výsledek tu najdete i později.`}
      />
      {running && (
        <>
          <ProgressBar
            label={job.step === '' ? 'Čeká na zpracování' : job.step}
            percent={job.total === null || job.total === 0 ? undefined : Math.round((job.done / job.total) * 100)}
          />
          <p>
            <a href={`/prace/ulohy/${job.id}`}>Obnovit stav</a>
          </p>
        </>
      )}
      {job.state === 'done' && (
        <Notice kind="ok" title="Hotovo" announce>
          {job.resultUrl !== null && <ButtonLink href={job.resultUrl}>Zobrazit výsledek</ButtonLink>}
        </Notice>
      )}
      {job.state === 'failed' && (
        <Notice kind="err" title="Úloha se nedokončila" announce>
          <p>{job.error}</p>
        </Notice>
      )}
    </>
  )
}
