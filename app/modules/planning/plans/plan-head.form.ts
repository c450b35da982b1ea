import type { Reason } from '#app/shared/errors.ts'
import { slugify } from '#app/shared/text.ts'
import { periodLabel } from '../lineage/lineage.ts'
import { firstValue, oneLine, tooLong, type FormValues } from '../forms/form-values.ts'
import { numberings, type Numbering } from './plan.ts'

export type PlanHeadInput = { title: string; periodFrom: string; periodTo: string; numbering: Numbering }

const LONGEST_TITLE = 200
const LONGEST_PERIOD_YEARS = 10

function readYear(values: FormValues, field: string, label: string): { year: number; reasons: Reason[] } {
  const text = oneLine(firstValue(values, field))
  const year = /^\d{4}$/u.test(text) ? Number(text) : 0
  if (year >= 2000 && year <= 2100) return { year, reasons: [] }
  return { year, reasons: [{ code: 'not-a-year', field, text: `Zadejte ${label} období čtyřmi číslicemi, například 2027.` }] }
}

/** Plans cover whole calendar years. */
export function readPlanHead(values: FormValues): { input: PlanHeadInput; reasons: Reason[] } {
  const title = oneLine(firstValue(values, 'title'))
  const from = readYear(values, 'yearFrom', 'první rok')
  const to = readYear(values, 'yearTo', 'poslední rok')
  const numbering = numberings.find((each) => each === firstValue(values, 'numbering'))
  const reasons = [...tooLong(title, { field: 'title', label: 'název', max: LONGEST_TITLE }), ...from.reasons, ...to.reasons]
  if (title === '') reasons.push({ code: 'no-title', field: 'title', text: 'Napište název plánu.' })
  if (numbering === undefined) reasons.push({ code: 'no-numbering', field: 'numbering', text: 'Vyberte, jak se karty číslují.' })
  const isYearWrong = from.reasons.length + to.reasons.length > 0
  if (!isYearWrong && (to.year < from.year || to.year - from.year >= LONGEST_PERIOD_YEARS))
    reasons.push({
      code: 'period',
      field: 'yearTo',
      text: `Poslední rok dejte po prvním; plán může trvat nejvýše ${LONGEST_PERIOD_YEARS} let.`,
    })
  const input = { title, periodFrom: `${from.year}-01-01`, periodTo: `${to.year}-12-31`, numbering: numbering ?? 'free' }
  return { input, reasons }
}

export const formOfPlanHead = (head: PlanHeadInput, version: number): FormValues => ({
  version: [String(version)],
  title: [head.title],
  yearFrom: [head.periodFrom.slice(0, 4)],
  yearTo: [head.periodTo.slice(0, 4)],
  numbering: [head.numbering],
})

/** Address of a plan by its period; the second plan of one period adds its title. */
export function planSlug(head: PlanHeadInput, taken: readonly string[]): string {
  const period = slugify(periodLabel(head))
  const named = `${period}-${slugify(head.title).slice(0, 60)}`.replace(/-+$/u, '')
  const free = [period, named].find((slug) => !taken.includes(slug))
  if (free !== undefined) return free
  for (let order = 2; ; order += 1) if (!taken.includes(`${named}-${order}`)) return `${named}-${order}`
}
