import { redirect } from 'react-router'
import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { actionOf, loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { AppError } from '#app/shared/errors.ts'
import { formText } from '#app/shared/form-text.ts'
import { Chip, DataTable, EmptyState, PageHead, Pagination, Section } from '#app/ui/index.ts'
import { canEditImports, canSeeImports } from './import.permissions.ts'
import { importStateLabels } from './import.states.ts'
import { importHref, importListHref } from './import-hrefs.ts'
import { IMPORTS_ON_PAGE, listImports } from './import-list.queries.server.ts'
import { UploadForm } from './upload-form.tsx'
import { uploadImport } from './upload-import.server.ts'
import { readTarget, readUpload } from './read-upload.server.ts'
import type { Route } from './+types/import-list.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Import dokumentů – Opora' }]

export const loader = loaderOf(async ({ request }: Route.LoaderArgs, context) => {
  const actor = requireActor(context)
  if (!canSeeImports(actor)) throw new AppError('forbidden')
  const asked = Number(new URL(request.url).searchParams.get('strana') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  const { imports, total } = await listImports(context.database, page)
  const kinds = await Promise.all(
    context.contributions.imports.map(async (kind) => ({
      ...{ kind: kind.kind, document: kind.labels.document, targets: await kind.listTargets(context.database) },
    })),
  )
  return { imports, total, page, pages: Math.max(1, Math.ceil(total / IMPORTS_ON_PAGE)), kinds, canEdit: canEditImports(actor) }
})

export const action = actionOf(async ({ form }: Route.ActionArgs & { form: FormData }, context) => {
  if (!canEditImports(requireActor(context))) throw new AppError('forbidden')
  const kind = formText(form, 'kind')
  const id = await uploadImport(context, {
    kind,
    targetId: readTarget(formText(form, 'target'), kind),
    file: await readUpload(form, 'file'),
  })
  return redirect(importHref(id))
})

const left = (count: number | null): string => (count === null ? '' : String(count))

export default function ImportListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { imports, total, page, pages, kinds, canEdit } = loaderData
  const nameOf = (kind: string): string => kinds.find((each) => each.kind === kind)?.document ?? kind
  return (
    <>
      <PageHead
        title="Import dokumentů"
        summary="Z dokumentu, jak byl zveřejněn, vzniknou záznamy: nahrajete ho, zkontrolujete, co jsme rozpoznali, opravíte a převezmete."
      />
      {canEdit && <UploadForm kinds={kinds} refused={actionData} />}
      <Section title="Nahrané dokumenty">
        <DataTable
          caption={`Nahrané dokumenty od nejnovějšího, celkem ${total}`}
          captionHidden
          rows={imports}
          rowKey={(row) => row.id}
          rowHref={(row) => importHref(row.id)}
          empty={
            <EmptyState title="Zatím tu není žádný dokument.">
              {canEdit
                ? 'Vyberte soubor s plánem nebo zprávou o plnění strategie ve formuláři výše.'
                : 'Dokumenty nahrává plánování kraje.'}
            </EmptyState>
          }
          columns={[
            { key: 'file', header: 'Soubor', cell: (row) => row.fileName },
            { key: 'kind', header: 'Druh', cell: (row) => nameOf(row.kind) },
            {
              key: 'state',
              header: 'Stav',
              cell: (row) => <Chip tone={importStateLabels[row.state].tone}>{importStateLabels[row.state].label}</Chip>,
            },
            { key: 'items', header: 'Položek', number: true, cell: (row) => left(row.itemCount) },
            { key: 'problems', header: 'Problémů', number: true, cell: (row) => left(row.openProblems) },
            { key: 'unplaced', header: 'Nezařazeno', number: true, cell: (row) => left(row.unplacedCount) },
            {
              key: 'who',
              header: 'Nahráno',
              cell: (row) => `${formatInstant(row.createdAt)}${row.who === '' ? '' : `, ${row.who}`}`,
            },
          ]}
        />
        <Pagination page={page} pages={pages} hrefOf={(number) => `${importListHref}?strana=${number}`} />
      </Section>
    </>
  )
}
