import type { Reason } from '#app/shared/errors.ts'
import { allValues, cleanText, firstValue, tooLong, type FormValues } from '../forms/form-values.ts'
import { periodLabel } from '../lineage/lineage.ts'
import type { PlanHeadInput } from '../plans/plan-head.form.ts'

const LONGEST_REASON = 2_000

export const takenField = 'taken'
export const reasonField = (cardId: string): string => `reason-${cardId}`

/** The period after a plan's own, equally long; its title names the new years where the old one named the old. */
export function nextPeriod(plan: PlanHeadInput): PlanHeadInput {
  const [from, to] = [Number(plan.periodFrom.slice(0, 4)), Number(plan.periodTo.slice(0, 4))]
  const next = { periodFrom: `${to + 1}-01-01`, periodTo: `${to + 1 + (to - from)}-12-31` }
  return { ...next, numbering: plan.numbering, title: plan.title.replace(periodLabel(plan), periodLabel(next)) }
}

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
