import type { Queryable } from '../database/database.server.ts'

/**
 * What one room tells the public: records collected from the database when something is published,
 * and the view of them that pages, exports, search and the API read. Joined in app/composition.server.ts.
 */
export type PublicationPart<Entry, View> = {
  name: string
  collect(database: Queryable): Promise<Entry[]>
  view(entries: readonly Entry[]): View
}

/** A part whose types its user does not need to know. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the joiner holds parts of all types together
export type AnyPublicationPart = PublicationPart<any, unknown>
