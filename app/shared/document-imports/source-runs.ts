import type { CoverageLedger, Owner } from '#app/shared/source-text/ledger.ts'
import { isBlank } from '#app/shared/source-text/characters.ts'
import type { SourceRange } from './outline.ts'

/** A stretch of text with one owner; blank characters between two of them belong to none. */
export type SourceRun = readonly [from: number, to: number, owner: Owner]

export function ownerRuns(text: string, ledger: Pick<CoverageLedger, 'ownerOf'>): SourceRun[] {
  const runs: SourceRun[] = []
  let open: { from: number; to: number; owner: Owner } | null = null
  const close = (): void => {
    if (open !== null) runs.push([open.from, open.to, open.owner])
  }
  for (let offset = 0; offset < text.length; offset += 1) {
    if (isBlank(text.charAt(offset))) continue
    const owner = ledger.ownerOf(offset)
    if (open?.owner === owner) open.to = offset + 1
    else {
      close()
      open = { from: offset, to: offset + 1, owner }
    }
  }
  close()
  return runs
}

export type SourcePiece = { text: string; owner: Owner; isTarget: boolean; from: number }

/** The text between two offsets cut where its owner changes and where the shown place begins and ends. */
export function cutPieces(
  text: string,
  runs: readonly SourceRun[],
  window: SourceRange,
  target: SourceRange | null,
): SourcePiece[] {
  const cuts = new Set([window.from, window.to])
  const inside = (offset: number): boolean => offset > window.from && offset < window.to
  for (const [from, to] of runs) for (const offset of [from, to]) if (inside(offset)) cuts.add(offset)
  if (target !== null) for (const offset of [target.from, target.to]) if (inside(offset)) cuts.add(offset)
  const sorted = [...cuts].sort((a, b) => a - b)
  let run = 0
  return sorted.slice(0, -1).flatMap((from, index) => {
    const to = sorted[index + 1] ?? from
    while ((runs[run]?.[1] ?? Infinity) <= from) run += 1
    const isTarget = target !== null && from >= target.from && from < target.to
    const [runFrom = Infinity, , owner = 'furniture'] = runs[run] ?? []
    return to > from ? [{ text: text.slice(from, to), owner: runFrom <= from ? owner : 'furniture', isTarget, from }] : []
  })
}

/** Marks a stretch as owned by somebody: text that a person has placed is no longer left over. */
export function reassign(runs: readonly SourceRun[], range: SourceRange, owner: Owner): SourceRun[] {
  return runs
    .flatMap(([from, to, own]): SourceRun[] => {
      if (to <= range.from || from >= range.to) return [[from, to, own]]
      return [
        [from, Math.max(from, range.from), own],
        [Math.max(from, range.from), Math.min(to, range.to), owner],
        [Math.min(to, range.to), to, own],
      ]
    })
    .filter(([from, to]) => to > from)
}

/** One page of the source around a place; pages begin at lines. */
export function windowAround(text: string, place: number, size: number): SourceRange {
  const start = Math.max(0, Math.min(place, text.length) - Math.floor(size / 6))
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start) + 1
  const end = Math.min(text.length, from + size)
  const lineEnd = text.indexOf('\n', end)
  return { from, to: end === text.length || lineEnd < 0 || lineEnd - end > 2000 ? end : lineEnd + 1 }
}
