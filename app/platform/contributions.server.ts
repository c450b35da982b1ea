import type { Actor } from '#app/shared/roles.ts'
import type { RequestContext } from './http/request-context.server.ts'
import type { ImportKind } from './document-imports/import-kind.server.ts'
import type { JobDefinition } from './jobs/jobs.server.ts'
import type { AnyPublicationPart } from './publication/publication-part.server.ts'
import type { PublicationReader } from './publication/publication.server.ts'

/** One thing on somebody's desk: a verb with its object, where it is done and until when. */
export type DeskItem = {
  group: 'waits-for-me' | 'waits-for-others' | 'recent'
  /** «Dokončit kartu» */
  verb: string
  /** «A01-02 Podpora pečujících» */
  object: string
  href: string
  /** ISO day */
  deadline: string | null
  state: { label: string; tone: 'neutral' | 'progress' | 'warn' | 'done' | 'refused' }
}

/** What a room adds to somebody's desk. */
export type DeskContribution = { name: string; items(context: RequestContext, actor: Actor): Promise<DeskItem[]> }

/** A fact of a place on its public page: the room's heading, sentences with links. */
export type PlaceFact = { heading: string; items: { text: string; href?: string }[] }
export type PlaceContribution = {
  name: string
  ofMunicipality(publication: PublicationReader, code: string): PlaceFact[]
  ofOrp(publication: PublicationReader, code: string): PlaceFact[]
}

/** One thing that the public search finds. */
// kind: a Czech word for what was found («karta plánu»)
export type SearchEntry = { id: string; kind: string; title: string; text: string; href: string; context: string }
export type SearchContribution = { name: string; entries(publication: PublicationReader): SearchEntry[] }

/** Published data to take away: one export in several formats. */
export type Dataset = {
  title: string
  description: string
  files: { format: 'PDF' | 'DOCX' | 'XLSX' | 'CSV' | 'JSON'; href: string }[]
}
export type DatasetContribution = { name: string; datasets(publication: PublicationReader): Dataset[] }

/** A row of a code list is in use where a record holds its code; such a row may be ended, never deleted. */
export type CodeUse = { kind: string; label: string; href: string }
export type CodeUseContribution = {
  name: string
  usesOf(context: RequestContext, list: string, code: string): Promise<CodeUse[]>
}

/** A link in the menu of the working side, shown where `isFor` says so. */
export type MenuItem = { group: string; label: string; href: string; isFor(actor: Actor): boolean }

export type Contributions = {
  publicationParts: readonly AnyPublicationPart[]
  jobs: readonly ((tools: JobTools) => JobDefinition)[]
  desk: readonly DeskContribution[]
  places: readonly PlaceContribution[]
  search: readonly SearchContribution[]
  datasets: readonly DatasetContribution[]
  codeUses: readonly CodeUseContribution[]
  /** Kinds of documents that become records. */
  imports: readonly ImportKind[]
  menu: readonly MenuItem[]
}

/** What jobs get of the house; a job acts for nobody unless its data say for whom. */
export type JobTools = Pick<RequestContext, 'database' | 'files' | 'publication' | 'log'> & {
  now(): string
  today(): string
  parts: readonly AnyPublicationPart[]
}
