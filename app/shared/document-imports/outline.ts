import type { Furniture, Unplaced } from '#app/shared/source-text/ledger.ts'

/** A stretch of the extracted text. */
export type SourceRange = { from: number; to: number }

export type ImportTexts = { furniture: Furniture[]; unplaced: Unplaced[] }

export type Tone = 'neutral' | 'progress' | 'warn' | 'done' | 'refused'

/** A recognised field in words; `parts` are looked up in the source one by one, or the words of `search` where the source says it otherwise. */
export type ItemField = { name: string; label: string; parts: string[]; search?: string[] }

export type ImportItem = {
  key: string
  number: string
  title: string
  status: { label: string; tone: Tone } | null
  fields: ItemField[]
  source: SourceRange | null
}

/** A goal with its cards, an area with its measures; a key is missing where items stand in no group. */
export type ImportGroup = { key: string | null; number: string; title: string; note: string; items: ImportItem[] }

export type ImportCount = { label: string; value: number; note?: string }

/** What the document says of itself beside what was counted. */
export type ImportTotal = { label: string; counted: number; stated: number | null }

export type ImportOutline = { groups: ImportGroup[]; counts: ImportCount[]; totals: ImportTotal[] }

/** A problem of one item, or of the whole document where the key is null. */
export type ProblemOf = { itemKey: string | null; code: string; text: string }

export type FormField = {
  name: string
  label: string
  input: 'text' | 'short' | 'long' | 'lines' | 'select' | 'check' | 'date' | 'money'
  value: string
  hint?: string
  options?: readonly { value: string; label: string }[]
  required?: boolean
}

export type ItemForm = { title: string; fields: FormField[] }

/**
 * The name of a problem within one import: the same problem keeps it when the document is judged again. It goes through forms, which
 * change ends of lines and forms of letters.
 */
export const problemKey = ({ itemKey, code, text }: ProblemOf): string =>
  `${itemKey ?? ''}|${code}|${text}`.normalize('NFC').replace(/\s+/gu, ' ').slice(0, 400).trim()
