import type { CoverageLedger, Owner } from '#app/shared/source-text/ledger.ts'
import { isBlank } from '#app/shared/source-text/characters.ts'
import type { SourceRange } from './outline.ts'

/** A stretch of text with one owner; blank characters between two of them belong to none. */
export type SourceRun = readonly [from: number, to: number, owner: Owner]

export function ownerRuns(text: string, ledger: Pick<CoverageLedger, 'ownerOf'>): SourceRun[] {
  const runs: { from: number; to: number; owner: Owner }[] = []
  for (let offset = 0; offset < text.length; offset += 1) {
    if (isBlank(text.charAt(offset))) continue
    const owner = ledger.ownerOf(offset)
    const last = runs.at(-1)
    if (last?.owner === owner) last.to = offset + 1
    else runs.push({ from: offset, to: offset + 1, owner })
  }
  return runs.map(({ from, to, owner }) => [from, to, owner] as const)
}

export type SourcePiece = { text: string; owner: Owner; isTarget: boolean; from: number }

function cutsWithin(window: SourceRange, runs: readonly SourceRun[], target: SourceRange | null): number[] {
  const places = [...runs.flatMap(([from, to]) => [from, to]), ...(target === null ? [] : [target.from, target.to])]
  const inside = places.filter((offset) => offset > window.from && offset < window.to)
  return [...new Set([window.from, ...inside, window.to])].sort((a, b) => a - b)
}

/** The text between two offsets cut where its owner changes and where the shown place begins and ends. */
export function cutPieces(
  text: string,
  runs: readonly SourceRun[],
  window: SourceRange,
  target: SourceRange | null,
): SourcePiece[] {
  const cuts = cutsWithin(window, runs, target)
  const isTarget = (offset: number): boolean => target !== null && offset >= target.from && offset < target.to
  let run = 0
  const ownerAt = (offset: number): Owner => {
    while ((runs[run]?.[1] ?? Infinity) <= offset) run += 1
    const [from = Infinity, , owner = 'furniture'] = runs[run] ?? []
    return from <= offset ? owner : 'furniture'
  }
  return cuts.slice(0, -1).map((from, index) => ({
    ...{ text: text.slice(from, cuts[index + 1]), owner: ownerAt(from), isTarget: isTarget(from), from },
  }))
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

/** Characters shown before the place, so that it is seen at once at the top. */
const LEAD = 300

/** One page of the source around a place; pages begin at lines. */
export function windowAround(text: string, place: number, size: number): SourceRange {
  const start = Math.max(0, Math.min(place, text.length) - LEAD)
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start) + 1
  const end = Math.min(text.length, from + size)
  const lineEnd = text.indexOf('\n', end)
  return { from, to: end === text.length || lineEnd < 0 || lineEnd - end > 2000 ? end : lineEnd + 1 }
}
