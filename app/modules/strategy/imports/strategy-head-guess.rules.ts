import { parseDate } from '#app/shared/dates.ts'
import { fold } from '#app/shared/source-text/characters.ts'
import type { FormField, ItemForm } from '#app/shared/document-imports/outline.ts'
import { readDeadline } from '../report-import/deadlines.ts'

/** The day to which the report says that it describes the state: «k 31. 12. 2023», «k 31. prosinci 2023». */
export function guessAsOf(text: string): string | null {
  for (const [, day = ''] of text.matchAll(
    /(?<=^|[\s(])(?:k|ke\s+(?:dni|dnu))\s+(\d{1,2}\.\s*(?:\d{1,2}\.|\p{L}+)\s*20\d{2})/giu,
  )) {
    const date = parseDate(day) ?? readDeadline(fold(day)).date
    if (date !== null) return date
  }
  return null
}

export function roundFields(text: string): FormField[] {
  const asOf = guessAsOf(text)
  return [
    {
      name: 'roundTitle',
      label: 'Název kola zprávy',
      input: 'text',
      value: asOf === null ? 'Zpráva o plnění' : `Zpráva o plnění za rok ${asOf.slice(0, 4)}`,
    },
    { name: 'asOf', label: 'Stav ke dni', input: 'date', value: asOf ?? '', hint: 'Den, ke kterému zpráva plnění popisuje.' },
  ]
}

export const strategyHeadForm = (text: string): ItemForm => ({
  title: 'Nový návrh strategie',
  fields: [
    { name: 'title', label: 'Název strategie', input: 'text', value: 'Strategie sociálního začleňování' },
    { name: 'resolution', label: 'Číslo usnesení', input: 'short', value: '', required: false },
    { name: 'validFrom', label: 'Platí od', input: 'date', value: '', required: false },
    { name: 'validTo', label: 'Platí do', input: 'date', value: '', required: false },
    ...roundFields(text),
  ],
})
