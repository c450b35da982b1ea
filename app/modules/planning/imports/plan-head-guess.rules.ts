import type { ItemForm } from '#app/shared/document-imports/outline.ts'
import { numberingLabels, numberings, type Numbering } from '../plans/plan.ts'
import type { PlanContent } from './plan-content.ts'

/** How the cards are numbered, judged by most of them. */
export function guessNumbering(numbers: readonly (string | null)[]): Numbering {
  const known = numbers.filter((number) => number !== null)
  const share = (pattern: RegExp): number => known.filter((number) => pattern.test(number)).length / Math.max(1, known.length)
  if (share(/^\p{Lu}\d+-\d+$/u) > 0.5) return 'letter'
  return share(/^\d+\.\d+\.\d+$/u) > 0.5 ? 'dotted' : 'free'
}

/** The first period of years that the document names, «2021–2023». */
export function guessYears(text: string): { from: string; to: string } | null {
  for (const [, from = '', to = ''] of text.matchAll(/(?<!\d)(20\d{2})\s*(?:[-–—]|až)\s*(20\d{2})(?!\d)/gu)) {
    const years = Number(to) - Number(from)
    if (years >= 1 && years < 10) return { from, to }
  }
  return null
}

export function planHeadForm({ cards }: PlanContent, extractedText: string): ItemForm {
  const years = guessYears(extractedText)
  const period = years === null ? '' : ` ${years.from}–${years.to}`
  return {
    title: 'Nový návrh plánu',
    fields: [
      { name: 'title', label: 'Název plánu', input: 'text', value: `Střednědobý plán rozvoje sociálních služeb${period}` },
      { name: 'yearFrom', label: 'První rok období', input: 'short', value: years?.from ?? '', hint: 'Například 2027.' },
      { name: 'yearTo', label: 'Poslední rok období', input: 'short', value: years?.to ?? '' },
      {
        name: 'numbering',
        label: 'Číslování karet',
        input: 'select',
        value: guessNumbering(cards.map((card) => card.number)),
        options: numberings.map((value) => ({ value, label: numberingLabels[value] })),
      },
    ],
  }
}
