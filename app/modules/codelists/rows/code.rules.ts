import { addDays, formatDate } from '#app/shared/dates.ts'
import type { Reason } from '#app/shared/errors.ts'
import { referencesOf, type Attributes } from '../definitions/attribute-field.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import { newestVersion, versionOn, type Code, type CodeVersion } from './code.ts'

export type CodeInput = { name: string; attributes: Attributes; validFrom: string; source: string }
export type NewCodeInput = CodeInput & { code: string; validTo: string | null }

/** Codes of all lists that a row may name. */
export type KnownCodes = { has(list: string, code: string): boolean }

function referenceReasons(list: CodeList, attributes: Attributes, known: KnownCodes): Reason[] {
  return referencesOf(list.fields, attributes).flatMap((reference) =>
    known.has(reference.list, reference.code)
      ? []
      : [
          {
            code: 'unknown-code',
            field: fieldNaming(list, reference.list),
            text: `Kód ${reference.code} v číselníku není. Opravte jej, nebo řádek nejdřív přidejte.`,
          },
        ],
  )
}

const fieldNaming = ({ fields }: CodeList, key: string): string | undefined => {
  const field = fields.find((each) => each.kind === 'codes' && (each.list === key || each.detail === key))
  return field && `vlastnost-${field.key}`
}

export function addObstacles(list: CodeList, input: NewCodeInput, known: KnownCodes): Reason[] {
  const reasons = referenceReasons(list, input.attributes, known)
  if (known.has(list.key, input.code))
    reasons.push({
      code: 'code-taken',
      field: 'kod',
      text: `Kód ${input.code} už v číselníku je a znovu jej použít nejde. Zvolte jiný, nebo změňte jeho řádek.`,
    })
  if (input.validTo !== null && input.validTo < input.validFrom)
    reasons.push({ code: 'ends-before', field: 'platne-do', text: 'Platnost nemůže skončit dřív, než začne.' })
  return reasons
}

const sameMeaning = (version: CodeVersion, input: CodeInput): boolean =>
  version.name === input.name &&
  version.source === input.source &&
  JSON.stringify(version.attributes) === JSON.stringify(input.attributes)

/** A change is a new version from a day; what the row meant before stays as it was. */
export function changeObstacles(list: CodeList, code: Code, input: CodeInput, known: KnownCodes): Reason[] {
  const reasons = referenceReasons(list, input.attributes, known)
  const newest = newestVersion(code)
  if (newest !== undefined && input.validFrom <= newest.validFrom)
    reasons.push({
      code: 'starts-too-early',
      field: 'platne-od',
      text: `Poslední znění platí od ${formatDate(newest.validFrom)}. Nové znění může začít nejdřív den poté.`,
    })
  if (newest !== undefined && sameMeaning(newest, input))
    reasons.push({ code: 'no-change', text: 'Nic jste nezměnili. Upravte název, vlastnosti nebo zdroj.' })
  return reasons
}

/** The row's versions after a change: the one before ends on the eve, an end that was already set stays set. */
export function changedVersions(code: Code, input: CodeInput): CodeVersion[] {
  const newest = newestVersion(code)
  const until = newest !== undefined && newest.validTo !== null && newest.validTo >= input.validFrom ? newest.validTo : null
  const kept = code.versions.map((version) =>
    version === newest && (version.validTo === null || version.validTo >= input.validFrom)
      ? { ...version, validTo: addDays(input.validFrom, -1) }
      : version,
  )
  return [...kept, { ...input, validTo: until }]
}

export type EndInput = { lastDay: string; successor: string | null }

export function endObstacles(code: Code, { lastDay, successor }: EndInput, others: readonly Code[]): Reason[] {
  const reasons: Reason[] = []
  const newest = newestVersion(code)
  if (newest !== undefined && newest.validTo !== null && newest.validTo < lastDay)
    reasons.push({ code: 'ended', field: 'posledni-den', text: `Platnost už skončila ${formatDate(newest.validTo)}.` })
  if (newest !== undefined && lastDay < newest.validFrom)
    reasons.push({
      code: 'ends-before',
      field: 'posledni-den',
      text: `Poslední znění začíná ${formatDate(newest.validFrom)}. Skončit může nejdřív tento den.`,
    })
  if (successor !== null) reasons.push(...successorObstacles(code, { lastDay, successor }, others))
  return reasons
}

function successorObstacles(
  code: Code,
  { lastDay, successor }: { lastDay: string; successor: string },
  others: readonly Code[],
): Reason[] {
  const field = 'nastupce'
  const next = others.find((other) => other.code === successor)
  if (next === undefined || next.code === code.code)
    return [{ code: 'no-successor', field, text: 'Vyberte jiný řádek číselníku, který tento nahradí.' }]
  if (next.supersededBy === code.code)
    return [{ code: 'circle', field, text: `Řádek ${next.code} je sám nahrazen tímto řádkem.` }]
  if (versionOn(next, addDays(lastDay, 1)) === undefined)
    return [
      {
        code: 'successor-not-valid',
        field,
        text: `Řádek ${next.code} ${formatDate(addDays(lastDay, 1))} neplatí. Vyberte jiný, nebo jiný den.`,
      },
    ]
  return []
}

export const endedVersions = ({ versions }: Pick<Code, 'versions'>, lastDay: string): CodeVersion[] =>
  versions.map((version, index) => (index === versions.length - 1 ? { ...version, validTo: lastDay } : version))

/** A row in use may be ended, never deleted. */
export function deleteObstacles(uses: readonly { label: string; href: string }[]): Reason[] {
  if (uses.length === 0) return []
  return [{ code: 'in-use', text: 'Řádek se používá, smazat jej nejde. Ukončete jeho platnost.' }]
}
