import { requireActor } from '#app/platform/audit/perform-act.server.ts'
import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { DataTable, PageHead } from '#app/ui/index.ts'
import { codeLists } from '../definitions/code-lists.ts'
import { canSeeCodeListWork } from '../rows/code.permissions.ts'
import { countCodes } from '../rows/code.queries.server.ts'
import { listHref } from './hrefs.ts'
import type { Route } from './+types/lists.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Číselníky – Opora' }]

export const loader = loaderOf(async (_args: Route.LoaderArgs, context) => {
  if (!canSeeCodeListWork(requireActor(context))) throw new AppError('forbidden')
  const sizes = new Map((await countCodes(context.database, context.today)).map((size) => [size.list, size]))
  return {
    lists: codeLists.map(({ key, path, name, describes }) => ({
      path,
      name,
      describes,
      valid: sizes.get(key)?.valid ?? 0,
      all: sizes.get(key)?.all ?? 0,
    })),
  }
})

export default function ListsPage({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Číselníky" summary="Řádky se přidávají, mění a ukončují ke dni. Co se někde používá, nikdy nezmizí." />
      <DataTable
        caption="Číselníky"
        captionHidden
        rows={loaderData.lists}
        rowKey={(list) => list.path}
        rowHref={(list) => listHref(list.path)}
        columns={[
          { key: 'name', header: 'Číselník', cell: (list) => list.name },
          { key: 'describes', header: 'Co v něm je', cell: (list) => list.describes },
          { key: 'valid', header: 'Platí dnes', number: true, cell: (list) => list.valid },
          { key: 'all', header: 'Řádků celkem', number: true, cell: (list) => list.all },
        ]}
      />
    </>
  )
}
