import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { daysBetween, formatDate } from '#app/shared/dates.ts'
import { pluralise } from '#app/shared/text.ts'
import { Deadline, EmptyState, PageHead, Section, TaskList } from '#app/ui/index.ts'
import type { Route } from './+types/desk.page.ts'
import { sortDesk } from './desk.rules.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Plocha – Opora' }]

export const loader = loaderOf(async (_args: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  const items = (await Promise.all(context.contributions.desk.map((room) => room.items(context, actor)))).flat()
  return { ...sortDesk(items, context.today), today: context.today, firstName: actor.personName }
})

type Item = Route.ComponentProps['loaderData']['waitsForMe'][number]

function Due({ deadline, today }: { deadline: string; today: string }) {
  const days = daysBetween(today, deadline)
  const inDays = pluralise(Math.abs(days), ['den', 'dny', 'dní'])
  const distance = days === 0 ? 'dnes' : days > 0 ? `za ${inDays}` : `${inDays} po termínu`
  return (
    <Deadline date={formatDate(deadline)} distance={distance} state={days < 0 ? 'late' : days <= NEAR_DAYS ? 'near' : 'open'} />
  )
}

const NEAR_DAYS = 3

const tasksOf = (items: readonly Item[], today: string) =>
  items.map(({ verb, href, object, deadline, state }) => ({
    label: verb,
    href,
    about: object,
    due: deadline === null ? undefined : <Due deadline={deadline} today={today} />,
    status: state,
  }))

export default function DeskPage({ loaderData }: Route.ComponentProps) {
  const { waitsForMe, waitsForOthers, recent, overdue, today } = loaderData
  const count = `${pluralise(waitsForMe.length, ['úkol', 'úkoly', 'úkolů'])}${overdue > 0 ? `, ${overdue} po termínu` : ''}`
  return (
    <>
      <PageHead title="Dobrý den" summary="Co na vás čeká, na co čekáte vy a k čemu se můžete vrátit." />
      <Section title="Čeká na mě" aside={waitsForMe.length > 0 ? count : undefined}>
        {waitsForMe.length === 0 ? (
          <EmptyState title="Nic na vás nečeká.">Až bude třeba něco udělat, najdete to tady.</EmptyState>
        ) : (
          <TaskList tasks={tasksOf(waitsForMe, today)} />
        )}
      </Section>
      {waitsForOthers.length > 0 && (
        <Section title="Čekám na druhé">
          <TaskList tasks={tasksOf(waitsForOthers, today)} />
        </Section>
      )}
      {recent.length > 0 && (
        <Section title="Nedávno">
          <TaskList tasks={tasksOf(recent, today)} />
        </Section>
      )}
    </>
  )
}
