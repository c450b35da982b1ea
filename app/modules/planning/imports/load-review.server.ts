import type { ImportKind } from '#app/platform/document-imports/import-kind.server.ts'
import type { ImportItem } from '#app/shared/document-imports/outline.ts'
import { readPlace } from './import-hrefs.ts'
import type { ImportRecord } from './import.records.server.ts'
import { reviewedFields, reviewedProblems, sourceView, type ReviewedProblem } from './review.view.ts'

function countsOf(problems: readonly ReviewedProblem[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { itemKey, settled } of problems)
    if (itemKey !== null && settled === null) counts[itemKey] = (counts[itemKey] ?? 0) + 1
  return counts
}

const openedItem = (item: ImportItem, text: string) => ({
  ...{ key: item.key, name: `${item.number} ${item.title}`.trim(), fields: reviewedFields(item, text) },
})

/** What the review draws; null while nothing has been recognised yet. */
export function loadReview(record: ImportRecord, kind: ImportKind, search: URLSearchParams) {
  const { content, text, settled, targetId } = record
  if (content === null) return null
  const asked = search.get('polozka')
  const item = asked === null ? undefined : kind.findItem(content, asked)
  const place = readPlace(search.get('misto'), text.length)
  const problems = reviewedProblems(kind, content, settled)
  return {
    ...kind.outline(content),
    problems,
    problemCounts: countsOf(problems),
    unplaced: content.unplaced,
    opened: item === undefined ? null : openedItem(item, text),
    source: sourceView(record, place ?? item?.source ?? null),
    obstacles: kind.obstacles(content),
    isAgain: targetId !== null,
  }
}

export type Review = NonNullable<ReturnType<typeof loadReview>>
