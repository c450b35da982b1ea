import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { listJobs, type JobState } from '#app/platform/jobs/job-progress.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { Chip, DataTable, EmptyState, PageHead, type ChipTone } from '#app/ui/index.ts'
import { canSeeAllJobs } from './job.permissions.ts'
import type { Route } from './+types/job-list.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Úlohy – Opora' }]

const SHOWN = 200

export const loader = loaderOf(async (_args: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  const everybody = canSeeAllJobs(actor)
  return { jobs: await listJobs(context.database, everybody ? null : actor.mandateId, SHOWN), everybody }
})

const states: Record<JobState, { label: string; tone: ChipTone }> = {
  waiting: { label: 'čeká', tone: 'neutral' },
  running: { label: 'běží', tone: 'progress' },
  done: { label: 'hotovo', tone: 'done' },
  failed: { label: 'nedokončeno', tone: 'refused' },
}

export default function JobListPage({ loaderData }: Route.ComponentProps) {
  const { jobs, everybody } = loaderData
  return (
    <>
      <PageHead
        title="Úlohy"
        summary={
          everybody ? 'Delší práce, které systém dělá na pozadí, všech uživatelů.' : 'Delší práce, které jste systému zadali.'
        }
      />
      <DataTable
        caption="Úlohy od nejnovější"
        captionHidden
        rows={jobs}
        rowKey={(job) => job.id}
        rowHref={(job) => `/prace/ulohy/${job.id}`}
        empty={<EmptyState title="Zatím žádná úloha">Objeví se tu například nahrání dokumentu nebo zveřejnění plánu.</EmptyState>}
        columns={[
          { key: 'title', header: 'Úloha', cell: (job) => job.title },
          { key: 'created', header: 'Zadáno', cell: (job) => formatInstant(job.createdAt) },
          { key: 'state', header: 'Stav', cell: (job) => <Chip tone={states[job.state].tone}>{states[job.state].label}</Chip> },
        ]}
      />
    </>
  )
}
