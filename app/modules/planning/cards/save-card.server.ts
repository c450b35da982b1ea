import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import type { DatabaseTransaction } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/database/keys.server.ts'
import { formatInstant } from '#app/shared/dates.ts'
import { AppError, ruleBroken, type Reason } from '#app/shared/errors.ts'
import { readVersion, type FormValues } from '../forms/form-values.ts'
import { lockPlanForEdit, stampOf } from '../plans/plan.records.server.ts'
import { differenceOfCards, type NameOfGoal } from './card-difference.rules.ts'
import { withCodes } from './card-codes.rules.ts'
import { listCardLists, readCardCodes } from './card-lists.queries.server.ts'
import { listCardRevisions } from './card-revisions.queries.server.ts'
import { readCardForm } from './card.form.ts'
import { listGoals, lockCard, type CardRecord, type GoalRecord } from './card.records.server.ts'
import { emptyCard } from './card.ts'
import { insertCards, updateCards } from './write-cards.server.ts'

export const goalNamer =
  (goals: readonly Pick<GoalRecord, 'id' | 'number' | 'name'>[]): NameOfGoal =>
  (id) => {
    const goal = goals.find((each) => each.id === id)
    return goal === undefined ? 'cíl, který už v plánu není' : `${goal.number} ${goal.name}`
  }

async function numberReasons(
  tx: DatabaseTransaction,
  planId: string,
  { number, id }: { number: string; id: string | null },
): Promise<Reason[]> {
  if (number === '') return []
  const other = await tx
    .selectFrom('planning.card')
    .select(['id', 'name'])
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .execute()
  const taken = other.find((card) => card.id !== id)
  if (taken === undefined) return []
  return [
    { code: 'repeated-number', field: 'number', text: `Číslo ${number} už má karta „${taken.name.slice(0, 100)}“. Zvolte jiné.` },
  ]
}

/** Somebody saved meanwhile: who, when and which fields, so that one can decide; what was typed stays in the form. */
async function refuseStale(tx: DatabaseTransaction, card: CardRecord, seen: number, goal: NameOfGoal): Promise<never> {
  const revisions = await listCardRevisions(tx, card.id, Math.max(seen - 1, 0))
  const before = revisions.find((revision) => revision.revision === seen)?.content ?? card.content
  const newest = revisions[0]
  const changes = differenceOfCards(before, card.content, goal)
  const said = changes.map(({ field, label, before: old, after }): Reason => ({
    code: 'changed-by-other',
    field,
    text: `${label}: původně „${short(old)}“, nyní „${short(after)}“`,
  }))
  const who = newest === undefined ? '' : `${newest.who || 'Někdo jiný'}, ${formatInstant(newest.at)}.`
  throw new AppError('conflict', [
    { code: 'stale', text: `Kartu mezitím změnil někdo jiný: ${who} Porovnejte obě znění; dalším uložením zapíšete své.` },
    ...said,
  ])
}

const short = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text)

/** Saves a card. `values.version` says which version the person saw. */
export async function saveCard(
  context: ActContext,
  place: { planId: string; cardId: string },
  values: FormValues,
): Promise<void> {
  await performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, place.planId)
    const card = await lockCard(tx, place)
    const goals = await listGoals(tx, plan.id)
    const seen = readVersion(values)
    if (card.version !== seen) await refuseStale(tx, card, seen, goalNamer(goals))
    const { content: typed, reasons } = readCardForm(values, card.content, {
      lists: await listCardLists(tx, context.today),
      goals,
    })
    const content = withCodes(typed, await readCardCodes(tx, context.today))
    const all = [...reasons, ...(await numberReasons(tx, plan.id, { number: content.number, id: card.id }))]
    if (all.length > 0) throw ruleBroken(...all)
    await updateCards(tx, [{ id: card.id, version: card.version, content }], { ...stampOf(context), act: 'save' })
    await discardDraftIn(tx, context, card.id)
    await record({ act: 'planning.save-card', subjectKind: 'card', subjectId: card.id, before: card.content, after: content })
  })
}

async function discardDraftIn(tx: DatabaseTransaction, context: ActContext, subjectId: string): Promise<void> {
  if (context.actor === null) return
  await tx
    .deleteFrom('planning.card_draft')
    .where('person_id', '=', context.actor.personId)
    .where('subject_id', '=', subjectId)
    .execute()
}

/** Adds a card at the end of the plan; returns its id. */
export async function addCard(context: ActContext, planId: string, values: FormValues): Promise<string> {
  return performAct(context, async ({ tx, record }) => {
    const plan = await lockPlanForEdit(tx, context, planId)
    const goals = await listGoals(tx, plan.id)
    const { content: typed, reasons } = readCardForm(values, emptyCard, { lists: await listCardLists(tx, context.today), goals })
    const content = withCodes(typed, await readCardCodes(tx, context.today))
    const all = [...reasons, ...(await numberReasons(tx, plan.id, { number: content.number, id: null }))]
    if (all.length > 0) throw ruleBroken(...all)
    const id = newId()
    await insertCards(tx, plan.id, [{ id, position: await nextPosition(tx, plan.id), content }], {
      ...stampOf(context),
      act: 'create',
    })
    await discardDraftIn(tx, context, plan.id)
    await record({ act: 'planning.add-card', subjectKind: 'card', subjectId: id, after: content })
    return id
  })
}

export async function nextPosition(tx: DatabaseTransaction, planId: string): Promise<number> {
  const last = await tx
    .selectFrom('planning.card')
    .select('position')
    .where('plan_id', '=', planId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.position ?? -1) + 1
}
