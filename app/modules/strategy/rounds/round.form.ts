import type { Reason } from '#app/shared/errors.ts'
import { FieldReader, type FormValues } from '../forms/form-values.ts'

export type RoundInput = { title: string; asOf: string; reportsUntil: string | null }

export function readRoundForm(values: FormValues): { input: RoundInput; reasons: Reason[] } {
  const read = new FieldReader(values)
  const title = read.text('title', {
    label: 'název',
    max: 200,
    required: 'Napište název kola, například „Třetí zpráva o plnění“.',
  })
  const asOf = read.day('asOf', 'Zadejte den, ke kterému se stav zjišťuje, například 31. 12. 2026.')
  const reportsUntil = read.day('reportsUntil')
  return { input: { title, asOf: asOf ?? '', reportsUntil }, reasons: read.reasons }
}

export const formOfRound = ({ title, asOf, reportsUntil }: RoundInput, version: number): FormValues => ({
  version: [String(version)],
  title: [title],
  asOf: [asOf],
  reportsUntil: [reportsUntil ?? ''],
})
