import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { cardColumns } from './card.rows.server.ts'
import { storedJson, type CardContent } from './card.ts'

/** When, and by what mandate (null for the system itself). */
export type Stamp = { now: string; mandateId: string | null }

export type NewCard = { id: string; position: number; content: CardContent; source?: { from: number; to: number } | null }

/** How a revision came to be: the word of the act, and what it says about itself. */
export type RevisionReason = { act: string; note?: string | null }

/** Writes new cards with their first revisions. */
export async function insertCards(
  tx: DatabaseTransaction,
  planId: string,
  cards: readonly NewCard[],
  stamp: Stamp & RevisionReason,
): Promise<void> {
  if (cards.length === 0) return
  await tx
    .insertInto('planning.card')
    .values(
      cards.map(({ id, position, content, source = null }) => ({
        id,
        plan_id: planId,
        position,
        ...cardColumns(content),
        source: source === null ? null : JSON.stringify(source),
        updated_at: stamp.now,
        updated_by: stamp.mandateId,
      })),
    )
    .execute()
  await tx
    .insertInto('planning.card_revision')
    .values(cards.map(({ id, content }) => revisionRow({ id, revision: 1, content }, stamp)))
    .execute()
}

type Revised = { id: string; revision: number; content: CardContent }

const revisionRow = ({ id, revision, content }: Revised, { act, note = null, now, mandateId }: Stamp & RevisionReason) => ({
  card_id: id,
  revision,
  content: storedJson(content),
  act,
  note,
  at: now,
  mandate_id: mandateId,
})

/** Writes changed cards, each as its next version with a revision of the same number. */
export async function updateCards(
  tx: DatabaseTransaction,
  cards: readonly { id: string; version: number; content: CardContent }[],
  stamp: Stamp & RevisionReason,
): Promise<void> {
  for (const { id, version, content } of cards) {
    const revision = version + 1
    await tx
      .updateTable('planning.card')
      .set({ ...cardColumns(content), version: revision, updated_at: stamp.now, updated_by: stamp.mandateId })
      .where('id', '=', id)
      .execute()
    await tx.insertInto('planning.card_revision').values(revisionRow({ id, revision, content }, stamp)).execute()
  }
}
