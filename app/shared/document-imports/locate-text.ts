import { isBlank } from '#app/shared/source-text/characters.ts'
import type { SourceRange } from './outline.ts'

/** The source in small letters without blank characters, and where each of the rest stands in it. */
export type SqueezedText = { text: string; offsets: number[] }

// Only where it stays one character, so that places stay valid.
function lowerCase(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}

export function squeezeText(text: string, range: SourceRange = { from: 0, to: text.length }): SqueezedText {
  const characters: string[] = []
  const offsets: number[] = []
  for (let offset = range.from; offset < range.to; offset += 1) {
    const character = text.charAt(offset)
    if (isBlank(character)) continue
    characters.push(lowerCase(character))
    offsets.push(offset)
  }
  return { text: characters.join(''), offsets }
}

const ANCHOR = 24

/**
 * Where a recognised text stands in the source. Lines, marks and footnotes may stand inside it there, so where the whole is not found
 * its beginning and its end are.
 */
export function locateText(source: SqueezedText, value: string): SourceRange | null {
  const wanted = squeezeText(value).text
  if (wanted === '') return null
  const whole = source.text.indexOf(wanted)
  if (whole >= 0) return rangeOf(source, whole, whole + wanted.length)
  const start = source.text.indexOf(wanted.slice(0, ANCHOR))
  if (start < 0 || wanted.length <= ANCHOR) return null
  const end = source.text.indexOf(wanted.slice(-ANCHOR), start)
  const isNear = end >= 0 && end - start < wanted.length * 1.5 + 400
  return rangeOf(source, start, isNear ? end + ANCHOR : start + ANCHOR)
}

function rangeOf({ offsets }: SqueezedText, start: number, end: number): SourceRange {
  const from = offsets[start] ?? 0
  return { from, to: (offsets[end - 1] ?? from) + 1 }
}

/** All parts of a field as one place; null where none of them is found. */
export function locateParts(source: SqueezedText, parts: readonly string[]): SourceRange | null {
  const found = parts.map((part) => locateText(source, part)).filter((range) => range !== null)
  if (found.length === 0) return null
  return { from: Math.min(...found.map(({ from }) => from)), to: Math.max(...found.map(({ to }) => to)) }
}
