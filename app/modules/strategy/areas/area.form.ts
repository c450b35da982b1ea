import type { Reason } from '#app/shared/errors.ts'
import { FieldReader, type FormValues } from '../forms/form-values.ts'

export type AreaInput = { numeral: string; name: string; intro: string }

export function readAreaForm(values: FormValues): { input: AreaInput; reasons: Reason[] } {
  const read = new FieldReader(values)
  const input = {
    numeral: read
      .text('numeral', { label: 'číslo', max: 12, required: 'Napište číslo oblasti, například IV nebo 4.' })
      .replace(/\.+$/u, ''),
    name: read.text('name', { label: 'název', max: 300, required: 'Napište název oblasti.' }),
    intro: read.text('intro', { label: 'úvod', max: 4000, lines: true }),
  }
  if (input.numeral !== '' && !/^[\p{L}\p{N}]+$/u.test(input.numeral))
    read.refuse('numeral', 'not-a-numeral', 'Číslo oblasti napište jen písmeny nebo číslicemi, například IV nebo 4.')
  return { input, reasons: read.reasons }
}

export const formOfArea = ({ numeral, name, intro }: AreaInput, version: number): FormValues => ({
  version: [String(version)],
  numeral: [numeral],
  name: [name],
  intro: [intro],
})
