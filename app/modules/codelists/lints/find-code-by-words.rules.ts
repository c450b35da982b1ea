import { foldCzech } from '#app/shared/text.ts'
import { shownVersion, type Code } from '../rows/code.ts'

const plain = (text: string): string =>
  foldCzech(text)
    .replace(/[^a-z0-9§+]+/gu, ' ')
    .trim()

/** The row that words of a document mean: its name, or another name that the row lists. Never a guess. */
export function findCodeByWords(words: string, codes: readonly Code[], day: string): Code | undefined {
  const wanted = plain(words)
  return codes.find((code) => {
    const version = shownVersion(code, day)
    if (version === undefined) return false
    const alsoCalled = version.attributes['alsoCalled']
    const others = typeof alsoCalled === 'object' && alsoCalled !== null ? alsoCalled : []
    return [version.name, ...others].some((name) => plain(name) === wanted)
  })
}
