import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { DataTable, PageHead } from '#app/ui/index.ts'
import { codeLists } from '../definitions/code-lists.ts'
import { codeListsPart } from '../publication/codelists-part.server.ts'
import { versionOn } from '../rows/code.ts'
import type { Route } from './+types/code-lists.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Číselníky – Opora' }]

export const loader = loaderOf((_args: Route.LoaderArgs, { publication, today }) => {
  const view = publication.read(codeListsPart)
  return {
    lists: codeLists.map(({ key, path, name, describes }) => ({
      ...{ path, name, describes },
      count: view.codesOf(key).filter((code) => versionOn(code, today) !== undefined).length,
    })),
  }
})

export default function CodeListsPage({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Číselníky"
        summary="Slova, kterými Opora popisuje služby a peníze. Každý řádek má dobu, po kterou platí; starší znění se dají dohledat."
      />
      <DataTable
        caption="Číselníky"
        captionHidden
        rows={loaderData.lists}
        rowKey={(list) => list.path}
        rowHref={(list) => `/ciselniky/${list.path}`}
        columns={[
          { key: 'name', header: 'Číselník', cell: (list) => list.name },
          { key: 'describes', header: 'Co v něm je', cell: (list) => list.describes },
          { key: 'count', header: 'Platných řádků', number: true, cell: (list) => list.count },
        ]}
      />
    </>
  )
}
