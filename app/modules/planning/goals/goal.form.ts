import type { Reason } from '#app/shared/errors.ts'
import { firstValue, oneLine, tooLong, type FormValues } from '../forms/form-values.ts'
import { goalStatuses, type GoalStatus } from '../plans/plan.ts'

export type GoalInput = { number: string; name: string; areaId: string | null; status: GoalStatus }

const LONGEST = { number: 20, name: 300 }

export function readGoal(values: FormValues, areaIds: readonly string[]): { input: GoalInput; reasons: Reason[] } {
  const number = oneLine(firstValue(values, 'number'))
  const name = oneLine(firstValue(values, 'name'))
  const areaId = firstValue(values, 'areaId') || null
  const reasons = [
    ...tooLong(number, { field: 'number', label: 'číslo', max: LONGEST.number }),
    ...tooLong(name, { field: 'name', label: 'název', max: LONGEST.name }),
  ]
  if (number === '') reasons.push({ code: 'no-number', field: 'number', text: 'Zadejte číslo cíle, například 1.2.' })
  if (name === '') reasons.push({ code: 'no-name', field: 'name', text: 'Napište název cíle.' })
  if (areaId !== null && !areaIds.includes(areaId))
    reasons.push({ code: 'unknown-area', field: 'areaId', text: 'Vyberte oblast ze seznamu.' })
  const status = goalStatuses.find((each) => each === firstValue(values, 'status')) ?? 'active'
  return { input: { number, name, areaId, status }, reasons }
}

export function readArea(values: FormValues): { name: string; reasons: Reason[] } {
  const name = oneLine(firstValue(values, 'areaName'))
  const reasons = tooLong(name, { field: 'areaName', label: 'název oblasti', max: LONGEST.name })
  if (name === '') reasons.push({ code: 'no-name', field: 'areaName', text: 'Napište název oblasti.' })
  return { name, reasons }
}
