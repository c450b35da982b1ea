import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { daysBetween, formatDate } from '#app/shared/dates.ts'
import { pluralise } from '#app/shared/text.ts'
import { Chip, EmptyState, PageHead, Section } from '#app/ui/index.ts'
import type { Route } from './+types/desk.page.ts'
import { sortDesk } from './desk.rules.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Plocha – Opora' }]

export const loader = loaderOf(async (_args: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  const items = (await Promise.all(context.contributions.desk.map((room) => room.items(context, actor)))).flat()
  return { ...sortDesk(items, context.today), today: context.today, firstName: actor.personName }
})

type Item = Route.ComponentProps['loaderData']['waitsForMe'][number]

function deadlineText(deadline: string, today: string): string {
  const days = daysBetween(today, deadline)
  if (days === 0) return `do ${formatDate(deadline)}, dnes`
  if (days < 0) return `${pluralise(-days, ['den', 'dny', 'dní'])} po termínu`
  return `do ${formatDate(deadline)}, za ${pluralise(days, ['den', 'dny', 'dní'])}`
}

function DeskList({ items, today }: { items: Item[]; today: string }) {
  return (
    <ul className="desk-list card">
      {items.map((item) => (
        <li key={`${item.href} ${item.verb}`} className="desk-row">
          <span>
            <a href={item.href}>{item.verb}</a> · {item.object}
          </span>
          <span className="small">{item.deadline !== null && deadlineText(item.deadline, today)}</span>
          <Chip tone={item.state.tone}>{item.state.label}</Chip>
        </li>
      ))}
    </ul>
  )
}

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
          <DeskList items={waitsForMe} today={today} />
        )}
      </Section>
      {waitsForOthers.length > 0 && (
        <Section title="Čekám na druhé">
          <DeskList items={waitsForOthers} today={today} />
        </Section>
      )}
      {recent.length > 0 && (
        <Section title="Nedávno">
          <DeskList items={recent} today={today} />
        </Section>
      )}
    </>
  )
}
