import path from 'node:path'
import type { Logger } from 'pino'
import { composition } from '#app/composition.server.ts'
import { clockWith, readClockOffset, type Clock } from '#app/platform/clock/clock.server.ts'
import { openDatabase, type DatabaseConnection, type OpenDatabase } from '#app/platform/database/database.server.ts'
import { openFileStore } from '#app/platform/files/file-store.server.ts'
import { createFiles, type Files } from '#app/platform/files/files.server.ts'
import { startJobs, type Jobs } from '#app/platform/jobs/jobs.server.ts'
import { sendWaitingMails } from '#app/platform/mail/outbox.server.ts'
import { smtpTransport } from '#app/platform/mail/smtp.server.ts'
import { followPublication } from '#app/platform/publication/follow-publication.server.ts'
import { createPublication, type Publication } from '#app/platform/publication/publication.server.ts'
import type { HouseOptions } from './options.ts'

/** What lives as long as the process: connections, the clock, the newest publication. Nothing in it must last. */
export type House = {
  database: OpenDatabase
  clock: Clock
  files: Files
  jobs: Jobs
  publication: Publication
  close(): Promise<void>
}

const MAIL_EVERY_MS = 5_000

async function startMail(house: { database: OpenDatabase }, options: HouseOptions, log: Logger): Promise<() => void> {
  if (options.smtpUrl === null) return () => undefined
  const transport = await smtpTransport(options.smtpUrl, options.mailFrom)
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    sendWaitingMails(house.database.database, transport)
      .catch((error: unknown) => log.error({ err: error }, 'mail'))
      .finally(() => {
        busy = false
      })
  }, MAIL_EVERY_MS)
  return () => clearInterval(timer)
}

/** The jobs of a house whose database may be away at start: they begin when it answers. */
async function startWork(connection: DatabaseConnection, base: Omit<House, 'jobs' | 'close'>, log: Logger): Promise<Jobs> {
  const jobs = await startJobs(base.database.database, connection, (error) => log.error({ err: error }, 'jobs'))
  const tools = {
    database: base.database.database,
    files: base.files,
    publication: base.publication,
    log,
    now: base.clock.now,
    today: base.clock.today,
    parts: composition.publicationParts,
  }
  await jobs.work(composition.jobs.map((define) => define(tools)))
  return jobs
}

export async function openHouse(options: HouseOptions, log: Logger): Promise<House> {
  const database = openDatabase(options.connection, { max: options.poolSize })
  let offset = 0
  const clock = clockWith(() => offset)
  const publication = createPublication(database.database, path.join(options.dataFolder, 'publication'))
  const files = createFiles(database.database, await openFileStore(options.filesPlace))
  const refresh = async (): Promise<void> => {
    if (options.demonstration) offset = await readClockOffset(database.database)
    await publication.refresh()
  }
  const note = (error: unknown): void => log.warn({ err: error }, 'publication not refreshed')
  await publication.refreshFromFile().catch(note)
  await refresh().catch(note)
  const unfollow = followPublication(options.connection, () => void refresh().catch(note))
  const base = { database, clock, files, publication }
  const jobs = await startWork(options.connection, base, log)
  const stopMail = await startMail(base, options, log)
  return {
    ...base,
    jobs,
    async close() {
      stopMail()
      await unfollow()
      await jobs.stop()
      await database.close()
    },
  }
}
