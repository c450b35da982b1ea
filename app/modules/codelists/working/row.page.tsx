import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { ButtonLink, ButtonRow, Chip, DataTable, EmptyState, FactList, PageHead, Section } from '#app/ui/index.ts'
import { changedFields } from '../import/code-difference.rules.ts'
import { validityWords, wordsOfRow } from '../publication/row-words.ts'
import { canEditCodeLists, canSeeCodeListWork } from '../rows/code.permissions.ts'
import { findCodeUses } from '../rows/code-uses.server.ts'
import { codeStateLabels, codeStateOn } from '../rows/code.ts'
import { codeHref, listHref } from './hrefs.ts'
import { getRowOfAddress } from './row-of-address.server.ts'
import type { Route } from './+types/row.page.ts'

export const meta = ({ loaderData }: { loaderData?: { shown: { name: string } } }) => [
  { title: `${loaderData?.shown.name ?? 'Řádek číselníku'} – Opora` },
]

export const loader = loaderOf(async ({ params }: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!canSeeCodeListWork(actor)) throw new AppError('forbidden')
  const { list, code, shown, view } = await getRowOfAddress(context, params)
  const { today } = context
  return {
    list: { path: list.path, name: list.name, labels: list.fields.map(({ label }) => label) },
    code: code.code,
    state: codeStateOn(code, today),
    shown: wordsOfRow(list, code, shown, { view, day: today }),
    successor:
      code.supersededBy === null ? null : { code: code.supersededBy, name: view.nameOf(list.key, code.supersededBy, today) },
    versions: code.versions.map((version, index, all) => {
      const before = all[index - 1]
      return {
        validity: validityWords(version),
        name: version.name,
        source: version.source,
        changes: before === undefined ? null : changedFields(list, before, version),
      }
    }),
    uses: await findCodeUses(context, list.key, code.code),
    mayEdit: canEditCodeLists(actor),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function RowPage({ loaderData }: Route.ComponentProps) {
  const { list, code, state, shown, successor, mayEdit } = loaderData
  return (
    <>
      <PageHead
        title={shown.name}
        breadcrumb={[
          { label: 'Číselníky', href: '/prace/ciselniky' },
          { label: list.name, href: listHref(list.path) },
        ]}
        status={
          <Chip tone={state === 'valid' ? 'done' : state === 'ended' ? 'neutral' : 'progress'}>{codeStateLabels[state]}</Chip>
        }
        summary={`Kód ${code}, toto znění platí ${shown.validity}.`}
      />
      {mayEdit && <Actions data={loaderData} />}
      <Section title="Údaje">
        <FactList
          facts={[
            ...list.labels.map((term, index) => ({ term, value: shown.values[index] })),
            { term: 'Zdroj', value: shown.source },
            ...(successor === null
              ? []
              : [{ term: 'Nahrazuje jej', value: <a href={codeHref(list.path, successor.code)}>{successor.name}</a> }]),
          ]}
        />
      </Section>
      <Uses data={loaderData} />
      <Versions data={loaderData} />
    </>
  )
}

function Actions({ data: { list, code, uses } }: { data: Data }) {
  const href = codeHref(list.path, code)
  return (
    <ButtonRow>
      <ButtonLink href={`${href}/zmena`}>Změnit ode dne</ButtonLink>
      <ButtonLink kind="line" href={`${href}/ukonceni`}>
        Ukončit nebo nahradit
      </ButtonLink>
      {uses.length === 0 && <a href={`${href}/smazani`}>Smazat omylem přidaný řádek</a>}
    </ButtonRow>
  )
}

function Uses({ data: { uses } }: { data: Data }) {
  return (
    <Section title="Kde se používá" id="pouziti">
      <DataTable
        caption="Kde se řádek používá"
        captionHidden
        rows={uses}
        rowKey={(use) => `${use.kind} ${use.href}`}
        rowHref={(use) => use.href}
        columns={[
          { key: 'label', header: 'Záznam', cell: (use) => use.label },
          { key: 'kind', header: 'Druh záznamu', cell: (use) => use.kind },
        ]}
        empty={<EmptyState title="Zatím se nikde nepoužívá" />}
      />
    </Section>
  )
}

function Versions({ data: { versions } }: { data: Data }) {
  return (
    <Section title="Znění od nejnovějšího" id="zneni">
      <DataTable
        caption="Znění řádku od nejnovějšího"
        captionHidden
        rows={versions.toReversed()}
        rowKey={(version) => version.validity}
        columns={[
          { key: 'validity', header: 'Platí', cell: (version) => version.validity },
          { key: 'name', header: 'Název', cell: (version) => version.name },
          { key: 'changes', header: 'Co se změnilo', cell: ({ changes }) => changesText(changes) },
          { key: 'source', header: 'Zdroj', cell: (version) => version.source },
        ]}
      />
    </Section>
  )
}

const changesText = (changes: Data['versions'][number]['changes']): string =>
  changes?.map(({ field, before, after }) => `${field}: ${before || 'prázdné'} → ${after || 'prázdné'}`).join('; ') ??
  'první znění'
