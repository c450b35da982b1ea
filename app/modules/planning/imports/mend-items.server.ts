import type { FormAnswers } from '#app/platform/document-imports/import-kind.server.ts'
import { problemKey } from '#app/shared/document-imports/outline.ts'
import { reassign } from '#app/shared/document-imports/source-runs.ts'
import { AppError, ruleBroken } from '#app/shared/errors.ts'
import { cleanText } from '../forms/form-values.ts'
import { mendImport, type ActOnImport } from './change-import.server.ts'
import { stampOfForm, type OpenImport } from './import.records.server.ts'

const stale = (text: string): AppError => new AppError('conflict', [{ code: 'stale', text }])

/** Saves the form of an item; `stamp` is of the item as the form was opened over it. */
export async function saveImportItem(
  context: ActOnImport,
  at: { importId: string; key: string | null; stamp: string },
  answers: FormAnswers,
): Promise<void> {
  await mendImport(context, at.importId, ({ content }, kind) => {
    const before = kind.itemForm(content, at.key)
    if (before === undefined) throw stale('Tuto položku mezitím někdo z importu vyřadil. Co jste napsali, zůstalo ve formuláři.')
    if (at.key !== null && stampOfForm(before) !== at.stamp)
      throw stale('Položku mezitím změnil někdo jiný. Vaše znění zůstalo ve formuláři, uložené znění najdete nad ním.')
    const { content: saved, key, reasons } = kind.saveItem(content, at.key, answers)
    if (key === null) throw ruleBroken(...reasons)
    const act = at.key === null ? 'planning.add-import-item' : 'planning.save-import-item'
    return { content: saved, changed: key, audit: { act, before: before.fields, after: kind.itemForm(saved, key)?.fields } }
  })
}

export async function dropImportItem(context: ActOnImport, at: { importId: string; key: string; stamp: string }): Promise<void> {
  await mendImport(context, at.importId, ({ content }, kind) => {
    const before = kind.itemForm(content, at.key)
    if (before === undefined) throw stale('Tuto položku už z importu vyřadil někdo jiný.')
    if (stampOfForm(before) !== at.stamp) throw stale('Položku mezitím změnil někdo jiný. Podívejte se na ni, než ji vyřadíte.')
    return { content: kind.dropItem(content, at.key), audit: { act: 'planning.drop-import-item', before: before.fields } }
  })
}

export async function settleProblem(
  context: ActOnImport,
  at: { importId: string; problem: string },
  note: string | null,
): Promise<void> {
  await mendImport(context, at.importId, ({ content, settled }, kind) => {
    const problem = kind.problems(content).find((each) => problemKey(each) === at.problem)
    if (problem === undefined) throw stale('Tento problém už v importu není, mezitím ho někdo opravil.')
    const { [at.problem]: _closed, ...others } = settled
    const closed = note === null ? others : { ...others, [at.problem]: { note: cleanText(note).slice(0, 1000), at: context.now } }
    const act = note === null ? 'planning.reopen-import-problem' : 'planning.settle-import-problem'
    return { settled: closed, audit: { act, after: problem, ...(note ? { note } : {}) } }
  })
}

function takePiece({ content }: OpenImport, from: number) {
  const piece = content.unplaced.find((each) => each.from === from)
  if (piece === undefined) throw stale('Tento kus textu už mezitím někdo zařadil.')
  return { piece, rest: content.unplaced.filter((each) => each !== piece) }
}

/** A piece of text that belongs to no record: page numbers, notes of the printer. It stays kept beside the records. */
export async function putAmongFurniture(context: ActOnImport, importId: string, from: number): Promise<void> {
  await mendImport(context, importId, (record) => {
    const { piece, rest } = takePiece(record, from)
    const furniture = [...record.content.furniture, { kind: 'not-content', text: piece.text }]
    return {
      content: { ...record.content, unplaced: rest, furniture },
      owners: reassign(record.owners, piece, 'furniture'),
      audit: { act: 'planning.leave-out-text', after: piece },
    }
  })
}

export async function placeText(
  context: ActOnImport,
  at: { importId: string; from: number },
  place: { key: string; field: string },
): Promise<void> {
  await mendImport(context, at.importId, (record, kind) => {
    const { piece, rest } = takePiece(record, at.from)
    if (kind.itemForm(record.content, place.key) === undefined)
      throw ruleBroken({ code: 'no-item', field: 'item', text: `Vyberte, kam text patří: ${kind.labels.item[0]}.` })
    if (!kind.placeFields.some(({ value }) => value === place.field))
      throw ruleBroken({ code: 'no-field', field: 'place', text: 'Vyberte pole, do kterého text patří.' })
    const content = kind.addText({ ...record.content, unplaced: rest }, place.key, { field: place.field, text: piece.text })
    return {
      content,
      changed: place.key,
      owners: reassign(record.owners, piece, 'field'),
      audit: { act: 'planning.place-text', after: { ...piece, ...place } },
    }
  })
}
