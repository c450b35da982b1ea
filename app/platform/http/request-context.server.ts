import { createContext, type RouterContextProvider } from 'react-router'
import type { Database } from '../database/database.server.ts'
import type { Files } from '../files/files.server.ts'
import type { Jobs } from '../jobs/jobs.server.ts'
import type { PublicationReader } from '../publication/publication.server.ts'
import type { Logger } from 'pino'
import type { Contributions } from '../contributions.server.ts'
import type { RegionSettings } from '../region-settings.server.ts'
import type { Actor } from '#app/shared/roles.ts'

/** Everything of the house that a request may use. `now` and `today` come from the one clock (the demonstration can move it). */
export type RequestContext = {
  database: Database
  files: Files
  jobs: Jobs
  publication: PublicationReader
  actor: Actor | null
  /** ISO instant in UTC */
  now: string
  /** ISO day in Europe/Prague */
  today: string
  requestId: string
  log: Logger
  /** What the rooms add to shared pages; joined in app/composition.server.ts. */
  contributions: Contributions
  demonstration: boolean
  region: RegionSettings
}

export const requestContext = createContext<RequestContext>()

/** The request's context, from what a loader or an action was given. */
export const contextOf = (args: { context: Readonly<RouterContextProvider> }): RequestContext => args.context.get(requestContext)
