import MiniSearch from 'minisearch'
import type { RequestContext } from '#app/platform/http/request-context.server.ts'
import type { SearchEntry } from '#app/platform/contributions.server.ts'
import { stemCzech, wordsOf } from '#app/shared/czech-stem.ts'

export type SearchHit = Pick<SearchEntry, 'kind' | 'title' | 'href' | 'context'>
type Index = { version: bigint; engine: MiniSearch<SearchEntry>; entries: Map<string, SearchEntry> }

let newest: Index | null = null

function buildIndex({ contributions, publication }: Pick<RequestContext, 'contributions' | 'publication'>): Index {
  const engine = new MiniSearch<SearchEntry>({
    fields: ['title', 'context', 'text'],
    tokenize: wordsOf,
    processTerm: stemCzech,
    searchOptions: {
      boost: { title: 4, context: 2 },
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 6 ? 1 : false),
      combineWith: 'AND',
    },
  })
  const entries = contributions.search.flatMap((room) => room.entries(publication))
  engine.addAll(entries)
  return { version: publication.version(), engine, entries: new Map(entries.map((entry) => [entry.id, entry])) }
}

/** Finds in everything published; the index is made once for each publication. */
export function searchPublished(context: Pick<RequestContext, 'contributions' | 'publication'>, query: string): SearchHit[] {
  if (newest?.version !== context.publication.version()) newest = buildIndex(context)
  const { engine, entries } = newest
  return engine.search(query).flatMap(({ id }) => {
    const entry = entries.get(String(id))
    return entry === undefined ? [] : [{ kind: entry.kind, title: entry.title, href: entry.href, context: entry.context }]
  })
}
