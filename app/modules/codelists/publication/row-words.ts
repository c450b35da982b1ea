import { formatDate } from '#app/shared/dates.ts'
import { bindShortWords, compareCzech, compareNatural } from '#app/shared/text.ts'
import { attributeWords } from '../definitions/attribute-field.ts'
import type { CodeList } from '../definitions/code-lists.ts'
import type { Code, CodeVersion } from '../rows/code.ts'
import type { CodeListsView } from './codelists.view.ts'

/** «od 1. 1. 2007», «1. 1. 2015 – 31. 12. 2023» */
export const validityWords = ({ validFrom, validTo }: Pick<CodeVersion, 'validFrom' | 'validTo'>): string =>
  validTo === null ? `od ${formatDate(validFrom)}` : `${formatDate(validFrom)} – ${formatDate(validTo)}`

export type RowWords = {
  code: string
  name: string
  values: string[]
  validity: string
  source: string
  supersededBy: string | null
}

/** A version of a row in words; codes of other lists are given their names of the same day. */
export function wordsOfRow(
  list: CodeList,
  code: Code,
  version: CodeVersion,
  { view, day }: { view: Pick<CodeListsView, 'nameOf'>; day: string },
): RowWords {
  return {
    code: code.code,
    name: bindShortWords(version.name),
    values: list.fields.map((field) =>
      attributeWords(field, version.attributes[field.key], (key, each) => view.nameOf(key, each, day)),
    ),
    validity: validityWords(version),
    source: bindShortWords(version.source),
    supersededBy: code.supersededBy,
  }
}

/** In the list's own order. */
export function inListOrder<Row extends { code: string; name: string }>({ order }: CodeList, rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (left, right) => (order === 'name' ? compareCzech(left.name, right.name) : 0) || compareNatural(left.code, right.code),
  )
}

/** Labels of properties with their places among a row's values. */
export type ListColumn = { label: string; at: number; aside: boolean }
export const listColumns = ({ fields }: CodeList): ListColumn[] =>
  fields.map(({ label, aside = false }, at) => ({ label, at, aside }))
