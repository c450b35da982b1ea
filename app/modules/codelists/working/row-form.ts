import type { Refusal } from '#app/platform/http/page-handlers.server.ts'
import { attributeText, type AttributeField } from '../definitions/attribute-field.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import type { CodeListsView } from '../publication/codelists.view.ts'
import { versionOn, type CodeVersion } from '../rows/code.ts'
import type { Choice, FieldChoice, RowForm } from './row-fields.tsx'

const MANY = 20

/** What can be chosen in a field; narrowed codes and long lists are typed. */
function choicesOf(field: AttributeField, view: CodeListsView, today: string): Choice[] {
  if (field.kind === 'choice' || field.kind === 'choices')
    return Object.entries(field.options).map(([value, label]) => ({ value, label }))
  if (field.kind !== 'codes' || field.detail !== undefined) return []
  const options = view.codesOf(field.list).flatMap((code) => {
    const version = versionOn(code, today)
    const offered = field.where === undefined || version?.attributes[field.where.key] === field.where.value
    return version === undefined || !offered ? [] : [{ value: code.code, label: version.name }]
  })
  return options.length <= MANY || field.single === true ? options : []
}

export const fieldChoices = ({ fields }: CodeList, view: CodeListsView, today: string): FieldChoice[] =>
  fields.map((field) => ({ ...field, choices: choicesOf(field, view, today) }))

const fieldValues = (field: AttributeField, version: CodeVersion): string[] => {
  const value = version.attributes[field.key]
  // Chosen ones are told by their codes, typed ones by their words.
  if (typeof value === 'object' && value !== null) return [...value]
  return field.kind === 'choice' && typeof value === 'string' ? [value] : [attributeText(field, value)]
}

/** A stored version as the form would send it. */
export function storedValues({ fields }: CodeList, version: CodeVersion): Record<string, string[]> {
  return {
    nazev: [version.name],
    zdroj: [version.source],
    ...Object.fromEntries(fields.map((field) => [`vlastnost-${field.key}`, fieldValues(field, version)])),
  }
}

/** After a refusal everything typed is there again, with what to mend. */
export function rowForm(stored: Readonly<Record<string, readonly string[]>>, refusal: Refusal | undefined): RowForm {
  const values: Readonly<Record<string, readonly string[]>> = refusal?.values ?? stored
  return {
    valueOf: (name) => values[name]?.[0],
    valuesOf: (name) => values[name] ?? [],
    errorOf: (name) => refusal?.reasons.find((reason) => reason.field === name)?.text,
  }
}
