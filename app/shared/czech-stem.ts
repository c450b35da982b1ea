import { foldCzech } from './text.ts'

// Endings of Czech declension after folding, longest first; what remains must keep at least three letters.
// A light stemmer: it only has to bring forms of one word together for searching, not to find its root.
const endings = [
  'atech',
  'ami',
  'emi',
  'imi',
  'ymi',
  'eho',
  'emu',
  'iho',
  'imu',
  'ovi',
  'ech',
  'ich',
  'ych',
  'ach',
  'em',
  'im',
  'um',
  'am',
  'om',
  'ym',
  'ou',
  'mi',
  'a',
  'e',
  'i',
  'o',
  'u',
  'y',
]

const MIN_STEM = 3

/** A word without its case ending, without diacritics and in lower case. */
export function stemCzech(word: string): string {
  const folded = foldCzech(word)
  if (/\d/.test(folded)) return folded
  const ending = endings.find((candidate) => folded.endsWith(candidate) && folded.length - candidate.length >= MIN_STEM)
  return ending === undefined ? folded : folded.slice(0, -ending.length)
}

/** The words of a text, for an index or a query. */
export const wordsOf = (text: string): string[] => foldCzech(text).match(/[\p{L}\p{N}]+(?:[-.][\p{N}\p{L}]+)*/gu) ?? []
