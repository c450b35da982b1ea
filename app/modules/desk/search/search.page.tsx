import { loaderOf } from '#app/platform/http/page-handlers.server.ts'
import { pluralise } from '#app/shared/text.ts'
import { EmptyState, HitList, PageHead, Pagination, SearchBox } from '#app/ui/index.ts'
import { searchPublished } from './search-index.server.ts'
import type { Route } from './+types/search.page.ts'

// Without loader data where the loader was refused.
export const meta = ({ loaderData }: { loaderData?: { query: string } }) => [
  { title: loaderData?.query ? `${loaderData.query} – hledání – Opora` : 'Hledání – Opora' },
  { name: 'robots', content: 'noindex' },
]

const PAGE = 20
const LONGEST_QUERY = 200

export const loader = loaderOf(({ request }: Route.LoaderArgs, context) => {
  const parameters = new URL(request.url).searchParams
  const query = (parameters.get('q') ?? '').trim().slice(0, LONGEST_QUERY)
  const hits = query === '' ? [] : searchPublished(context, query)
  const pages = Math.max(1, Math.ceil(hits.length / PAGE))
  const page = Math.min(pages, Math.max(1, Number.parseInt(parameters.get('strana') ?? '1', 10) || 1))
  return { query, count: hits.length, page, pages, hits: hits.slice((page - 1) * PAGE, page * PAGE) }
})

export default function SearchPage({ loaderData }: Route.ComponentProps) {
  const { query, count, page, pages, hits } = loaderData
  return (
    <>
      <PageHead
        title="Hledání"
        summary="Prohledá karty plánu, opatření strategie, obce i číselníky. Háčky a čárky psát nemusíte."
      />
      <SearchBox action="/hledat" submitLabel="Hledat" fields={[{ name: 'q', label: 'Co hledáte', defaultValue: query }]} />
      {query !== '' && (
        <p role="status">
          {count === 0 ? 'Nic jsme nenašli.' : `Nalezeno: ${pluralise(count, ['výsledek', 'výsledky', 'výsledků'])}`}
        </p>
      )}
      {query !== '' && count === 0 && (
        <EmptyState title={`Pro «${query}» tu nic není`}>
          Zkuste jiné slovo, jeho začátek, nebo číslo karty (například A01-02). Můžete také projít <a href="/plany">plány</a>,{' '}
          <a href="/strategie">strategii</a> nebo <a href="/uzemi">území</a>.
        </EmptyState>
      )}
      <HitList
        hits={hits.map(({ title, href, kind, context }) => ({
          title,
          href,
          meta: [kind, context].filter((words) => words !== '').join(' · '),
        }))}
      />
      <Pagination page={page} pages={pages} hrefOf={(number) => `/hledat?q=${encodeURIComponent(query)}&strana=${number}`} />
    </>
  )
}
