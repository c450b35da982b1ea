import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import type { FieldChange } from '../differences/difference-of-strategies.rules.ts'

export type Revision = {
  /** a new one unless given */
  id?: string
  measureId: string
  /** null for a change of the definition */
  roundId: string | null
  changedAt: string
  mandateId: string | null
  changes: readonly FieldChange[]
  note?: string
}

/** Who changed what of a measure, in words, old → new. */
export async function recordRevision(
  tx: DatabaseTransaction,
  { id = newId(), measureId, roundId, changedAt, mandateId, changes, note = '' }: Revision,
): Promise<void> {
  await tx
    .insertInto('strategy.revision')
    .values({
      id,
      measure_id: measureId,
      round_id: roundId,
      changed_at: changedAt,
      mandate_id: mandateId,
      changes: JSON.stringify(changes),
      note,
    })
    .execute()
}
