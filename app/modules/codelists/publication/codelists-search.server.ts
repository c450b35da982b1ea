import type { SearchContribution } from '#app/platform/contributions.server.ts'
import { codeLists } from '../definitions/code-lists.ts'
import { newestVersion } from '../rows/code.ts'
import { codeListsPart } from './codelists-part.server.ts'

/** Rows of code lists in the public search; each leads to its row on the list's page. */
export const codeListsSearch: SearchContribution = {
  name: 'codelists',
  entries(publication) {
    const view = publication.read(codeListsPart)
    return codeLists.flatMap((list) =>
      view.codesOf(list.key).flatMap((code) => {
        const version = newestVersion(code)
        if (version === undefined || version.validTo !== null) return []
        const section = version.attributes['section']
        return [
          {
            id: `cis-${list.key}-${code.code}`,
            kind: 'číselník',
            title: version.name,
            text: typeof section === 'string' ? `§ ${section}` : code.code,
            href: `/ciselniky/${list.path}#radek-${code.code}`,
            context: list.name,
          },
        ]
      }),
    )
  },
}
