import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { PageHead, Pagination, ResultCount } from '#app/ui/index.ts'
import { canSeeStrategies } from '../strategies/strategy.permissions.ts'
import { getStrategy } from '../strategies/strategy.queries.server.ts'
import { strategyHistoryHref, workingStrategiesHref, workingStrategyHref } from '../strategies/working.hrefs.ts'
import { RevisionList } from './revision-list.tsx'
import { listRevisions } from './revisions.queries.server.ts'
import type { Route } from './+types/strategy-history.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Historie strategie – Opora' }]

const PAGE = 30

export const loader = loaderOf(async ({ params, request }: Route.LoaderArgs, context) => {
  if (!canSeeStrategies(requireActor(context))) throw new AppError('forbidden')
  const strategy = await getStrategy(context.database, params.id)
  const asked = Number.parseInt(new URL(request.url).searchParams.get('strana') ?? '1', 10)
  const page = Number.isSafeInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1
  const { revisions, count } = await listRevisions(context.database, strategy.id, { limit: PAGE, offset: (page - 1) * PAGE })
  return { strategy, revisions, count, page, pages: Math.max(1, Math.ceil(count / PAGE)) }
})

export default function StrategyHistoryPage({ loaderData: { strategy, revisions, count, page, pages } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Historie změn"
        breadcrumb={[
          { label: 'Strategie', href: workingStrategiesHref },
          { label: strategy.title, href: workingStrategyHref(strategy.id) },
        ]}
        summary="Kdo, kdy a pod jakým pověřením změnil opatření nebo zprávu o něm."
      />
      <ResultCount count={count} forms={['změna', 'změny', 'změn']} />
      <RevisionList revisions={revisions} named />
      <Pagination page={page} pages={pages} hrefOf={(number) => `${strategyHistoryHref(strategy.id)}?strana=${number}`} />
    </>
  )
}
