import type { Numbering } from '../plans/plan.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Number that a new card of a goal may get: one more than the last in the goal. Empty where the numbering is one's own. */
export function nextCardNumber(numbering: Numbering, goalNumber: string, taken: readonly string[]): string {
  if (numbering === 'free' || goalNumber.trim() === '') return ''
  const isLetter = numbering === 'letter'
  const goal = isLetter ? `A${/^\d+$/u.test(goalNumber) ? twoDigits(Number(goalNumber)) : goalNumber}-` : `${goalNumber}.`
  const last = taken
    .filter((number) => number.startsWith(goal))
    .map((number) => Number(number.slice(goal.length)))
    .filter((order) => Number.isSafeInteger(order))
    .reduce((most, order) => Math.max(most, order), 0)
  return `${goal}${isLetter ? twoDigits(last + 1) : last + 1}`
}
