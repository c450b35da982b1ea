import { performAct, type ActContext } from '#app/platform/audit/perform-act.server.ts'
import { ruleBroken, type Reason } from '#app/shared/errors.ts'
import { allValues, cleanText, firstValue, tooLong, type FormValues } from '../forms/form-values.ts'
import { readPlanHead } from '../plans/plan-head.form.ts'
import { freeSlug } from '../plans/create-plan.server.ts'
import { lockPlan, requirePlanner, stampOf } from '../plans/plan.records.server.ts'
import { writeDuplicate, type DuplicateResult } from './write-duplicate.server.ts'

const LONGEST_REASON = 2_000

export const takenField = 'taken'
export const reasonField = (cardId: string): string => `reason-${cardId}`

/** Cards whose box is not ticked stay behind; each must say why. */
export function readLeftOut(values: FormValues, cards: readonly { id: string; number: string; status: string }[]) {
  const taken = new Set(allValues(values, takenField))
  const leftOut = new Map<string, string>()
  const reasons: Reason[] = []
  for (const card of cards) {
    if (card.status === 'cancelled' || taken.has(card.id)) continue
    const field = reasonField(card.id)
    const reason = cleanText(firstValue(values, field))
    reasons.push(...tooLong(reason, { field, label: `důvod u karty ${card.number}`, max: LONGEST_REASON }))
    if (reason === '') reasons.push({ code: 'no-reason', field, text: `Napište, proč karta ${card.number} nepokračuje.` })
    leftOut.set(card.id, reason)
  }
  return { leftOut, reasons }
}

/** Makes the draft of the next period from a plan: one transaction, a link for every card. */
export async function duplicatePlan(context: ActContext, planId: string, values: FormValues): Promise<DuplicateResult> {
  requirePlanner(context)
  const { input, reasons } = readPlanHead(values)
  return performAct(context, async ({ tx, record }) => {
    const old = await lockPlan(tx, planId)
    const cards = await tx
      .selectFrom('planning.card')
      .select(['id', 'number', 'status'])
      .where('plan_id', '=', old.id)
      .orderBy('position')
      .execute()
    const left = readLeftOut(values, cards)
    const all = [...reasons, ...left.reasons]
    if (reasons.length === 0 && input.periodFrom <= old.periodFrom)
      all.push({ code: 'not-later', field: 'yearFrom', text: 'Nové období musí začínat později než to, ze kterého vychází.' })
    if (all.length > 0) throw ruleBroken(...all)
    const head = { ...input, slug: await freeSlug(tx, input), predecessorId: old.id }
    const result = await writeDuplicate(tx, { old, head, leftOut: left.leftOut }, stampOf(context))
    await record({
      act: 'planning.duplicate-plan',
      subjectKind: 'plan',
      subjectId: result.planId,
      before: { planId: old.id },
      after: { ...head, taken: result.taken, left: result.left },
    })
    return result
  })
}
