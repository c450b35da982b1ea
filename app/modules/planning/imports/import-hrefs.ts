import type { SourceRange } from '#app/shared/document-imports/outline.ts'

export const importListHref = '/prace/import'
export const importHref = (id: string): string => `${importListHref}/${id}`
export const itemHref = (id: string, key: string): string => `${importHref(id)}/polozka/${encodeURIComponent(key)}`
export const textHref = (id: string, from: number): string => `${importHref(id)}/text/${from}`

/** The id of the marked place in the source. */
export const placeId = 'misto'
/** The id of the opened item above the outline. */
export const openedId = 'otevrene'

/** The review with an item opened and a place of the source shown beside it. */
export function reviewHref(id: string, item: string | null, place: SourceRange | null, anchor?: string): string {
  const search = new URLSearchParams()
  if (item !== null) search.set('polozka', item)
  if (place !== null) search.set('misto', `${place.from}-${place.to}`)
  const query = search.toString()
  return `${importHref(id)}${query === '' ? '' : `?${query}`}#${anchor ?? (item === null ? placeId : openedId)}`
}

export function readPlace(text: string | null, length: number): SourceRange | null {
  const match = /^(\d{1,9})-(\d{1,9})$/u.exec(text ?? '')
  if (!match) return null
  const from = Number(match[1])
  const to = Math.min(Number(match[2]), length)
  return from < to ? { from, to } : null
}
