import type { DatabaseConnection } from '#app/platform/database/database.server.ts'

/** What a server needs to run; the command line makes it from the environment. */
export type HouseOptions = {
  connection: DatabaseConnection
  demonstration: boolean
  dataFolder: string
  /** a folder or `s3://…` */
  filesPlace: string
  smtpUrl: string | null
  mailFrom: string
  poolSize: number
}

export type ServerOptions = HouseOptions & {
  host: string
  port: number
  /** Public address without a slash at the end, e.g. https://opora.kraj.cz; null = the address it listens on. */
  publicUrl: string | null
  logLevel: string
}

export type RunningServer = { url: string; stop(): Promise<void> }
