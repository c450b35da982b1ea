import type { Queryable } from '#app/platform/database/database.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { AppError, type Reason } from '#app/shared/errors.ts'
import { fieldLabels } from './history.labels.ts'
import { findNewestRevision } from './revisions.queries.server.ts'

function quoted(text: string): string {
  if (text === '') return 'nevyplněno'
  return `„${text.length > 300 ? `${text.slice(0, 300)}…` : text}“`
}

/** Somebody saved meanwhile: who, when and what, so that one can decide; what was typed stays in the form. */
export async function staleConflict(
  database: Queryable,
  subject: { measureId: string; roundId: string | null },
): Promise<AppError> {
  const newest = await findNewestRevision(database, subject)
  const who = newest === undefined ? '' : ` (${newest.who || 'někdo jiný'}, ${formatInstant(newest.at)})`
  const changes = (newest?.changes ?? []).map(({ field, before, after }): Reason => ({
    code: 'changed-by-other',
    text: `${fieldLabels[field]}: původně ${quoted(before)}, nyní ${quoted(after)}`,
  }))
  return new AppError('conflict', [
    { code: 'stale', text: `Opatření mezitím změnil někdo jiný${who}. Porovnejte obě znění; dalším uložením zapíšete své.` },
    ...changes,
  ])
}
