import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatDate, formatInstant } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { ButtonLink, ButtonRow, Chip, DataTable, EmptyState, PageHead, Section, type ChipTone } from '#app/ui/index.ts'
import { importBatchStateLabels, type ImportBatchState } from '../import/import-batch.states.ts'
import { listImportBatches } from '../import/import-batch.queries.server.ts'
import { canImportTerritory, canSeeTerritoryImports } from '../import/import.permissions.ts'
import type { Route } from './+types/territory-data.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Data území – Opora' }]

const SHOWN = 50

export const loader = loaderOf(async (_args: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!canSeeTerritoryImports(actor)) throw new AppError('forbidden')
  return { batches: await listImportBatches(context.database, SHOWN), mayImport: canImportTerritory(actor) }
})

const tones: Record<ImportBatchState, ChipTone> = { previewed: 'warn', applied: 'done', discarded: 'neutral' }

export default function TerritoryDataPage({ loaderData }: Route.ComponentProps) {
  const { batches, mayImport } = loaderData
  return (
    <>
      <PageHead
        title="Data území"
        summary="Obce, obvody ORP a POÚ a hranice, ze kterých se počítá a kreslí vše ostatní. Nahrávají se ze souborů; před zápisem uvidíte rozdíl."
      />
      {mayImport && (
        <ButtonRow>
          <ButtonLink href="/prace/uzemi/import">Nahrát seznam obcí</ButtonLink>
          <ButtonLink kind="line" href="/prace/uzemi/hranice">
            Nahrát hranice obcí
          </ButtonLink>
          <a href="/uzemi">Podívat se na veřejnou stránku území</a>
        </ButtonRow>
      )}
      <Section title="Importy">
        <DataTable
          caption="Importy od nejnovějšího"
          captionHidden
          rows={batches}
          rowKey={(batch) => batch.id}
          rowHref={(batch) => `/prace/uzemi/import/${batch.id}`}
          empty={<EmptyState title="Zatím nikdo nic nenahrál">Území ukázkového kraje je součástí instalace.</EmptyState>}
          columns={[
            { key: 'file', header: 'Soubor', cell: (batch) => batch.fileName },
            { key: 'kind', header: 'Obsah', cell: (batch) => (batch.kind === 'boundaries' ? 'hranice obcí' : 'seznam obcí') },
            { key: 'effective', header: 'Platí od', cell: (batch) => formatDate(batch.effectiveOn) },
            { key: 'created', header: 'Nahráno', cell: (batch) => formatInstant(batch.createdAt) },
            {
              key: 'state',
              header: 'Stav',
              cell: (batch) => <Chip tone={tones[batch.state]}>{importBatchStateLabels[batch.state]}</Chip>,
            },
          ]}
        />
      </Section>
    </>
  )
}
