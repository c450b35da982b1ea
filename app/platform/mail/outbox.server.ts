import { newId } from '../database/keys.server.ts'
import type { Database, Queryable } from '../database/database.server.ts'

export type Mail = { to: string; subject: string; body: string }
export type MailView = Mail & { id: string; createdAt: string; sentAt: string | null; lastError: string | null }

/** Puts a mail into the outbox in the caller's transaction: it is sent when, and only when, the act is saved. */
export async function queueMail(tx: Queryable, mail: Mail): Promise<string> {
  const id = newId()
  await tx.insertInto('platform.mail').values({ id, recipient: mail.to, subject: mail.subject, body: mail.body }).execute()
  return id
}

export async function listMails(database: Queryable, page: { limit: number; offset: number }): Promise<MailView[]> {
  const rows = await database
    .selectFrom('platform.mail')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    to: row.recipient,
    subject: row.subject,
    body: row.body,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    lastError: row.last_error,
  }))
}

export type Transport = { send(mail: Mail & { id: string }): Promise<void> }

const MAX_ATTEMPTS = 8
const BATCH = 20

async function attempt(
  database: Queryable,
  transport: Transport,
  row: { id: string; recipient: string; subject: string; body: string },
): Promise<void> {
  try {
    await transport.send({ id: row.id, to: row.recipient, subject: row.subject, body: row.body })
    await database
      .updateTable('platform.mail')
      .set({ sent_at: new Date().toISOString(), last_error: null })
      .where('id', '=', row.id)
      .execute()
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    await database
      .updateTable('platform.mail')
      .set((eb) => ({ attempts: eb('attempts', '+', 1), last_error: text }))
      .where('id', '=', row.id)
      .execute()
  }
}

/** Sends what waits; rows are locked, so that two processes never send one mail twice. Returns how many were tried. */
export async function sendWaitingMails(database: Database, transport: Transport): Promise<number> {
  return database.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('platform.mail')
      .select(['id', 'recipient', 'subject', 'body'])
      .where('sent_at', 'is', null)
      .where('attempts', '<', MAX_ATTEMPTS)
      .orderBy('attempts')
      .orderBy('created_at')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const row of rows) await attempt(tx, transport, row)
    return rows.length
  })
}
