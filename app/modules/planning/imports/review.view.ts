import type { ImportContent, ImportKind } from '#app/platform/document-imports/import-kind.server.ts'
import { locateParts, squeezeText, type SqueezedText } from '#app/shared/document-imports/locate-text.ts'
import { problemKey, type ImportItem, type ProblemOf, type SourceRange } from '#app/shared/document-imports/outline.ts'
import { cutPieces, windowAround, type SourcePiece } from '#app/shared/document-imports/source-runs.ts'
import type { Settled } from './stored-import.ts'

export type ReviewedProblem = ProblemOf & { id: string; place: SourceRange | null; settled: string | null; label: string }
export type ReviewedField = { label: string; text: string; place: SourceRange | null }
export type SourceView = {
  pieces: SourcePiece[]
  from: number
  to: number
  length: number
  previous: SourceRange | null
  next: SourceRange | null
}

/** Characters of the source on one page of the review. */
const PAGE = 14_000

export function sourceView(
  { text, owners }: { text: string; owners: Parameters<typeof cutPieces>[1] },
  place: SourceRange | null,
): SourceView {
  const window = windowAround(text, place?.from ?? 0, PAGE)
  const before = Math.max(0, window.from - PAGE)
  return {
    ...window,
    length: text.length,
    pieces: cutPieces(text, owners, window, place),
    previous: window.from === 0 ? null : { from: before, to: before + 1 },
    next: window.to >= text.length ? null : { from: window.to, to: window.to + 1 },
  }
}

/** Fields of an item with their places: in the item's own part of the source first, then anywhere. */
export function reviewedFields(item: ImportItem, text: string): ReviewedField[] {
  const own = item.source === null ? null : squeezeText(text, item.source)
  let all: SqueezedText | null = null
  return item.fields.map(({ label, parts, search = parts }) => {
    const inside = own === null ? null : locateParts(own, search)
    const place = inside ?? (search.join('').length > 12 ? locateParts((all ??= squeezeText(text)), search) : null)
    return { label, text: parts.join('\n'), place }
  })
}

export function reviewedProblems(kind: ImportKind, content: ImportContent, settled: Settled): ReviewedProblem[] {
  return kind.problems(content).map((problem) => {
    const id = problemKey(problem)
    const item = problem.itemKey === null ? undefined : kind.findItem(content, problem.itemKey)
    const label = item === undefined ? '' : `${item.number} ${item.title}`.trim()
    return { ...problem, id, place: item?.source ?? null, settled: settled[id]?.note ?? null, label }
  })
}
