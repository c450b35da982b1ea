import type { DatabaseTransaction } from '../database/database.server.ts'

/** What an act did. Values of persons go in by reference (their id), so that an erasure keeps the chain. */
export type AuditRecord = {
  act: string
  subjectKind: string
  subjectId: string
  before?: unknown
  after?: unknown
  note?: string
}

export type AuditOrigin = { mandateId: string | null; requestId: string | null }

const jsonOf = (value: unknown): string | null =>
  value === undefined
    ? null
    : JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner))

export async function recordAudit(tx: DatabaseTransaction, origin: AuditOrigin, record: AuditRecord): Promise<void> {
  await tx
    .insertInto('audit.entry')
    .values({
      act: record.act,
      mandate_id: origin.mandateId,
      request_id: origin.requestId,
      subject_kind: record.subjectKind,
      subject_id: record.subjectId,
      before: jsonOf(record.before),
      after: jsonOf(record.after),
      note: record.note ?? null,
    })
    .execute()
}
