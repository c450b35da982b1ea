import { z } from 'zod'
import type { Database, Queryable } from '#app/platform/database/database.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { readVersion, type FormValues } from './form-values.ts'

export type Draft = { values: FormValues; baseVersion: number; savedAt: string }

export type DraftOwner = { personId: string; subject: string }

/** Which record is being written about: the definition of a measure, or its report in a round. */
export const reportSubject = (roundId: string, measureId: string): string => `${roundId}/${measureId}`

// A draft is whatever one typed, even too long; only what no form of ours could send is refused.
const MOST_CHARACTERS = 500_000
const storedForm = z.record(z.string(), z.array(z.string()))

/** Keeps what somebody is typing. It is nobody else's business and changes no record, so it leaves no trace in the audit. */
export async function saveDraft(
  database: Database,
  { personId, subject }: DraftOwner,
  { values, now }: { values: FormValues; now: string },
): Promise<void> {
  const form = JSON.stringify(values).replaceAll('\\u0000', '')
  if (form.length > MOST_CHARACTERS)
    throw new AppError('rule-broken', [{ code: 'too-long', text: 'Text je příliš dlouhý na průběžné ukládání.' }])
  const row = { form, base_version: readVersion(values), saved_at: now }
  await database
    .insertInto('strategy.draft')
    .values({ person_id: personId, subject, ...row })
    .onConflict((conflict) => conflict.columns(['person_id', 'subject']).doUpdateSet(row))
    .execute()
}

export async function findDraft(database: Queryable, { personId, subject }: DraftOwner): Promise<Draft | undefined> {
  const row = await database
    .selectFrom('strategy.draft')
    .selectAll()
    .where('person_id', '=', personId)
    .where('subject', '=', subject)
    .executeTakeFirst()
  const values = storedForm.safeParse(row?.form)
  return row === undefined || !values.success
    ? undefined
    : { values: values.data, baseVersion: row.base_version, savedAt: row.saved_at }
}

export async function discardDraft(database: Queryable, personId: string, subject: string): Promise<void> {
  await database.deleteFrom('strategy.draft').where('person_id', '=', personId).where('subject', '=', subject).execute()
}
