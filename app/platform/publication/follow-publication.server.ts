import pg from 'pg'
import { applicationRole, poolSettings, type DatabaseConnection } from '../database/database.server.ts'
import { publicationChannel } from './publication.server.ts'

const POLL_MS = 15_000
const RECONNECT_MS = 2_000

/**
 * Calls `onChange` whenever a publication or the clock may have changed: at once by NOTIFY, and from time to time
 * in case a notification was missed. Returns the function that ends it.
 */
export function followPublication(connection: DatabaseConnection, onChange: () => void): () => Promise<void> {
  let stopped = false
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | null = null

  const connect = async (): Promise<void> => {
    const next = new pg.Client(poolSettings(connection, applicationRole, 1))
    const again = (): void => {
      if (stopped || client !== next) return
      client = null
      retry = setTimeout(() => void connect(), RECONNECT_MS)
    }
    client = next
    next.on('error', again)
    next.on('end', again)
    next.on('notification', onChange)
    try {
      await next.connect()
      await next.query(`listen ${publicationChannel}`)
      onChange()
    } catch {
      again()
    }
  }

  void connect()
  const poll = setInterval(onChange, POLL_MS)
  poll.unref()
  return async () => {
    stopped = true
    clearInterval(poll)
    if (retry !== null) clearTimeout(retry)
    await client?.end().catch(() => undefined)
  }
}
