import type { TableDescription } from '#app/shared/documents/table.ts'
import { formatValue, isMissing } from '#app/shared/documents/values.ts'
import type { Missing, TypedValue } from '#app/shared/documents/values.ts'

/** Text is data: no markup is read in it, by any writer. */
export type Inline = string | { readonly strong: string } | { readonly link: string; readonly text: string }
export type Text = string | readonly Inline[]

export type Fact = { readonly term: string; readonly value: Text | TypedValue | Missing }

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: Text }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'list'; readonly items: readonly Text[]; readonly numbered?: boolean }
  | { readonly type: 'note'; readonly text: Text }
  | { readonly type: 'page-break' }
  | TableDescription

/** Everything that an export needs. The same description gives the same bytes, today and in ten years. */
export type DocumentDescription = {
  readonly title: string
  readonly subtitle?: string
  readonly language: 'cs'
  /** ISO date or instant. It is also the date written inside the files: no writer asks for the time. */
  readonly dataAsOf: string
  readonly source?: string
  /** Who issues the document: the region, an organisation. */
  readonly author?: string
  readonly orientation?: 'portrait' | 'landscape'
  readonly sections: readonly Block[]
  /** Tables for XLSX, CSV and JSON where the printed page divides them otherwise; without it, those in the sections. */
  readonly dataTables?: readonly TableDescription[]
}

export function tablesOf(description: DocumentDescription): readonly TableDescription[] {
  return description.dataTables ?? description.sections.filter((block) => block.type === 'table')
}

export function inlinesOf(text: Text): readonly Inline[] {
  return typeof text === 'string' ? [text] : text
}

export function plainText(text: Text): string {
  return inlinesOf(text)
    .map((inline) => {
      if (typeof inline === 'string') return inline
      return 'strong' in inline ? inline.strong : inline.text
    })
    .join('')
}

/** The value of a fact as people read it. */
export function factInlines({ value }: Fact): readonly Inline[] {
  if (typeof value === 'string') return [value]
  if (isMissing(value)) return [formatValue('text', value)]
  return 'kind' in value ? [formatValue(value.kind, value.value)] : inlinesOf(value)
}

/** Links lead to the web, a mailbox or a phone; anything else (such as `javascript:`) stays plain text. */
export function isSafeLink(link: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)/i.test(link)
}
