import { z } from 'zod'
import { requireActor, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import { AppError } from '#app/shared/errors.ts'
import { isUuid } from '#app/shared/keys.ts'
import { readVersion, type FormValues } from '../forms/form-values.ts'
import { canEditPlan } from '../plans/plan.permissions.ts'
import { getPlan } from '../plans/plan.records.server.ts'
import { getCard } from './card.records.server.ts'

export type CardDraft = { values: FormValues; baseVersion: number; savedAt: string }

/** `cardId` is null for a card that does not exist yet; its draft belongs to the plan. */
export type DraftPlace = { planId: string; cardId: string | null }

// A draft is whatever one typed, even too long; only what no form of ours could send is refused.
const MOST_CHARACTERS = 500_000
const storedForm = z.record(z.string(), z.array(z.string()))

const subjectOf = ({ planId, cardId }: DraftPlace): string => cardId ?? planId

/**
 * Keeps what somebody is typing. It is nobody else's business and changes no record, so it leaves no trace in the audit.
 * Returns when it was saved.
 */
export async function saveCardDraft(context: ActContext, place: DraftPlace, values: FormValues): Promise<string> {
  const actor = requireActor(context)
  const plan = await getPlan(context.database, place.planId)
  if (!canEditPlan(actor, plan)) throw new AppError('forbidden')
  if (place.cardId !== null) await getCard(context.database, { planId: place.planId, cardId: place.cardId })
  const form = JSON.stringify(values).replaceAll('\\u0000', '')
  if (form.length > MOST_CHARACTERS)
    throw new AppError('rule-broken', [{ code: 'too-long', text: 'Text je příliš dlouhý na průběžné ukládání.' }])
  const row = { form, base_version: readVersion(values), saved_at: context.now }
  await context.database
    .insertInto('planning.card_draft')
    .values({ person_id: actor.personId, subject_id: subjectOf(place), ...row })
    .onConflict((conflict) => conflict.columns(['person_id', 'subject_id']).doUpdateSet(row))
    .execute()
  return context.now
}

export async function findCardDraft(context: ActContext, place: DraftPlace): Promise<CardDraft | undefined> {
  const actor = requireActor(context)
  const subject = subjectOf(place)
  if (!isUuid(subject)) return undefined
  const row = await context.database
    .selectFrom('planning.card_draft')
    .select(['form', 'base_version as baseVersion', 'saved_at as savedAt'])
    .where('person_id', '=', actor.personId)
    .where('subject_id', '=', subject)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const values = storedForm.safeParse(row.form)
  return values.success ? { values: values.data, baseVersion: row.baseVersion, savedAt: row.savedAt } : undefined
}

export async function discardCardDraft(context: ActContext, place: DraftPlace): Promise<void> {
  const actor = requireActor(context)
  if (!isUuid(subjectOf(place))) return
  await context.database
    .deleteFrom('planning.card_draft')
    .where('person_id', '=', actor.personId)
    .where('subject_id', '=', subjectOf(place))
    .execute()
}
