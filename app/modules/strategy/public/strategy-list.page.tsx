import { redirect } from 'react-router'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { EmptyState, HitList, PageHead } from '#app/ui/index.ts'
import { strategyPart } from '../publication/strategy-part.server.ts'
import { statusMessage } from './strategy-messages.rules.ts'
import { strategyHref } from './strategy.hrefs.ts'
import type { Route } from './+types/strategy-list.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Strategie – Opora' }]

/** With a single strategy there is nothing to choose from. */
export const loader = loaderOf((_args: Route.LoaderArgs, { publication }) => {
  const { strategies } = publication.read(strategyPart)
  const [only] = strategies
  if (strategies.length === 1 && only !== undefined) throw redirect(strategyHref(only.head.slug))
  return {
    strategies: strategies.flatMap(({ head, rounds: [newest] }) =>
      newest === undefined
        ? []
        : [
            {
              title: head.title,
              href: strategyHref(head.slug),
              summary: head.summary,
              asOf: newest.round.asOf,
              message: statusMessage(newest.counts, null),
            },
          ],
    ),
  }
})

export default function StrategyListPage({ loaderData: { strategies } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Strategie" summary="Co kraj a jeho partneři slíbili udělat a jak se to plní." />
      {strategies.length === 0 && (
        <EmptyState title="Zatím tu žádná strategie není">
          Objeví se tu, až kraj zveřejní první kolo sledování jejího plnění.
        </EmptyState>
      )}
      <HitList
        hits={strategies.map(({ title, href, summary, asOf, message }) => ({
          title,
          href,
          text: summary,
          meta: `${message}, stav k ${formatDate(asOf)}`,
        }))}
      />
    </>
  )
}
