import { z } from 'zod'
import { isIsoDate } from '#app/shared/dates.ts'
import type { Reason } from '#app/shared/errors.ts'
import { formText, formTexts } from '#app/shared/form-text.ts'
import { readAttribute, type Attributes, type AttributeValue } from '../definitions/attribute-field.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import type { CodeInput, NewCodeInput } from './code.rules.ts'

export const attributeName = (key: string): string => `vlastnost-${key}`

const day = (text: string) => z.string().refine(isIsoDate, text)

const rowSchema = z.object({
  name: z.string().min(1, 'Zadejte název.').max(300, 'Název může mít nejvýše 300 znaků.'),
  validFrom: day('Zadejte den, od kterého řádek platí.'),
  source: z
    .string()
    .min(1, 'Uveďte, odkud řádek je: zákon, číselník ministerstva nebo metodika kraje.')
    .max(300, 'Zdroj může mít nejvýše 300 znaků.'),
})

const codeSchema = z.object({
  code: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{0,39}$/,
      'Kód se skládá z malých písmen bez diakritiky, číslic a spojovníků, nejvýše 40 znaků. Například 60a nebo eu-esf.',
    ),
  validTo: z.union([z.literal('').transform(() => null), day('Poslední den platnosti zadejte jako datum, nebo nechte prázdný.')]),
})

const fieldNames: Record<string, string> = {
  code: 'kod',
  name: 'nazev',
  validFrom: 'platne-od',
  validTo: 'platne-do',
  source: 'zdroj',
}

export type Typed = {
  code: string
  name: string
  validFrom: string
  validTo: string
  source: string
  attributes: Readonly<Record<string, readonly string[]>>
}

/** What stands in the form, as typed. */
export function typedRow(list: CodeList, form: FormData): Typed {
  return {
    code: formText(form, 'kod'),
    name: formText(form, 'nazev'),
    validFrom: formText(form, 'platne-od'),
    validTo: formText(form, 'platne-do'),
    source: formText(form, 'zdroj'),
    attributes: Object.fromEntries(list.fields.map(({ key }) => [key, formTexts(form, attributeName(key))])),
  }
}

const reasonsOf = (error: z.ZodError | undefined, nameOf: (key: string) => string | undefined): Reason[] =>
  (error?.issues ?? []).map((issue) => ({ code: 'field', field: nameOf(String(issue.path[0] ?? '')), text: issue.message }))

export type AttributesReading = { attributes: Attributes; reasons: Reason[] }

/** Attributes by the types of the list; everything that is wrong is said at once. */
export function readAttributes(list: CodeList, typed: Typed['attributes']): AttributesReading {
  const reasons: Reason[] = []
  const values: Record<string, AttributeValue> = {}
  for (const field of list.fields) {
    const { value, problem } = readAttribute(field, typed[field.key] ?? [])
    if (problem === undefined) values[field.key] = value
    else reasons.push({ code: 'field', field: attributeName(field.key), text: problem })
  }
  if (reasons.length > 0) return { attributes: values, reasons }
  const read = list.attributes.safeParse(values)
  return { attributes: values, reasons: reasonsOf(read.error, attributeName) }
}

export type RowReading<Input> = { input: Input; reasons: [] } | { input: null; reasons: Reason[] }

export function readChangedRow(list: CodeList, typed: Omit<Typed, 'code' | 'validTo'>): RowReading<CodeInput> {
  const row = rowSchema.safeParse(typed)
  const { attributes, reasons } = readAttributes(list, typed.attributes)
  const all = [...reasonsOf(row.error, (key) => fieldNames[key]), ...reasons]
  return row.success && all.length === 0 ? { input: { ...row.data, attributes }, reasons: [] } : { input: null, reasons: all }
}

export function readNewRow(list: CodeList, typed: Typed): RowReading<NewCodeInput> {
  const own = codeSchema.safeParse(typed)
  const row = readChangedRow(list, typed)
  const all = [...reasonsOf(own.error, (key) => fieldNames[key]), ...row.reasons]
  return own.success && row.input !== null ? { input: { ...row.input, ...own.data }, reasons: [] } : { input: null, reasons: all }
}
