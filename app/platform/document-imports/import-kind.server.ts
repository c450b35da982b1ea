import type { Reason } from '#app/shared/errors.ts'
import type { ImportItem, ImportOutline, ImportTexts, ItemForm, ProblemOf } from '#app/shared/document-imports/outline.ts'
import type { SourceRun } from '#app/shared/document-imports/source-runs.ts'
import type { SourceText } from '#app/shared/source-text/source-text.ts'
import type { ActContext } from '../audit/perform-act.server.ts'
import type { Database, Queryable } from '../database/database.server.ts'

/** What any recognised document holds beside its records; each kind adds its own. */
export type ImportContent = ImportTexts

export type FormAnswers = Readonly<Record<string, readonly string[]>>

/** `key` is null where the answers were refused. */
export type SavedItem<Content> = { content: Content; key: string | null; reasons: Reason[] }

/** One row of the comparison with an existing draft. */
export type ComparedItem = {
  key: string
  change: 'added' | 'changed' | 'removed'
  label: string
  changes: { field: string; before: string; after: string }[]
  /** What only differs for your information cannot be taken over. */
  isChoosable: boolean
}
export type Comparison = {
  rows: ComparedItem[]
  unchanged: number
  /** What happens with rows that are not chosen. */
  note: string
  /** Fields that the take-over needs besides. */
  form: ItemForm | null
}

export type ImportResult = { id: string; href: string }

/**
 * One kind of document that can be imported. Rooms define their kinds, app/composition.server.ts joins them, and the
 * process of the import (upload, review, confirmation) is the same for all. Methods, so that kinds of different content stand in one list.
 */
export type ImportKind<Content extends ImportContent = ImportContent> = {
  kind: string
  labels: {
    /** «střednědobý plán» */
    document: string
    /** «karta», «karty», «karet» */
    item: readonly [one: string, few: string, many: string]
    /** «cíl», «cíle», «cílů» */
    group: readonly [one: string, few: string, many: string]
    /** «Přidat chybějící kartu» */
    addItem: string
    /** «plán» */
    result: string
    /** «Založit návrh plánu» */
    confirm: string
    /** «Zobrazit návrh plánu» */
    openResult: string
  }
  recognise(source: SourceText, database: Queryable): Promise<{ content: Content; owners: SourceRun[] }>
  /** Problems again by the rules of recognition: of the whole document, and of the item that was just mended. */
  judge(content: Content, changed: string | null, database: Queryable): Promise<Content>
  outline(content: Content): ImportOutline
  problems(content: Content): ProblemOf[]
  withoutProblems(content: Content, isClosed: (problem: ProblemOf) => boolean): Content
  findItem(content: Content, key: string): ImportItem | undefined
  /** The form of an item, or of a new one for the key null. */
  itemForm(content: Content, key: string | null): ItemForm | undefined
  saveItem(content: Content, key: string | null, answers: FormAnswers): SavedItem<Content>
  dropItem(content: Content, key: string): Content
  /** Fields that can take a piece of text that was left over. */
  placeFields: readonly { value: string; label: string }[]
  addText(content: Content, key: string, piece: { field: string; text: string }): Content
  /** Fields of the new record: name, period …; values come from the document where it says them. */
  headForm(content: Content, extractedText: string): ItemForm
  /** Why it cannot become records yet. */
  obstacles(content: Content): Reason[]
  /** Drafts into which a document can be read again. */
  listTargets(database: Database): Promise<{ id: string; label: string }[]>
  /** Writes the records; runs inside the act that confirms the import. */
  confirm(context: ActContext, content: Content, how: { answers: FormAnswers; fileName: string }): Promise<ImportResult>
  compare(context: ActContext, targetId: string, document: { content: Content; extractedText: string }): Promise<Comparison>
  takeOver(
    context: ActContext,
    targetId: string,
    how: { content: Content; chosen: ReadonlySet<string>; answers: FormAnswers; fileName: string },
  ): Promise<ImportResult>
}
