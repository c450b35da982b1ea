import { expectVersion, performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { storedCard, type CardContent } from './card.ts'
import { cleanText, firstValue, readVersion, tooLong, type FormValues } from '../forms/form-values.ts'
import { lockPlanForEdit, stampOf } from '../plans/plan.records.server.ts'
import { listGoals, lockCard, type CardRecord } from './card.records.server.ts'
import { updateCards, type RevisionReason } from './write-cards.server.ts'

type Place = { planId: string; cardId: string }
type Change = RevisionReason & { content: CardContent }

/** Loads and locks a card of a draft, changes its content, leaves a revision and the trace of the act. */
async function changeCard(
  context: ActContext,
  place: Place,
  version: number,
  change: (card: CardRecord, goalIds: string[]) => Change | Promise<Change>,
): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    await lockPlanForEdit(tx, context, place.planId)
    const card = await lockCard(tx, place)
    expectVersion(card, version)
    const goals = await listGoals(tx, place.planId)
    const { content, act, note } = await change(
      card,
      goals.map((goal) => goal.id),
    )
    const reason = { act, ...(note === undefined ? {} : { note }) }
    await updateCards(tx, [{ id: card.id, version: card.version, content }], { ...stampOf(context), ...reason })
    await record({ act: `planning.${act}-card`, subjectKind: 'card', subjectId: card.id, before: card.content, after: content })
  })
}

const LONGEST_REASON = 2_000

/** A cancelled card stays in the plan, with the reason. */
export async function cancelCard(context: ActContext, place: Place, values: FormValues): Promise<void> {
  await changeCard(context, place, readVersion(values), ({ content }) => {
    const reason = cleanText(firstValue(values, 'reason'))
    const reasons = tooLong(reason, { field: 'reason', label: 'důvod', max: LONGEST_REASON })
    if (reason === '') reasons.push({ code: 'no-reason', field: 'reason', text: 'Napište, proč kartu rušíte.' })
    if (content.status === 'cancelled') reasons.push({ code: 'cancelled', text: 'Karta už je zrušená.' })
    if (reasons.length > 0) throw ruleBroken(...reasons)
    return { content: { ...content, status: 'cancelled', cancelReason: reason }, act: 'cancel', note: reason }
  })
}

const isDirection = (text: string): text is 'up' | 'down' => text === 'up' || text === 'down'

/** Puts the card before or after its neighbour in the same goal, or at the end of another goal. */
export async function moveCard(context: ActContext, place: Place, values: FormValues): Promise<void> {
  const direction = firstValue(values, 'direction')
  if (isDirection(direction)) return swapCard(context, place, direction)
  const goalId = firstValue(values, 'goalId')
  await changeCard(context, place, readVersion(values), ({ content }, goalIds) => {
    if (!goalIds.includes(goalId)) throw ruleBroken({ code: 'unknown-goal', field: 'goalId', text: 'Vyberte cíl ze seznamu.' })
    return { content: { ...content, goalId }, act: 'move' }
  })
}

/** The order of cards is the plan's, not the card's: it makes no revision. */
async function swapCard(context: ActContext, place: Place, direction: 'up' | 'down'): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    await lockPlanForEdit(tx, context, place.planId)
    const { content, position } = await lockCard(tx, place)
    const isUp = direction === 'up'
    const neighbour = await tx
      .selectFrom('planning.card')
      .select(['id', 'position'])
      .where('plan_id', '=', place.planId)
      .where('goal_id', 'is not distinct from', content.goalId)
      .where('position', isUp ? '<' : '>', position)
      .orderBy('position', isUp ? 'desc' : 'asc')
      .limit(1)
      .executeTakeFirst()
    if (neighbour === undefined) throw ruleBroken({ code: 'at-the-edge', text: 'Karta už je na kraji svého cíle.' })
    await tx.updateTable('planning.card').set({ position: neighbour.position }).where('id', '=', place.cardId).execute()
    await tx.updateTable('planning.card').set({ position }).where('id', '=', neighbour.id).execute()
    await record({
      act: 'planning.order-card',
      subjectKind: 'card',
      subjectId: place.cardId,
      before: { position },
      after: { position: neighbour.position },
    })
  })
}

/** Brings an old revision back as the newest one; nothing of the history is lost. */
export async function restoreRevision(context: ActContext, place: Place, values: FormValues): Promise<void> {
  const revision = Number(firstValue(values, 'revision'))
  if (!Number.isSafeInteger(revision) || revision < 1) throw new AppError('not-found')
  await performAct(context, async ({ tx, record }) => {
    await lockPlanForEdit(tx, context, place.planId)
    const card = await lockCard(tx, place)
    expectVersion(card, readVersion(values))
    const old = await tx
      .selectFrom('planning.card_revision')
      .select('content')
      .where('card_id', '=', card.id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    if (old === undefined) throw new AppError('not-found')
    const restored = storedCard.parse(old.content)
    const goals = await listGoals(tx, place.planId)
    // A goal that was removed since cannot hold the card again.
    const goalId = goals.some((goal) => goal.id === restored.goalId) ? restored.goalId : card.content.goalId
    const content = { ...restored, goalId }
    const reason = { act: 'restore', note: `Znění ${revision}` }
    await updateCards(tx, [{ id: card.id, version: card.version, content }], { ...stampOf(context), ...reason })
    await record({ act: 'planning.restore-card', subjectKind: 'card', subjectId: card.id, before: card.content, after: content })
  })
}
