import { AppError } from '#app/shared/errors.ts'
import type { Actor } from '#app/shared/roles.ts'
import type { Database, DatabaseTransaction } from '../database/database.server.ts'
import { recordAudit, type AuditRecord } from './record-audit.server.ts'

/** What an act needs of a request; a job makes one for itself with `actor: null`. */
export type ActContext = { database: Database; actor: Actor | null; now: string; today: string; requestId: string }

export type ActTools = {
  tx: DatabaseTransaction
  /** Leaves the trace of the act in its own transaction. */
  record(entry: AuditRecord): Promise<void>
}

const isTransaction = (database: Database): database is DatabaseTransaction => database.isTransaction

/**
 * One act of the office: one transaction, always in the order load and lock → may I → can it be → save → record.
 * An act that saved without leaving a trace is a mistake of ours and is rolled back. An act called by another act, with its transaction
 * as the database, is a part of it.
 */
export async function performAct<T>(context: ActContext, work: (tools: ActTools) => Promise<T>): Promise<T> {
  const run = async (tx: DatabaseTransaction): Promise<T> => {
    let recorded = 0
    const origin = { mandateId: context.actor?.mandateId ?? null, requestId: context.requestId }
    const result = await work({
      tx,
      record: async (entry) => {
        recorded += 1
        await recordAudit(tx, origin, entry)
      },
    })
    if (recorded === 0) throw new Error('An act left no trace in the audit')
    return result
  }
  const { database } = context
  return isTransaction(database) ? run(database) : database.transaction().execute(run)
}

/** The actor, or the refusal of somebody who is not signed in. */
export function requireActor(context: { actor: Actor | null }): Actor {
  if (context.actor === null) throw new AppError('forbidden', [{ code: 'not-signed-in', text: 'Přihlaste se.' }])
  return context.actor
}

/** Refuses to save over somebody else's newer version. */
export function expectVersion(record: { version: number }, expected: number): void {
  if (record.version === expected) return
  throw new AppError('conflict', [
    { code: 'stale', text: 'Záznam mezitím změnil někdo jiný. Porovnejte obě znění a uložte znovu.' },
  ])
}
