import { redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { ButtonLink, DataTable, EmptyState, PageHead } from '#app/ui/index.ts'
import { RoundChip } from '../rounds/round-parts.tsx'
import { listRounds } from '../rounds/round.queries.server.ts'
import { canEditStrategies, canSeeStrategies, isGuarantor } from './strategy.permissions.ts'
import { listStrategies } from './strategy.queries.server.ts'
import { myMeasuresHref, newStrategyHref, workingStrategyHref } from './working.hrefs.ts'
import type { Route } from './+types/strategy-list.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Strategie – Opora' }]

/** A guarantor has one place here: own measures. */
export const loader = loaderOf(async (_args: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (isGuarantor(actor)) throw redirect(myMeasuresHref)
  if (!canSeeStrategies(actor)) throw new AppError('forbidden')
  const strategies = await listStrategies(context.database)
  const rounds = await Promise.all(strategies.map(({ id }) => listRounds(context.database, id)))
  return {
    mayEdit: canEditStrategies(actor),
    strategies: strategies.map(({ id, title, validFrom, validTo }, index) => ({
      id,
      title,
      validFrom,
      validTo,
      round: rounds[index]?.[0] ?? null,
    })),
  }
})

const period = ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }): string =>
  validFrom === null || validTo === null ? 'neuvedeno' : `${formatDate(validFrom)} – ${formatDate(validTo)}`

export default function StrategyListPage({ loaderData: { strategies, mayEdit } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Strategie" summary="Strategie kraje, jejich opatření a kola, ve kterých se zjišťuje, jak se plní.">
        {mayEdit && (
          <p>
            <ButtonLink href={newStrategyHref} kind="line">
              Založit strategii
            </ButtonLink>
          </p>
        )}
      </PageHead>
      <DataTable
        caption="Strategie"
        captionHidden
        rows={strategies}
        rowKey={({ id }) => id}
        rowHref={({ id }) => workingStrategyHref(id)}
        empty={
          <EmptyState title="Zatím žádná strategie">Založte ji, nebo ji načtěte z dokumentu se zprávou o plnění.</EmptyState>
        }
        columns={[
          { key: 'title', header: 'Strategie', cell: ({ title }) => title },
          { key: 'period', header: 'Platí', cell: period },
          { key: 'round', header: 'Poslední kolo', cell: ({ round }) => round?.title ?? 'žádné' },
          { key: 'state', header: 'Stav kola', cell: ({ round }) => round !== null && <RoundChip state={round.state} /> },
        ]}
      />
    </>
  )
}
