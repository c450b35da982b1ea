import { foldCzech } from '#app/shared/text.ts'
import type { CodeListKey } from './code-list-keys.ts'

export type AttributeValue = string | number | boolean | readonly string[] | null
export type Attributes = Readonly<Record<string, AttributeValue>>

type Common = {
  key: string
  label: string
  hint?: string
  /** Not among the columns of a list, only on the row's own page, in the whole table and in files. */
  aside?: boolean
}

/** One typed property of the rows of a list: drives the form, the columns, the files and the comparison. */
export type AttributeField =
  | (Common & { kind: 'text' | 'integer' | 'yes-no' | 'words' })
  | (Common & { kind: 'choice' | 'choices'; options: Readonly<Record<string, string>> })
  /** Codes of another list; with `detail` a code may be narrowed, as in «44:ter». */
  | (Common & {
      kind: 'codes'
      list: CodeListKey
      detail?: CodeListKey
      single?: boolean
      /** Only rows whose property has the value are offered. */ where?: { key: string; value: string }
    })

const isMany = (field: AttributeField): boolean => field.kind === 'codes' || field.kind === 'words' || field.kind === 'choices'

const SEPARATOR = '|'
const yes = new Set(['ano', 'yes', 'true', '1', 'on'])
const no = new Set(['', 'ne', 'no', 'false', '0'])

export type AttributeReading = { value: AttributeValue; problem?: undefined } | { value?: undefined; problem: string }

/** The value from what was typed or stood in a file; several values are several texts or one text with «|» between. */
export function readAttribute(field: AttributeField, texts: readonly string[]): AttributeReading {
  const parts = texts.flatMap((text) => text.split(SEPARATOR)).map((text) => text.trim())
  if (isMany(field)) return readMany(field, [...new Set(parts.filter((part) => part !== ''))])
  const text = (texts[0] ?? '').trim()
  if (field.kind === 'yes-no') return readYesNo(field, text)
  if (text === '') return { value: null }
  if (field.kind === 'integer') return readInteger(field, text)
  return hasOptions(field) ? readOption(field, text) : { value: text }
}

function readInteger({ label }: AttributeField, text: string): AttributeReading {
  return /^\d{1,6}$/.test(text) ? { value: Number(text) } : { problem: `${label}: zadejte celé číslo, nebo nechte prázdné.` }
}

function readYesNo({ label }: AttributeField, text: string): AttributeReading {
  const word = text.toLowerCase()
  if (yes.has(word)) return { value: true }
  return no.has(word) ? { value: false } : { problem: `${label}: napište ano, nebo ne.` }
}

type OptionField = AttributeField & { options: Readonly<Record<string, string>> }
const hasOptions = (field: AttributeField): field is OptionField => field.kind === 'choice' || field.kind === 'choices'

/** By its code or by its Czech word. */
const optionOf = ({ options }: OptionField, text: string): string | undefined =>
  Object.keys(options).find((code) => code === text || foldCzech(options[code] ?? '') === foldCzech(text))

function readOption(field: OptionField, text: string): AttributeReading {
  const option = optionOf(field, text)
  return option === undefined
    ? { problem: `${field.label}: vyberte některou z možností ${Object.values(field.options).join(', ')}.` }
    : { value: option }
}

function readMany(field: AttributeField, parts: string[]): AttributeReading {
  if (!hasOptions(field)) return { value: parts }
  const readings = parts.map((part) => readOption(field, part))
  const wrong = readings.find((reading) => reading.problem !== undefined)
  return wrong ?? { value: readings.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])) }
}

/** As files and forms write it. */
export function attributeText(field: AttributeField, value: AttributeValue | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'ano' : 'ne'
  if (typeof value === 'object')
    return value.map((each) => (hasOptions(field) ? (field.options[each] ?? each) : each)).join(SEPARATOR)
  return hasOptions(field) ? (field.options[String(value)] ?? String(value)) : String(value)
}

/** As people read it; `nameOf` knows the names of codes of other lists. */
export function attributeWords(
  field: AttributeField,
  value: AttributeValue | undefined,
  nameOf: (list: CodeListKey, code: string) => string,
): string {
  if (field.kind !== 'codes' || typeof value !== 'object' || value === null)
    return attributeText(field, value).replaceAll(SEPARATOR, ', ')
  return value
    .map((each) => {
      const { code, detail } = splitCode(each)
      const narrowed = detail !== null && field.detail !== undefined ? ` (${nameOf(field.detail, detail)})` : ''
      return `${nameOf(field.list, code)}${narrowed}`
    })
    .join(', ')
}

/** «44:ter» is the code 44 narrowed by «ter». */
export function splitCode(text: string): { code: string; detail: string | null } {
  const [code = '', detail = null] = text.split(':')
  return { code, detail }
}

export type CodeReference = { list: CodeListKey; code: string }

/** All codes of other lists that the attributes name. */
export function referencesOf(fields: readonly AttributeField[], attributes: Attributes): CodeReference[] {
  return fields.flatMap((field) => {
    const value = attributes[field.key]
    if (field.kind !== 'codes' || typeof value !== 'object' || value === null) return []
    return value.flatMap((each) => {
      const { code, detail } = splitCode(each)
      const narrowing = detail !== null && field.detail !== undefined ? [{ list: field.detail, code: detail }] : []
      return [{ list: field.list, code }, ...narrowing]
    })
  })
}
